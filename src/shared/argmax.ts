/** Index of the largest of `length` entries from `offset` on, counted from `offset`; the first one wins a tie. */
export function argmax(values: ArrayLike<number>, offset = 0, length = values.length - offset): number {
  let best = 0
  for (let index = 1; index < length; index++) if (values[offset + index] > values[offset + best]) best = index
  return best
}
