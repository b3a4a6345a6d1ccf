import { describe, expect, it } from 'vitest'
import {
  createHistory,
  EPISODE_WINDOW,
  type History,
  type SavedHistory,
  SERIES_CAPACITY,
} from '../../../src/store/history/history.ts'
import { tableOf } from '../../../src/ui/charts/reading.ts'
import { batchOf, evaluationOf } from '../batch.ts'

describe('the history of a run', () => {
  it('counts episodes up to each update, for the x axis', () => {
    const history = createHistory()
    history.addProgress(
      batchOf({ updates: 1, envSteps: 100 }, [
        { endedAt: 40, return: 1 },
        { endedAt: 100, return: 2 },
        { endedAt: 130, return: 3 },
      ]),
    )
    expect(history.updates.column('episodes')[0]).toBe(2)
    expect(history.episodeCount).toBe(3)
    history.addProgress(batchOf({ updates: 2, envSteps: 200 }))
    expect(history.updates.column('episodes')[1]).toBe(3)
  })

  it('smooths the return without start-up bias: the first value is the first episode’s', () => {
    const history = createHistory()
    history.addProgress(batchOf({ updates: 1, envSteps: 10 }, [{ endedAt: 10, return: 8 }]))
    expect(history.recent.column('return')[0]).toBeCloseTo(8)
  })

  it('gives the band and the success rate of the last 100 episodes only', () => {
    const history = createHistory()
    const early = Array.from({ length: 50 }, (_, index) => ({ endedAt: index, return: -100 }))
    const late = Array.from({ length: EPISODE_WINDOW }, (_, index) => ({
      endedAt: 50 + index,
      return: index,
      success: index < 25,
    }))
    history.addProgress(batchOf({ updates: 1, envSteps: 50 }, early))
    history.addProgress(batchOf({ updates: 2, envSteps: 200 }, late))
    expect(history.recent.column('returnLow')[1]).toBeCloseTo(9.9)
    expect(history.recent.column('returnHigh')[1]).toBeCloseTo(89.1)
    expect(history.recent.column('success')[1]).toBe(0.25)
    expect(history.recent.column('term:bell')[1]).toBe(2.5)
  })

  it('keeps an algorithm’s metrics under their own ids', () => {
    const history = createHistory()
    history.addProgress(batchOf({ updates: 1, envSteps: 10, metrics: { 'policy/entropy': 1.5 } }))
    expect(history.updates.column('policy/entropy')[0]).toBe(1.5)
  })

  it('leaves one mark for a slider dragged between two updates', () => {
    const history = createHistory()
    for (const label of ['γ: 0.9', 'γ: 0.8', 'γ: 0.7']) history.addMark({ kind: 'change', label, steps: 50, time: 1 })
    history.addMark({ kind: 'change', label: 'γ: 0.99', steps: 60, time: 2 })
    expect(history.marks.map((mark) => mark.label)).toEqual(['γ: 0.7', 'γ: 0.99'])
  })

  it('is restored from its saved form', () => {
    const history = createHistory()
    history.addProgress(
      batchOf({ updates: 1, envSteps: 10, metrics: { 'loss/policy': 3 } }, [{ endedAt: 5, return: 2, success: true }]),
    )
    history.addEvaluation(evaluationOf(0.5))
    history.addMark({ kind: 'first', label: 'over the gap', steps: 5, time: 0.1 })
    const restored = createHistory()
    restored.restore(structuredClone(history.save()))
    expect(restored.save()).toEqual(history.save())
    expect(restored.updates.column('loss/policy')[0]).toBe(3)
  })

  it('continues after a reload exactly as without one: resolution, window and smoothing', () => {
    const whole = createHistory()
    const batch = (update: number) =>
      batchOf({ updates: update, envSteps: 10 * update, metrics: { 'loss/policy': update } }, [
        { endedAt: 10 * update, return: Math.sin(update), success: update % 3 === 0 },
      ])
    const train = (history: History, from: number, to: number) => {
      for (let update = from; update < to; update++) history.addProgress(batch(update))
    }
    const before = Math.round(1.3 * SERIES_CAPACITY) // between two reports of one row
    train(whole, 0, before)
    const reloaded = createHistory()
    reloaded.restore(structuredClone(whole.save()))
    expect(reloaded.updates.stride).toBe(2)
    train(whole, before, 5 * SERIES_CAPACITY)
    train(reloaded, before, 5 * SERIES_CAPACITY)
    expect(reloaded.save()).toEqual(whole.save())
  })

  it('reads what older versions saved, without resolution and window', () => {
    const history = createHistory()
    history.addProgress(batchOf({ updates: 1, envSteps: 10 }, [{ endedAt: 5, return: 2, success: true }]))
    const { episodeCount, marks, series } = history.save()
    const restored = createHistory()
    restored.restore({ episodeCount, marks, series } satisfies SavedHistory)
    expect(restored.updates.column('steps')[0]).toBe(10)
    expect(restored.updates.stride).toBe(1)
  })

  it('is not changed by reading: an unknown column is all NaN, and stays unknown', () => {
    const history = createHistory()
    history.addProgress(batchOf({ updates: 1, envSteps: 10, metrics: { 'loss/policy': 3 } }))
    const before = history.save()
    expect(history.updates.column('loss/value').every(Number.isNaN)).toBe(true)
    expect(history.updates.names()).not.toContain('loss/value')
    expect(history.save()).toEqual(before)
  })

  it('has columns whose names are checked at compile time', () => {
    const { updates, episodes, recent, evaluations } = createHistory()
    // @ts-expect-error a misspelt column
    recent.column('lenght')
    // @ts-expect-error a misspelt column
    evaluations.column('sucess')
    // @ts-expect-error a metric without its group
    updates.column('loss')
    // @ts-expect-error a column of another series
    episodes.column('returnLow')
    // @ts-expect-error a misspelt column, in a chart's table
    tableOf(recent, 'steps', ['lenght'])
    // @ts-expect-error a misspelt x axis
    tableOf(recent, 'step', ['length'])
    // @ts-expect-error a misspelt column, when writing
    recent.push({ lenght: 1 })
    expect(recent.length).toBe(1)
  })

  it('is empty when cleared', () => {
    const history = createHistory()
    history.addProgress(batchOf({ updates: 1, envSteps: 10 }, [{ endedAt: 5, return: 2 }]))
    history.clear()
    expect([history.updates.length, history.recent.length, history.episodeCount, history.marks.length]).toEqual([
      0, 0, 0, 0,
    ])
  })
})
