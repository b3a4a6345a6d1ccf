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
  /**
   * The first generator, which knew neither keys, wind, platforms nor Outliers: what was linked or recorded then stays the
   * same level. Absent: the present one.
   */
  readonly generator?: 1
}

/** The present generator. Links name theirs. */
export const GENERATOR = 2

/** The id of the endless levels as a whole: of presets, and of what learns on many of them. */
export const ENDLESS = 'endless'
export const MAX_ENDLESS_SEED = 999_999

/** The endless level that the page offers first. */
export const FIRST_ENDLESS: EndlessPlace = { seed: 1, difficulty: 0.3 }

const LEFT = '-left'
const ID = /^endless(2?)-(0|[1-9]\d{0,5})-(0|[1-9]\d?|100)(-left)?$/

/**
 * The id of one endless level, e.g. `endless2-17-50` or `endless2-17-50-left`: its seed, and its difficulty in hundredths.
 * Those of the first generator begin with `endless-`.
 */
export function endlessId({ seed, difficulty, bell, generator }: EndlessPlace): string {
  const prefix = generator === 1 ? ENDLESS : ENDLESS + GENERATOR
  return `${prefix}-${seed}-${Math.round(difficulty * 100)}${bell === 'left' ? LEFT : ''}`
}

/** The place with the next seed, equally difficult, of the present generator. After the last seed comes 0. */
export function nextEndless({ generator: _, ...place }: EndlessPlace): EndlessPlace {
  return { ...place, seed: (place.seed + 1) % (MAX_ENDLESS_SEED + 1) }
}

/** What makes an endless level; null if the id is not one. */
export function endlessPlaceOf(id: string): EndlessPlace | null {
  const [, present, seed, hundredths, left] = ID.exec(id) ?? []
  if (seed === undefined) return null
  return {
    seed: Number(seed),
    difficulty: Number(hundredths) / 100,
    ...(left !== undefined && { bell: 'left' }),
    ...(present === '' && { generator: 1 }),
  }
}
