/** log Σ exp(x) of `count` entries from `offset` on, shifted by the largest to prevent overflow. */
export function logSumExp(values: ArrayLike<number>, offset: number, count: number): number {
  let largest = values[offset]
  for (let index = 1; index < count; index++) largest = Math.max(largest, values[offset + index])
  let sum = 0
  for (let index = 0; index < count; index++) sum += Math.exp(values[offset + index] - largest)
  return largest + Math.log(sum)
}
