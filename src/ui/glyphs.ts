import type { ActionName } from '../sim/world.ts'

/** The sign of each action, on the pad and wherever a row of actions is drawn. */
export const GLYPHS: Readonly<Record<ActionName, string>> = { left: '←', right: '→', jump: '↑', attack: '⚔', idle: '·' }
