import type { XAxis } from '../../store/history/history.ts'
import type { Series } from '../../store/history/series.ts'
import type { ChartColumn, ChartData } from './contract.ts'

/** A table of one series: its x column and the named columns in uPlot's format (null for no value). */
export function tableOf<Name extends string>(
  series: Series<Name | XAxis>,
  xAxis: XAxis,
  names: readonly NoInfer<Name>[],
): ChartData {
  const x = series.column(xAxis).subarray(0, series.length)
  return [x, ...names.map((name) => withNulls(series.column(name), series.length))]
}

function withNulls(values: Float64Array, length: number): (number | null)[] {
  const column = new Array<number | null>(length)
  for (let row = 0; row < length; row++) column[row] = Number.isNaN(values[row]) ? null : values[row]
  return column
}

/**
 * Joins tables with different x columns: the sorted union of all x, with null for rows that a table lacks.
 * Equal x of different tables share a row; equal x within one table keep their last row.
 */
export function joinTables(tables: readonly ChartData[]): ChartData {
  const xs = Float64Array.from(tables.flatMap((table) => Array.from(table[0]))).sort()
  let count = 0
  for (let index = 0; index < xs.length; index++) {
    if (index === 0 || xs[index] !== xs[count - 1]) xs[count++] = xs[index]
  }
  const x = xs.subarray(0, count)
  const columns: ChartColumn[] = []
  for (const [tableX, ...tableColumns] of tables) {
    for (const column of tableColumns) {
      const joined = new Array<number | null>(count).fill(null)
      let at = 0
      for (let row = 0; row < tableX.length; row++) {
        while (at < count - 1 && x[at] < tableX[row]) at++
        joined[at] = column[row]
      }
      columns.push(joined)
    }
  }
  return [x, ...columns]
}
