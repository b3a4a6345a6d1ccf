import { describe, expect, it } from 'vitest'
import type { Breakpoint } from '../../../src/training/protocol.ts'
import { createBreakpointWatch } from '../../../src/training/trainer/breakpoints.ts'
import { startFakeRun } from '../fakes.ts'

/** The updates at which a breakpoint fires, for a series of reports. */
function firesAt(
  breakpoint: Breakpoint,
  reports: readonly { metrics?: Record<string, number>; samples?: Record<string, Float32Array> }[],
): number[] {
  const watch = createBreakpointWatch()
  watch.set([breakpoint])
  return reports.flatMap(({ metrics = {}, samples }, index) => {
    const report = { updates: index + 1, envSteps: 0, metrics, ...(samples && { samples }) }
    return watch.check(report, 0) === null ? [] : [index + 1]
  })
}

const metric = (id: string, ...values: number[]) => values.map((value) => ({ metrics: { [id]: value } }))

describe('a breakpoint of the run', () => {
  it('fires when its condition begins to hold, also at the first update', () => {
    const entropy = { kind: 'entropyBelow', value: 0.5 } as const
    expect(firesAt(entropy, metric('policy/entropy', 1, 0.5, 0.4, 0.3, 0.6, 0.4))).toEqual([3, 6])
    expect(firesAt(entropy, metric('policy/entropy', 0.1, 0.1))).toEqual([1])
    const kl = { kind: 'klAbove', value: 0.1 } as const
    for (const id of ['policy/approxKl', 'policy/kl', 'policy/klK3']) {
      expect(firesAt(kl, metric(id, 0.05, 0.2, 0.3, 0.1, 0.2)), id).toEqual([2, 5])
    }
  })

  it('of a crossing fires in both directions, and not at the first update', () => {
    const loss = { kind: 'metricCrosses', value: 0, metric: 'loss/policy' } as const
    expect(firesAt(loss, metric('loss/policy', -1, 1, 2, -1, 0, 1))).toEqual([2, 4, 5])
    expect(firesAt({ ...loss, metric: 'loss/value' }, metric('loss/policy', -1, 1))).toEqual([])
  })

  it('of the advantage looks at the smallest sample', () => {
    const samples = (...values: number[]) => ({ samples: { 'policy/advantage': Float32Array.from(values) } })
    const advantage = { kind: 'sampledAdvantageBelow', value: -2 } as const
    expect(firesAt(advantage, [samples(0, -1), samples(3, -2.5, 1), samples(0)])).toEqual([2])
    expect(firesAt(advantage, [{}, samples()])).toEqual([])
  })

  it('waits where a number is missing or is none', () => {
    expect(firesAt({ kind: 'entropyBelow', value: 1 }, metric('policy/entropy', Number.NaN, 0.5))).toEqual([2])
  })

  it('of the stage is not checked here', () => {
    expect(firesAt({ kind: 'advantageBelow', value: 5 }, metric('policy/entropy', 0))).toEqual([])
  })
})

describe('a run with a breakpoint', () => {
  const falling = { onUpdate: (updates: number) => ({ 'policy/entropy': 2 - 0.1 * updates }) }
  const breakpoint = { kind: 'entropyBelow', value: 1.45 } as const

  it('pauses between two updates, right after the one at which it fires, and resumes', async () => {
    const run = startFakeRun({ change: { budgetSteps: 40 }, behaviour: falling })
    run.trainer.setBreakpoints([breakpoint])
    await run.settle()
    await run.untilUpdates(6)
    await run.settle()
    expect(run.log.learningRates).toHaveLength(6)
    expect(run.of('state').at(-1)).toMatchObject({ state: 'paused', updates: 6 })
    const [{ fired }] = run.of('breakpoint')
    expect(fired).toMatchObject({ breakpoint, updates: 6, envSteps: 12, metrics: { 'loss/policy': 1 / 6 } })
    expect(fired.found).toBeCloseTo(1.4)
    expect(fired.before).toBeCloseTo(1.5)
    // The charts have the update at which the run stands.
    expect(run.of('progress').at(-1)?.batch.updates.at(-1)).toBe(6)

    run.trainer.resume()
    await run.over
    expect(run.of('breakpoint')).toHaveLength(1)
    expect(run.of('state').at(-1)).toMatchObject({ state: 'finished', updates: 20 })
  })

  it('trains on without them', async () => {
    const run = startFakeRun({ change: { budgetSteps: 40 }, behaviour: falling })
    run.trainer.setBreakpoints([breakpoint])
    run.trainer.setBreakpoints([])
    await run.over
    expect(run.of('breakpoint')).toHaveLength(0)
  })
})
