/** Keys that one hand uses for both directions, from left to right: the rows of a keyboard by position, and the arrows. */
const ROWS: readonly (readonly string[])[] = [
  ['ArrowLeft', 'ArrowRight'],
  ['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit6', 'Digit7', 'Digit8', 'Digit9', 'Digit0'],
  [...'QWERTYUIOP'].map((letter) => `Key${letter}`),
  [...'ASDFGHJKL'].map((letter) => `Key${letter}`),
  [...'ZXCVBNM'].map((letter) => `Key${letter}`),
  ['Numpad1', 'Numpad2', 'Numpad3'],
  ['Numpad4', 'Numpad5', 'Numpad6'],
  ['Numpad7', 'Numpad8', 'Numpad9'],
  ['ShiftLeft', 'ShiftRight'],
]
const SPAN = 3 // keys from one finger to the other

/** The keys for left and right (codes) that belong together, in the order of the left ones, each in one pair. */
export function walkPairs(
  left: readonly string[],
  right: readonly string[],
): readonly (readonly [left: string, right: string])[] {
  const free = new Set(right)
  return left.flatMap((one) => {
    const other = partnerOf(one, free)
    if (other === undefined) return []
    free.delete(other)
    return [[one, other] as const]
  })
}

/** The nearest of the other keys at the right in the same row. */
function partnerOf(code: string, others: ReadonlySet<string>): string | undefined {
  const row = ROWS.find((each) => each.includes(code)) ?? []
  const from = row.indexOf(code) + 1
  return row.slice(from, from + SPAN).find((each) => others.has(each))
}
