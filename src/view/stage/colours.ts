/** One colour per meaning, as everywhere on the page (Okabe & Ito 2008); lightened if they must be readable on the dark ground. */
export const REWARD = 0xe69f00
export const VALUE = 0x56b4e9
export const BETTER = 0x2cbf93 // #009E73, lightened
export const WORSE = 0xd98db8 // #CC79A7, lightened
export const DANGER = 0xf0803c // #D55E00, lightened
export const BELL = 0xf0e442

export const INK = 0x17132e
export const LAMP = 0xffd68f
export const PAPER = 0xfff6e0
export const QUIET = 0xb4b3d8

/** The colour between two others: `from` at 0, `to` at 1, channel by channel. */
export function mixColours(from: number, to: number, share: number): number {
  const channel = (shift: number) => {
    const start = (from >> shift) & 0xff
    return Math.round(start + (((to >> shift) & 0xff) - start) * share) << shift
  }
  return channel(16) | channel(8) | channel(0)
}
