import { describe, expect, it } from 'vitest'
import { createHistory, EPISODE_WINDOW } from '../../../src/store/history/history.ts'
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

  it('smooths the return without start-up bias: the first value is the first episode', () => {
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

  it('comes back from what it saves', () => {
    const history = createHistory()
    history.addProgress(
      batchOf({ updates: 1, envSteps: 10, metrics: { loss: 3 } }, [{ endedAt: 5, return: 2, success: true }]),
    )
    history.addEvaluation(evaluationOf(0.5))
    history.addMark({ kind: 'first', label: 'over the gap', steps: 5, time: 0.1 })
    const restored = createHistory()
    restored.restore(structuredClone(history.save()))
    expect(restored.save()).toEqual(history.save())
    expect(restored.updates.column('loss')[0]).toBe(3)
  })

  it('forgets everything when cleared', () => {
    const history = createHistory()
    history.addProgress(batchOf({ updates: 1, envSteps: 10 }, [{ endedAt: 5, return: 2 }]))
    history.clear()
    expect([history.updates.length, history.recent.length, history.episodeCount, history.marks.length]).toEqual([
      0, 0, 0, 0,
    ])
  })
})
