import { describe, expect, it } from 'vitest'
import { trainHeadless } from '../../../src/cli/shared/headless.ts'
import { withAlgorithm, withReference } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import type { EndedEpisode } from '../../../src/training/gradients/gradientWorkers.ts'
import type { Breakpoint, FiredAtUpdate } from '../../../src/training/protocol.ts'
import { createBreakpointWatch } from '../../../src/training/trainer/breakpoints.ts'
import { startTestBackend } from '../../nn/testBackend.ts'
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

  it('names all that fire at one update: the others would never fire', () => {
    const watch = createBreakpointWatch()
    const entropy = { kind: 'entropyBelow', value: 1 } as const
    const kl = { kind: 'klAbove', value: 0.1 } as const
    watch.set([entropy, { kind: 'entropyBelow', value: 0.1 }, kl])
    const fired = watch.check({ updates: 1, envSteps: 0, metrics: { 'policy/entropy': 0.5, 'policy/kl': 0.2 } }, 0)
    expect(fired).toMatchObject({
      breakpoint: entropy,
      found: 0.5,
      also: [{ breakpoint: kl, found: 0.2, before: null }],
    })
    expect(fired?.also).toHaveLength(1)
  })

  it('waits where a number is missing or is none', () => {
    expect(firesAt({ kind: 'entropyBelow', value: 1 }, metric('policy/entropy', Number.NaN, 0.5))).toEqual([2])
  })

  it('of the stage is not checked here', () => {
    expect(firesAt({ kind: 'advantageBelow', value: 5 }, metric('policy/entropy', 0))).toEqual([])
  })
})

/** The updates at which a breakpoint fires, with what it found and its limit, for the episodes that end in each update. */
function firesFor(breakpoint: Breakpoint, updates: readonly (readonly EndedEpisode[])[]) {
  const watch = createBreakpointWatch()
  watch.set([breakpoint])
  return updates.flatMap((ended, index) => {
    const fired = watch.check({ updates: index + 1, envSteps: 0, metrics: {} }, 0, ended)
    return fired === null ? [] : [[fired.updates, fired.found, fired.limit]]
  })
}

const won: EndedEpisode = { return: 1, end: 'success' }
const died: EndedEpisode = { return: -1, end: 'death' }
const late: EndedEpisode = { return: 0, end: 'other' }

describe('a breakpoint of training episodes', () => {
  it('fires at the first death after a success, then only after an update without failures', () => {
    const death = { kind: 'trainingDeath', value: 0 } as const
    expect(firesFor(death, [[died], [died, won], [late], [won, died, died], [died], [won, died]])).toEqual([[4, 2, 0]])
    expect(firesFor(death, [[won, died], [won, late], [died], [won, won], [], [died]])).toEqual([
      [1, 1, 0],
      [6, 1, 0],
    ])
    expect(firesFor(death, [[died], [late], [died]])).toEqual([])
  })

  it('fires where an episode is worse than the percentile of those before the update', () => {
    const returns = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index): EndedEpisode => ({ return: from + index, end: 'other' }))
    const worse = { kind: 'trainingEpisodeBelow', value: 10 } as const
    // The 10th percentile of 1 … 21 is 3.
    expect(firesFor(worse, [returns(1, 21), returns(3, 9), returns(2, 8)])).toEqual([[3, 2, expect.any(Number)]])
    expect(firesFor(worse, [returns(1, 21), [{ return: 2.9, end: 'death' }]])).toEqual([[2, 2.9, 3]])
    expect(firesFor(worse, [returns(1, 19), [{ return: -5, end: 'death' }]]), 'of too few').toEqual([])
    expect(firesFor({ ...worse, value: 0 }, [returns(1, 21), returns(1, 3), returns(0, 3)])).toEqual([[3, 0, 1]])
    // Only the last 100 count: the percentile moves with them.
    expect(firesFor(worse, [returns(1, 21), returns(101, 200), returns(105, 106)])).toEqual([
      [3, 105, expect.any(Number)],
    ])
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

describe('a run on the ice of FrozenLake', () => {
  it.each(['trainingDeath', 'trainingEpisodeBelow'] as const)('stops at %s of its own episodes', async (kind) => {
    await startTestBackend('wasm')
    const fired: FiredAtUpdate[] = []
    const config = withAlgorithm(withReference(defaultRunConfig(), 'frozenlake'), 'qlearning')
    const breakpoint = { kind, value: 50 }
    const { envSteps } = await trainHeadless({
      config: { ...config, budgetSteps: 200_000, backend: 'wasm', evaluation: { ...config.evaluation, everySteps: 0 } },
      onNews(news, trainer) {
        if (news.type === 'applied') trainer.setBreakpoints([breakpoint])
        if (news.type !== 'breakpoint') return
        fired.push(news.fired)
        trainer.stop()
      },
    })
    expect(fired[0]).toMatchObject({ at: 'update', breakpoint })
    const { found, limit = Number.NaN } = fired[0]
    // Deaths, of which there are some; or a return of 0 where about half of the last 100 reached the goal.
    if (kind === 'trainingDeath') expect(found).toBeGreaterThan(limit)
    else expect(found).toBeLessThan(limit)
    expect(envSteps).toBe(fired[0].envSteps)
  })
})
