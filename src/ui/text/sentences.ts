/** Stands for a part that is put into a sentence: a number, a name, or another sentence. */
const GAP = '{}'
const KEPT = 1000 // results; more would be of names and numbers that are not shown again

/**
 * Looks up whole sentences by their English ones, as they are in the source, with `{}` for each part that is put in. The
 * parts are looked up too, and come in the same order, or in that of `{1}`, `{2}` … An error with its advice is looked up as
 * two sentences.
 */
export function createSentences(translations: Readonly<Record<string, string>>): (english: string) => string | null {
  const whole = new Map(Object.entries(translations))
  const patterns = [...whole].flatMap(([english, said]) =>
    english.includes(GAP) ? [{ pattern: patternOf(english), said }] : [],
  )
  const kept = new Map<string, string | null>()

  function find(english: string): string | null {
    const exact = whole.get(english)
    if (exact !== undefined) return exact
    // Before patterns: the last gap of an error would also take its advice.
    for (let end = english.indexOf('. '); end !== -1; end = english.indexOf('. ', end + 1)) {
      const [first, rest] = [sentence(english.slice(0, end + 1)), sentence(english.slice(end + 2))]
      if (first !== null && rest !== null) return first + rest
    }
    for (const { pattern, said } of patterns) {
      const match = pattern.exec(english)
      if (match === null) continue
      let next = 1
      return said.replace(/\{(\d?)\}/g, (_, number: string) => {
        const part = match[number === '' ? next++ : Number(number)] ?? ''
        return sentence(part) ?? part
      })
    }
    return null
  }

  function sentence(english: string): string | null {
    const known = kept.get(english)
    if (known !== undefined) return known
    const found = find(english)
    if (kept.size === KEPT) kept.clear()
    kept.set(english, found)
    return found
  }
  return sentence
}

function patternOf(english: string): RegExp {
  const parts = english.split(GAP).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('([^]*?)')}$`)
}
