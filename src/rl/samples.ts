import type { Rng } from '../shared/rng.ts'
import { mean, standardDeviation } from '../shared/statistics.ts'

/** 0, 1, …, count − 1. */
export function allIndices(count: number): Int32Array {
  const indices = new Int32Array(count)
  for (let index = 0; index < count; index++) indices[index] = index
  return indices
}

/** The entries of a column at `indices`, in that order. */
export function gather(values: Float32Array, indices: Int32Array): Float32Array {
  const gathered = new Float32Array(indices.length)
  for (let row = 0; row < indices.length; row++) gathered[row] = values[indices[row]]
  return gathered
}

/** The actions at `indices`, in that order. */
export function gatherActions(actions: ArrayLike<number>, indices: Int32Array): Int32Array {
  const gathered = new Int32Array(indices.length)
  for (let row = 0; row < indices.length; row++) gathered[row] = actions[indices[row]]
  return gathered
}

/** Each action as a row `[A]` with a 1 at its place. */
export function oneHotRows(actions: Int32Array, actionCount: number): Float32Array {
  const rows = new Float32Array(actions.length * actionCount)
  for (let row = 0; row < actions.length; row++) rows[row * actionCount + actions[row]] = 1
  return rows
}

/**
 * Copies `width` numbers from `fromOffset` on to a row of a matrix of that width. A plain loop is faster than
 * `set(subarray())` for a few dozen numbers, because it allocates no view.
 */
export function copyRow(from: Float32Array, fromOffset: number, to: Float32Array, row: number, width: number): void {
  const toOffset = row * width
  for (let index = 0; index < width; index++) to[toOffset + index] = from[fromOffset + index]
}

/** Concatenates columns. */
export function joined(columns: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(columns.reduce((sum, column) => sum + column.length, 0))
  let place = 0
  for (const column of columns) {
    whole.set(column, place)
    place += column.length
  }
  return whole
}

/** (x − mean) / (s + 1e-8) with the sample standard deviation s. Fewer than two values are returned unchanged. */
export function standardise(values: Float32Array): Float32Array {
  if (values.length < 2) return values
  const centre = mean(values)
  const spread = standardDeviation(values) + 1e-8
  return values.map((value) => (value - centre) / spread)
}

/** Fisher–Yates shuffle, in place. */
export function shuffle(indices: Int32Array, rng: Rng): void {
  for (let last = indices.length - 1; last > 0; last--) {
    const other = rng.int(last + 1)
    const swapped = indices[last]
    indices[last] = indices[other]
    indices[other] = swapped
  }
}
