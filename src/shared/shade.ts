// The colours of a quantity that is painted over a level, on the stage and in the editor alike. Colours are 0xRRGGBB.

/** The dark end of every shade. */
export const INK = 0x17132e
/** The light end of every shade. */
export const PAPER = 0xfff6e0

/** The colour between two others: `from` at 0, `to` at 1, channel by channel. */
export function mixColours(from: number, to: number, share: number): number {
  const channel = (shift: number) => {
    const start = (from >> shift) & 0xff
    return Math.round(start + (((to >> shift) & 0xff) - start) * share) << shift
  }
  return channel(16) | channel(8) | channel(0)
}

/** Dark at 0, the colour itself at ½, near white at 1. */
export function shade(share: number, colour: number): number {
  return share < 0.5 ? mixColours(INK, colour, 2 * share) : mixColours(colour, PAPER, 2 * share - 1)
}
