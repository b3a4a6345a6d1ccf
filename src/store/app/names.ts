/** Longest name that a person gives, in characters. */
export const MAX_NAME_LENGTH = 60

/** The name without spaces around it and cut to its longest; empty if it consists of spaces. */
export function tidyName(name: string, maxLength = MAX_NAME_LENGTH): string {
  // A character of two halves (an emoji) is kept whole or not at all.
  return name
    .trim()
    .slice(0, maxLength)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()
}

/**
 * Makes ids unlike those of `others` and unlike each other. `now` (ms since 1970) keeps them unlike the ids of what was
 * deleted and may come back. Constant time each.
 */
export function idMaker(others: Iterable<{ readonly id: string }>, now: number): () => string {
  const taken = new Set<string>()
  for (const { id } of others) taken.add(id)
  let count = 0
  return () => {
    for (;;) {
      const id = `${now.toString(36)}-${count++}`
      if (!taken.has(id)) return id
    }
  }
}

interface NameMaker {
  /** The wish with the first free number after it: `Lobby 1`, `Lobby 2` … Never longer than a name may be. */
  numbered(wish: string): string
  /** The wish itself where it is free, else numbered. */
  unique(wish: string): string
}

/** Makes names unlike those of `others` and unlike each other. Constant time each, however many want the same name. */
export function nameMaker(others: Iterable<{ readonly name: string }>): NameMaker {
  const taken = new Set<string>()
  for (const { name } of others) taken.add(name)
  const counts = new Map<string, number>() // wish → its last number

  function numbered(wish: string): string {
    for (let count = (counts.get(wish) ?? 0) + 1; ; count++) {
      const number = ` ${count}`
      const name = `${tidyName(wish, MAX_NAME_LENGTH - number.length)}${number}`
      if (taken.has(name)) continue
      counts.set(wish, count)
      taken.add(name)
      return name
    }
  }
  return {
    numbered,
    unique(wish) {
      const name = tidyName(wish)
      if (taken.has(name)) return numbered(name)
      taken.add(name)
      return name
    },
  }
}

/** One id unlike those of `others`. */
export function freshId(others: Iterable<{ readonly id: string }>, now: number): string {
  return idMaker(others, now)()
}

/** One name unlike those of `others`: the wish with the first free number after it. */
export function freshName(others: Iterable<{ readonly name: string }>, wish: string): string {
  return nameMaker(others).numbered(wish)
}
