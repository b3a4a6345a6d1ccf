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
  let values = new Float32Array(FIRST_CAPACITY * actionCount).fill(initialValue)
  if (from) fill(from)

  function fill(given: { keys: Float64Array; values: Float32Array }): void {
    rowOfKey.clear()
    given.keys.forEach((key, row) => {
      rowOfKey.set(key, row)
    })
    values = new Float32Array(Math.max(FIRST_CAPACITY, given.keys.length) * actionCount).fill(initialValue)
    values.set(given.values)
  }

  const copied = () => ({
    keys: Float64Array.from(rowOfKey.keys()), // a Map keeps the order of insertion: the order of the rows
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
      if ((row + 1) * actionCount > values.length) {
        const larger = new Float32Array(2 * values.length).fill(initialValue)
        larger.set(values)
        values = larger
      }
      rowOfKey.set(key, row)
      return row
    },
    export: copied,
    state: {
      save: copied,
      load(saved) {
        const keys = arrayOf(partOf(saved, 'keys'), new Float64Array(0), null)
        fill({ keys, values: arrayOf(partOf(saved, 'values'), values, keys.length * actionCount) })
      },
    },
  }
}
