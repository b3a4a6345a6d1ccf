export { INK, mixColours, PAPER } from '../../shared/shade.ts'

/** One colour per meaning, as everywhere on the page (Okabe & Ito 2008); lightened if they must be readable on the dark ground. */
export const REWARD = 0xe69f00
export const VALUE = 0x56b4e9
export const BETTER = 0x2cbf93 // #009E73, lightened
export const WORSE = 0xd98db8 // #CC79A7, lightened
export const DANGER = 0xf0803c // #D55E00, lightened
export const BELL = 0xf0e442

export const LAMP = 0xffd68f
export const QUIET = 0xb4b3d8
