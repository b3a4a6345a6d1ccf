/**
 * The one palette of the game: dusk outside (indigo to orange), teal wallpaper and warm wood inside, red and brass for
 * whatever the player acts on. Each letter is one colour of the pixel maps; `.` is transparent.
 *
 * Colour-blind readable: what matters differs in lightness, not only in hue. The hero's red is dark, the Regrets'
 * Okabe–Ito purple is light, coins and bells are the lightest things on screen, and all carry the ink outline.
 */
export const PALETTE = {
  k: 0x17132e, // ink: every outline
  n: 0x272350, // night
  d: 0x3d3674, // indigo
  v: 0x5f4794, // violet
  m: 0x945b9a, // mauve
  p: 0xd5738a, // dusk pink
  o: 0xf49d6c, // dusk orange
  y: 0xffd68f, // lamp light
  w: 0xfff6e0, // warm white
  R: 0x7d1c38, // wine
  r: 0xc8323f, // bellman red
  s: 0xf2654f, // lit red
  G: 0x8c5524, // old brass
  g: 0xe0a034, // brass
  Y: 0xf8e456, // bell yellow
  H: 0x3b2433, // dark walnut
  T: 0x633b38, // walnut
  t: 0x935d42, // oak
  l: 0xc99260, // tan
  f: 0xf6c49a, // skin
  q: 0x12303e, // deep teal
  Q: 0x1b4653, // teal
  z: 0x2c6470, // light teal
  e: 0xcbd5e6, // steel light
  E: 0x7a87ac, // steel
  U: 0x7f3f80, // deep regret
  u: 0xcc79a7, // regret
  j: 0x5cb872, // leaf
  J: 0x245447, // leaf in the shade
  B: 0x1f2943, // slate night
  b: 0x364a6b, // slate
  C: 0x4b2d49, // brick in the shade
  c: 0x704660, // brick
} as const

export type PaletteLetter = keyof typeof PALETTE

/** The colour of a letter; a letter outside the palette is a mistake in a pixel map. */
export function colourOf(letter: string): number {
  if (!Object.hasOwn(PALETTE, letter)) throw new Error(`"${letter}" is no colour of scripts/art/palette.ts.`)
  return PALETTE[letter as PaletteLetter]
}
