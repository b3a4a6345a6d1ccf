import { describe, expect, it } from 'vitest'
import { createSeries } from '../../src/store/history/series.ts'
import { histogram } from '../../src/ui/charts/advantageHistogram.ts'
import { joinTables, tableOf } from '../../src/ui/charts/reading.ts'

const plain = (data: readonly ArrayLike<number | null>[]) => data.map((column) => Array.from(column))

describe('tables for a chart', () => {
  it('have null where a series has no value', () => {
    const series = createSeries({ capacity: 8, lastOf: ['steps'] })
    series.push({ steps: 1, loss: 3 })
    series.push({ steps: 2 })
    expect(plain(tableOf(series, 'steps', ['loss']))).toEqual([
      [1, 2],
      [3, null],
    ])
  })

  it('join on the union of their x, sharing rows where x is equal', () => {
    const joined = joinTables([
      [
        [1, 3],
        [10, 30],
      ],
      [
        [2, 3],
        [200, 300],
      ],
    ])
    expect(plain(joined)).toEqual([
      [1, 2, 3],
      [10, null, 30],
      [null, 200, 300],
    ])
  })

  it('keep the last of equal x within one table', () => {
    expect(
      plain(
        joinTables([
          [
            [1, 1, 2],
            [5, 6, 7],
          ],
        ]),
      ),
    ).toEqual([
      [1, 2],
      [6, 7],
    ])
  })
})

describe('the histogram of advantages', () => {
  it('is symmetric around 0 and counts every sample', () => {
    const { centres, counts } = histogram(Float32Array.of(-3, 0, 0, 1, 3), 3)
    expect(Array.from(centres)).toEqual([-2, 0, 2])
    expect(counts).toEqual([1, 2, 2])
  })

  it('works for samples that are all 0', () => {
    expect(histogram(Float32Array.of(0, 0), 3).counts).toEqual([0, 2, 0])
  })
})
