import type { ActionName } from '../sim/world.ts'

/** The symbol of each action, on the pad and in rows of actions. */
export const GLYPHS: Readonly<Record<ActionName, string>> = { left: '←', right: '→', jump: '↑', attack: '⚔', idle: '·' }
