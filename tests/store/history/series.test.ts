import { describe, expect, it } from 'vitest'
import { createSeries } from '../../../src/store/history/series.ts'

const columns = (series: ReturnType<typeof createSeries>, name: string) =>
  Array.from(series.column(name).slice(0, series.length))

describe('a series', () => {
  it('keeps every report while there is capacity', () => {
    const series = createSeries({ capacity: 4, lastOf: ['steps'] })
    for (const steps of [1, 2, 3]) series.push({ steps, loss: 10 * steps })
    expect(columns(series, 'steps')).toEqual([1, 2, 3])
    expect(columns(series, 'loss')).toEqual([10, 20, 30])
    expect(series.stride).toBe(1)
  })

  it('merges neighbours when it is full: counters keep the later value, metrics the mean', () => {
    const series = createSeries({ capacity: 4, lastOf: ['steps'] })
    for (const steps of [1, 2, 3, 4]) series.push({ steps, loss: 10 * steps })
    series.push({ steps: 5, loss: 50 })
    series.push({ steps: 6, loss: 70 })
    expect(series.stride).toBe(2)
    expect(columns(series, 'steps')).toEqual([2, 4, 6])
    expect(columns(series, 'loss')).toEqual([15, 35, 60])
  })

  it('never holds more rows than its capacity, and still covers the whole run', () => {
    const series = createSeries({ capacity: 8, lastOf: ['steps'] })
    for (let steps = 1; steps <= 10_000; steps++) series.push({ steps })
    expect(series.length).toBeLessThanOrEqual(8)
    expect(series.column('steps')[0]).toBeLessThanOrEqual(2048)
    expect(series.column('steps')[series.length - 1]).toBeGreaterThan(8000)
  })

  it('has NaN if a report had no value, and in rows before a column appeared', () => {
    const series = createSeries({ capacity: 4, lastOf: ['steps'] })
    series.push({ steps: 1 })
    series.push({ steps: 2, loss: 5 })
    series.push({ steps: 3, loss: Number.NaN })
    expect(columns(series, 'loss')).toEqual([Number.NaN, 5, Number.NaN])
  })

  it('takes the known value if a merged pair has only one', () => {
    const series = createSeries({ capacity: 2, lastOf: ['steps'] })
    series.push({ steps: 1 })
    series.push({ steps: 2, loss: 5 })
    series.push({ steps: 3, loss: 1 })
    series.push({ steps: 4, loss: 3 })
    expect(columns(series, 'loss')).toEqual([5, 2])
  })

  it('drops rows instead of averaging if every column keeps its last value', () => {
    const series = createSeries({ capacity: 2, lastOf: 'all' })
    for (const value of [1, 2, 3, 4]) series.push({ value })
    expect(columns(series, 'value')).toEqual([2, 4])
  })
})
