import { actionNamesOf } from '../env/actions.ts'
import type { EnvConfig } from '../env/config.ts'
import type { ActionName } from '../sim/world.ts'
import { text } from './text/index.ts'
import { said } from './text/words.ts'

/** The symbol of each action of the game, on the pad and in rows of actions. */
export const GLYPHS: Readonly<Record<ActionName, string>> = { left: '←', right: '→', jump: '↑', attack: '⚔', idle: '·' }

const ALL_GLYPHS: Readonly<Record<string, string>> = {
  ...GLYPHS,
  ...{ up: '↑', down: '↓', fire: '•', 'torque −1': '↶', 'torque +1': '↷' },
}

/** The actions of an environment by index, as they are shown: the game's where there is no environment. */
export function shownActions(env: EnvConfig | null): readonly { readonly name: string; readonly glyph: string }[] {
  const known: Readonly<Record<string, string>> = { ...text.actions, ...text.mind.boardActions }
  return actionNamesOf(env).map((name) => ({
    name: known[name] ?? said(name),
    glyph: ALL_GLYPHS[name] ?? GLYPHS.idle,
  }))
}
