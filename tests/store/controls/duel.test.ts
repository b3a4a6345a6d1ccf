import { describe, expect, it } from 'vitest'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { createDuelControls, createDuelStore, duelCurve } from '../../../src/store/controls/duel.ts'
import type { TrialResult } from '../../../src/training/page/trial.ts'
import type { Evaluation, RunConfig } from '../../../src/training/protocol.ts'

function evaluation(envSteps: number, successRate: number, trainingSeconds = envSteps / 1000): Evaluation {
  const rest = {
    evaluationSeconds: 0,
    updates: 1,
    episodes: 20,
    successLow: 0,
    successHigh: 1,
    meanReturn: 0,
    meanLength: 1,
    isBest: false,
  }
  return { envSteps, successRate, trainingSeconds, ...rest }
}

const sideA = { name: 'A', config: defaultRunConfig() }
const sideB = { name: 'B', config: { ...defaultRunConfig(), algorithm: 'dqn' } }

/** A trial that answers each configuration with evaluations of its own and notes what was asked. */
function scriptedTrials(asked: RunConfig[], result: Partial<TrialResult> = {}) {
  return async (config: RunConfig, options: { onEvaluation: (e: Evaluation, all: Evaluation[]) => boolean }) => {
    asked.push(config)
    const evaluations: Evaluation[] = []
    for (let step = 1; step <= 3; step++) {
      evaluations.push(evaluation(step * 1000, config.algorithm === 'dqn' ? 0.2 : 0.8, step * 2))
      if (options.onEvaluation(evaluations[evaluations.length - 1], evaluations)) break
    }
    return { end: 'finished', message: null, ...result, evaluations } as const
  }
}

async function finished(store: ReturnType<typeof createDuelStore>): Promise<void> {
  if (store.getState().phase === 'finished') return
  await new Promise<void>((resolve) => {
    const leave = store.subscribe((state) => {
      if (state.phase !== 'finished') return
      leave()
      resolve()
    })
  })
}

describe('a duel', () => {
  it('runs both sides on the same seeds, in turns, with equal budgets', async () => {
    const store = createDuelStore()
    const asked: RunConfig[] = []
    createDuelControls(store, scriptedTrials(asked)).start([sideA, sideB], {
      limit: { by: 'steps', steps: 32_000 },
      seeds: 2,
    })
    await finished(store)
    expect(asked.map((config) => [config.algorithm, config.seed])).toEqual([
      ['ppo', 1],
      ['dqn', 1],
      ['ppo', 2],
      ['dqn', 2],
    ])
    expect(asked.map((config) => [config.budgetSteps, config.evaluation.everySteps])).toEqual(
      new Array(4).fill([32_000, 2000]),
    )
    expect(store.getState().sides?.map((side) => side.runs.map((run) => run.length))).toEqual([
      [3, 3],
      [3, 3],
    ])
  })

  it('gives each side its initial policy and its material', async () => {
    const store = createDuelStore()
    const given: unknown[] = []
    const play = scriptedTrials([])
    const material = { preferences: [] }
    createDuelControls(store, (config, options) => {
      given.push(options.material)
      return play(config, options)
    }).start([{ ...sideA, material }, sideB], { limit: { by: 'steps', steps: 1000 }, seeds: 1 })
    await finished(store)
    expect(given).toEqual([material, undefined])
  })

  it('ends a run at its time limit if the duel is by time', async () => {
    const store = createDuelStore()
    createDuelControls(store, scriptedTrials([])).start([sideA, sideB], { limit: { by: 'time', seconds: 4 }, seeds: 1 })
    await finished(store)
    expect(store.getState().sides?.[0].runs[0].map((each) => each.trainingSeconds)).toEqual([2, 4])
  })

  it('reports an error and keeps the results so far', async () => {
    const store = createDuelStore()
    const broken = scriptedTrials([], { end: 'failed', message: 'loss/policy became NaN' })
    createDuelControls(store, broken).start([sideA, sideB], { limit: { by: 'steps', steps: 1000 }, seeds: 3 })
    await finished(store)
    expect(store.getState().failure).toBe('loss/policy became NaN')
    expect(store.getState().sides?.[0].runs[0]).toHaveLength(3)
  })
})

describe('duelCurve', () => {
  it('is the median and the range of the latest evaluations, where all runs have one', () => {
    const runs = [
      [evaluation(100, 0.1), evaluation(200, 0.5), evaluation(300, 0.9)],
      [evaluation(150, 0.3), evaluation(250, 0.7)],
      [evaluation(100, 0.2), evaluation(200, 0.4), evaluation(300, 1)],
    ]
    expect(duelCurve(runs, 'steps')).toEqual([
      { x: 150, low: 0.1, median: 0.2, high: 0.3 },
      { x: 200, low: 0.3, median: 0.4, high: 0.5 },
      { x: 250, low: 0.4, median: 0.5, high: 0.7 },
    ])
  })

  it('is empty before the first evaluation', () => {
    expect(duelCurve([[]], 'time')).toEqual([])
  })
})
