/** What makes an endless level: the same in every engine. */
export interface EndlessPlace {
  /** A whole number from 0 to `MAX_ENDLESS_SEED`. */
  readonly seed: number
  /** From 0, nearly flat, to 1; used in steps of a hundredth. */
  readonly difficulty: number
}

/** The id of the endless levels as a whole: of presets, and of what learns on many of them. */
export const ENDLESS = 'endless'
export const MAX_ENDLESS_SEED = 999_999

/** The endless level that the page offers first. */
export const FIRST_ENDLESS: EndlessPlace = { seed: 1, difficulty: 0.3 }

const ID = /^endless-(0|[1-9]\d{0,5})-(0|[1-9]\d?|100)$/

/** The id of one endless level, e.g. `endless-17-50`: its seed, and its difficulty in hundredths. */
export function endlessId({ seed, difficulty }: EndlessPlace): string {
  return `${ENDLESS}-${seed}-${Math.round(difficulty * 100)}`
}

/** The place with the next seed, equally difficult. After the last seed comes 0. */
export function nextEndless({ seed, difficulty }: EndlessPlace): EndlessPlace {
  return { seed: (seed + 1) % (MAX_ENDLESS_SEED + 1), difficulty }
}

/** The seed and the difficulty of an endless level; null if the id is not one. */
export function endlessPlaceOf(id: string): EndlessPlace | null {
  const [, seed, hundredths] = ID.exec(id) ?? []
  return seed === undefined ? null : { seed: Number(seed), difficulty: Number(hundredths) / 100 }
}
