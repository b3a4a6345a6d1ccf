/** What makes an endless level: the same in every engine. */
export interface EndlessPlace {
  /** A whole number from 0 to `MAX_ENDLESS_SEED`. */
  readonly seed: number
  /** From 0, nearly flat, to 1; used in steps of a hundredth. */
  readonly difficulty: number
  /**
   * The bell is at the left end, the level is the mirror image of the other one, and the hero starts in its middle.
   * Absent: the bell is at the right end, and the hero starts at the left one.
   */
  readonly bell?: 'left'
}

/** The id of the endless levels as a whole: of presets, and of what learns on many of them. */
export const ENDLESS = 'endless'
export const MAX_ENDLESS_SEED = 999_999

/** The endless level that the page offers first. */
export const FIRST_ENDLESS: EndlessPlace = { seed: 1, difficulty: 0.3 }

const LEFT = '-left'
const ID = /^endless-(0|[1-9]\d{0,5})-(0|[1-9]\d?|100)(-left)?$/

/** The id of one endless level, e.g. `endless-17-50` or `endless-17-50-left`: its seed, and its difficulty in hundredths. */
export function endlessId({ seed, difficulty, bell }: EndlessPlace): string {
  return `${ENDLESS}-${seed}-${Math.round(difficulty * 100)}${bell === 'left' ? LEFT : ''}`
}

/** The place with the next seed, equally difficult. After the last seed comes 0. */
export function nextEndless(place: EndlessPlace): EndlessPlace {
  return { ...place, seed: (place.seed + 1) % (MAX_ENDLESS_SEED + 1) }
}

/** What makes an endless level; null if the id is not one. */
export function endlessPlaceOf(id: string): EndlessPlace | null {
  const [, seed, hundredths, left] = ID.exec(id) ?? []
  if (seed === undefined) return null
  const place = { seed: Number(seed), difficulty: Number(hundredths) / 100 }
  return left === undefined ? place : { ...place, bell: 'left' }
}
