/** Number of entries that equal the maximum of `length` entries from `offset` on. */
export function countOfLargest(values: ArrayLike<number>, offset = 0, length = values.length - offset): number {
  const largest = values[offset + argmax(values, offset, length)]
  let count = 0
  for (let index = 0; index < length; index++) if (values[offset + index] === largest) count++
  return count
}

/** Index of the maximum of `length` entries from `offset` on, relative to `offset`; the first one wins a tie. */
export function argmax(values: ArrayLike<number>, offset = 0, length = values.length - offset): number {
  let best = 0
  for (let index = 1; index < length; index++) if (values[offset + index] > values[offset + best]) best = index
  return best
}

/** Index of the largest of `values`; null where several entries share that value, so that none is preferred. */
export function uniqueArgmax(values: ArrayLike<number>): number | null {
  return countOfLargest(values) === 1 ? argmax(values) : null
}
