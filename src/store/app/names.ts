/** Maximum length of a name, in characters. */
export const MAX_NAME_LENGTH = 60

/** The name trimmed and cut to the maximum length; empty if it consists of spaces. */
export function tidyName(name: string, maxLength = MAX_NAME_LENGTH): string {
  // A surrogate pair (an emoji) is kept whole or not at all.
  return name
    .trim()
    .slice(0, maxLength)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()
}

/**
 * Makes ids that differ from those of `others` and from each other. `now` (ms since 1970) makes them differ from the ids
 * of deleted records that may be restored. Constant time per id.
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
  /** The wish with the first free number after it: `Lobby 1`, `Lobby 2` …, of `Lobby 1` `Lobby 1.1`. Never longer than `MAX_NAME_LENGTH`. */
  numbered(wish: string): string
  /** The wish itself if it is free, otherwise numbered. */
  unique(wish: string): string
}

/** Makes names that differ from those of `others` and from each other. Constant time per name, also for equal wishes. */
export function nameMaker(others: Iterable<{ readonly name: string }>): NameMaker {
  const taken = new Set<string>()
  for (const { name } of others) taken.add(name)
  const counts = new Map<string, number>() // wish → its last number

  function numbered(wish: string): string {
    const separator = /\d$/.test(wish) ? '.' : ' '
    for (let count = (counts.get(wish) ?? 0) + 1; ; count++) {
      const number = `${separator}${count}`
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

/** An id that differs from those of `others`. */
export function freshId(others: Iterable<{ readonly id: string }>, now: number): string {
  return idMaker(others, now)()
}

/** A name that differs from those of `others`: the wish with the first free number after it. */
export function freshName(others: Iterable<{ readonly name: string }>, wish: string): string {
  return nameMaker(others).numbered(wish)
}
