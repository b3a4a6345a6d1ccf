/**
 * Columns of fixed capacity that cover a run of any length: when they are full, neighbouring rows are merged, and each
 * row then represents twice as many reports. A long run is kept completely, at a coarser resolution.
 */
export interface Series<Name extends string = string> {
  /** Increases when a row is added or merged, and when the series is cleared or restored. */
  readonly version: number
  readonly length: number
  /** Reports in a finished row: 1, 2, 4 … */
  readonly stride: number
  /** The named column; its first `length` entries are set. NaN if no report had a value, all NaN for an unknown name. */
  readonly column: (name: Name) => Float64Array
  /** Columns that have received a value. */
  readonly names: () => readonly Name[]
  /** Adds one report. Columns that it lacks are NaN in its row. */
  readonly push: (report: Readonly<Partial<Record<Name, number>>>) => void
  readonly clear: () => void
  readonly save: () => SavedSeries
  /** Replaces everything by what `save` returned. */
  readonly restore: (saved: SavedSeries) => void
}

interface SeriesOptions {
  /** Rows kept, an even number. */
  readonly capacity: number
  /** Columns whose merged rows take the last report's value (counters, times); the others take the mean. */
  readonly lastOf: readonly string[] | 'all'
}

/** A series as plain data. */
interface SavedSeries {
  readonly columns: Readonly<Record<string, Float64Array>> // of equal length
  readonly stride: number
  readonly pending: PendingRow
}

/** The row that is being filled: fewer reports than the stride. */
export interface PendingRow {
  readonly reports: number
  readonly sums: Readonly<Record<string, { readonly sum: number; readonly count: number }>>
}

export const NO_PENDING_ROW: PendingRow = { reports: 0, sums: {} }

export function createSeries<Name extends string = string>({ capacity, lastOf }: SeriesOptions): Series<Name> {
  const columns = new Map<string, Float64Array>()
  const absent = emptyColumn(capacity)
  const keepsLast = (name: string) => lastOf === 'all' || lastOf.includes(name)
  const pendingOf = new Map<string, { sum: number; count: number }>()
  let pending = 0
  let length = 0
  let stride = 1
  let version = 0

  function columnToWrite(name: string): Float64Array {
    const values = columns.get(name) ?? emptyColumn(capacity)
    columns.set(name, values)
    return values
  }

  function push(report: Readonly<Partial<Record<Name, number>>>): void {
    for (const [name, value] of Object.entries<number | undefined>(report)) {
      if (value === undefined || Number.isNaN(value)) continue
      const earlier = keepsLast(name) ? undefined : pendingOf.get(name)
      pendingOf.set(name, { sum: (earlier?.sum ?? 0) + value, count: (earlier?.count ?? 0) + 1 })
    }
    pending++
    if (pending < stride) return
    if (length === capacity) mergeNeighbours()
    // A merge doubles the stride: the pending row takes more reports.
    if (pending < stride) return
    for (const [name, { sum, count }] of pendingOf) columnToWrite(name)[length] = sum / count
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

  function save(): SavedSeries {
    return {
      columns: Object.fromEntries([...columns].map(([name, values]) => [name, values.slice(0, length)])),
      stride,
      pending: { reports: pending, sums: Object.fromEntries(pendingOf) },
    }
  }

  function restore(saved: SavedSeries): void {
    clear()
    for (const [name, values] of Object.entries(saved.columns)) {
      columnToWrite(name).set(values.subarray(0, capacity))
      length = Math.min(values.length, capacity)
    }
    stride = saved.stride
    pending = saved.pending.reports
    for (const [name, sums] of Object.entries(saved.pending.sums)) pendingOf.set(name, { ...sums })
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
    column: (name) => columns.get(name) ?? absent,
    names: () => [...columns.keys()] as Name[], // only `push` adds names, and `restore` those that `push` had added
    push,
    clear,
    save,
    restore,
  }
}

function emptyColumn(capacity: number): Float64Array {
  return new Float64Array(capacity).fill(Number.NaN)
}
