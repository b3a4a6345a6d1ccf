/**
 * Columns that grow for ever in a fixed amount of memory: when full, neighbours are merged and from then on each row
 * stands for twice as many reports. So a long run keeps its whole shape at a coarser grain, never just its end.
 */
export interface Series {
  /** Changes whenever a row was added, merged or cleared. */
  readonly version: number
  readonly length: number
  /** Reports a finished row stands for: 1, 2, 4 … */
  readonly stride: number
  /** The named column; the first `length` entries are set, NaN where no report had a value. New names may appear. */
  column(name: string): Float64Array
  names(): readonly string[]
  /** Adds one report. Names that it lacks are NaN in its row. */
  push(report: Readonly<Record<string, number>>): void
  clear(): void
}

export interface SeriesOptions {
  /** Rows kept, an even number. */
  readonly capacity: number
  /** Columns in which a merged row takes its last report's value (counters, times); the others take the mean. */
  readonly lastOf: readonly string[] | 'all'
}

export function createSeries({ capacity, lastOf }: SeriesOptions): Series {
  const columns = new Map<string, Float64Array>()
  const keepsLast = (name: string) => lastOf === 'all' || lastOf.includes(name)
  // The row being filled, per column, until `stride` reports have come.
  const pendingOf = new Map<string, { sum: number; count: number }>()
  let pending = 0
  let length = 0
  let stride = 1
  let version = 0

  function column(name: string): Float64Array {
    let values = columns.get(name)
    if (values === undefined) {
      values = new Float64Array(capacity).fill(Number.NaN)
      columns.set(name, values)
    }
    return values
  }

  function push(report: Readonly<Record<string, number>>): void {
    for (const name in report) {
      const value = report[name]
      if (Number.isNaN(value)) continue
      const earlier = keepsLast(name) ? undefined : pendingOf.get(name)
      pendingOf.set(name, { sum: (earlier?.sum ?? 0) + value, count: (earlier?.count ?? 0) + 1 })
    }
    pending++
    if (pending < stride) return
    if (length === capacity) mergeNeighbours()
    // A merge has doubled the stride: the pending row goes on filling.
    if (pending < stride) return
    for (const [name, { sum, count }] of pendingOf) column(name)[length] = sum / count
    length++
    pending = 0
    pendingOf.clear()
    version++
  }

  function mergeNeighbours(): void {
    for (const [name, values] of columns) {
      for (let row = 0; row < length / 2; row++) {
        const first = values[2 * row]
        const second = values[2 * row + 1]
        const mean = Number.isNaN(first) ? second : Number.isNaN(second) ? first : (first + second) / 2
        values[row] = keepsLast(name) ? second : mean
      }
      values.fill(Number.NaN, length / 2)
    }
    length /= 2
    stride *= 2
  }

  function clear(): void {
    columns.clear()
    pendingOf.clear()
    pending = 0
    length = 0
    stride = 1
    version++
  }

  return {
    get version() {
      return version
    },
    get length() {
      return length
    },
    get stride() {
      return stride
    },
    column,
    names: () => [...columns.keys()],
    push,
    clear,
  }
}
