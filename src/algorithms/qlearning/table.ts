import { tableKey } from '../../policies/evaluate.ts'
import type { TableDiscretisation } from '../../policies/snapshot.ts'
import { arrayOf, type PlainStateful, partOf } from '../../shared/state.ts'

/** Q(s, a) of the states visited so far. A state is a row; its key is the observation's cell. */
interface QTable {
  readonly states: number
  /** [rows × actions]; replaced when it grows. */
  readonly values: Float32Array
  /** The row of the observation at `offset`, created on the first visit. */
  rowOf(observations: Float32Array, offset: number): number
  /** Copies for a snapshot. */
  export(): { readonly keys: Float64Array; readonly values: Float32Array }
  readonly state: PlainStateful
}

const FIRST_CAPACITY = 1024 // states; doubles when full

export function createQTable(
  discretisation: TableDiscretisation,
  actionCount: number,
  { initialValue, from }: { initialValue: number; from?: { keys: Float64Array; values: Float32Array } },
): QTable {
  const rowOfKey = new Map<number, number>()
  let keys = new Float64Array(FIRST_CAPACITY) // by row: a run copies them after each update
  let values = new Float32Array(FIRST_CAPACITY * actionCount).fill(initialValue)
  if (from) fill(from)

  function fill(given: { keys: Float64Array; values: Float32Array }): void {
    rowOfKey.clear()
    given.keys.forEach((key, row) => {
      rowOfKey.set(key, row)
    })
    const capacity = Math.max(FIRST_CAPACITY, given.keys.length)
    keys = new Float64Array(capacity)
    keys.set(given.keys)
    values = new Float32Array(capacity * actionCount).fill(initialValue)
    values.set(given.values)
  }

  function grow(): void {
    const [smaller, fewer] = [keys, values]
    keys = new Float64Array(2 * smaller.length)
    keys.set(smaller)
    values = new Float32Array(2 * fewer.length).fill(initialValue)
    values.set(fewer)
  }

  const copied = () => ({
    keys: keys.slice(0, rowOfKey.size),
    values: values.slice(0, rowOfKey.size * actionCount),
  })

  return {
    get states() {
      return rowOfKey.size
    },
    get values() {
      return values
    },
    rowOf(observations, offset) {
      const key = tableKey(discretisation, observations, offset)
      const known = rowOfKey.get(key)
      if (known !== undefined) return known
      const row = rowOfKey.size
      if (row === keys.length) grow()
      keys[row] = key
      rowOfKey.set(key, row)
      return row
    },
    export: copied,
    state: {
      save: copied,
      load(saved) {
        const savedKeys = arrayOf(partOf(saved, 'keys'), keys, null)
        fill({ keys: savedKeys, values: arrayOf(partOf(saved, 'values'), values, savedKeys.length * actionCount) })
      },
    },
  }
}
