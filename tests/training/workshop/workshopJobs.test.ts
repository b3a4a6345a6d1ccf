import { beforeAll, describe, expect, it } from 'vitest'
import { createPlatformerEnv } from '../../../src/env/platformer.ts'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { defaultPlatformer } from '../../../src/store/app/defaults.ts'
import { judgePairs } from '../../../src/training/workshop/judge.ts'
import { drawQueries } from '../../../src/training/workshop/queries.ts'
import type {
  FitProgress,
  FittedRewardModel,
  RewardModelOptions,
  WorkshopServices,
} from '../../../src/training/workshop/workshop.ts'
import { runWorkshopJob } from '../../../src/training/workshop/workshopJobs.ts'
import { startTestBackend } from '../../nn/testBackend.ts'
import { cpuReport } from '../fakes.ts'

const env = { ...defaultPlatformer(), level: 'corridor' }
const asked = { env, policies: [], rewardModel: null, count: 40, seed: 1, decisions: 15 }
const pairs = drawQueries(asked)
const heard: FitProgress[] = []
const services: WorkshopServices = {
  prepareBackend: async () => cpuReport,
  onProgress: (progress) => heard.push(progress),
}

async function fitTo(
  preferences: Parameters<typeof answersOf>[0],
  options: Partial<RewardModelOptions> = {},
): Promise<FittedRewardModel> {
  const request = { env, preferences: answersOf(preferences), options: { epochs: 10, members: 2, ...options } }
  const result = await runWorkshopJob({ type: 'fitRewardModel', jobId: 1, request }, services)
  return result as FittedRewardModel
}

function answersOf(asked: typeof pairs) {
  const choices = judgePairs({ env, pairs: asked, errorRate: 0, taste: 'return', seed: 1 })
  return asked.map(({ left, right }, index) => ({ left, right, choice: choices[index] }))
}

describe('queries', () => {
  it('are pairs from one start each, some in mid-episode, of two different clips', () => {
    expect(pairs.length).toBe(40)
    for (const { left, right, disagreement } of pairs) {
      expect(right.seed).toBe(left.seed)
      const from = left.from ?? 0
      expect(right.from ?? 0).toBe(from)
      expect(right.actions.subarray(0, from)).toEqual(left.actions.subarray(0, from))
      expect(right.actions).not.toEqual(left.actions)
      expect(left.actions.length - from).toBeLessThanOrEqual(15)
      expect(disagreement).toBeNull()
    }
    const midway = pairs.filter(({ left }) => left.from !== undefined).length
    expect(midway).toBeGreaterThan(5)
    expect(midway).toBeLessThan(35)
  })

  it('have two different starts in the share that is asked for', () => {
    const mixed = drawQueries({ ...asked, otherStarts: 0.5 })
    const different = mixed.filter(({ left, right }) => left.seed !== right.seed)
    expect(mixed.map(({ left }) => left)).toEqual(pairs.map(({ left }) => left))
    expect(different.length).toBeGreaterThan(10)
    expect(different.length).toBeLessThan(30)
    expect(different.some(({ left, right }) => left.from !== right.from)).toBe(true)
  })

  it('are the same for the same seed, and use each of several policies', () => {
    const { spec } = createPlatformerEnv(env)
    const policies = [1, 2].map((seed) => initialSnapshot(spec, createRng(seed)))
    expect(drawQueries({ ...asked, count: 5, policies })).toEqual(drawQueries({ ...asked, count: 5, policies }))
    expect(drawQueries({ ...asked, count: 5, seed: 2 })).not.toEqual(drawQueries({ ...asked, count: 5 }))
  })
})

describe('fitting a reward model', () => {
  beforeAll(() => startTestBackend('wasm'))

  it('reports each epoch, and the accuracy on the held-out fifth', async () => {
    heard.length = 0
    const fitted = await fitTo(pairs)
    expect(heard).toEqual(fitted.curve)
    expect(fitted).toMatchObject({ trainingPairs: 32, heldOutPairs: 8 })
    expect(fitted.heldOutAccuracy).toBe(heard.at(-1)?.heldOutAccuracy)
    expect(fitted.calibration.reduce((sum, { count }) => sum + count, 0)).toBe(16) // each pair from both sides
    expect(fitted.model.scale).toBeGreaterThan(0)
    expect(fitted.model.members.length).toBe(2)
  })

  it.each(['mse', 'huber'] as const)('regresses scores (%s), and reports their held-out correlation', async (loss) => {
    const fitted = await fitTo(pairs, { loss })
    expect(fitted.heldOutCorrelation).toBeGreaterThan(0)
    expect(fitted.heldOutCorrelation).toBeLessThanOrEqual(1)
    expect(fitted.heldOutLoss).toBe(fitted.curve.at(-1)?.heldOutLoss)
    expect(fitted.calibration).toEqual([]) // its scores are not log-odds
  })

  it('then selects pairs on which its members disagree most', async () => {
    const { model } = await fitTo(pairs)
    const questions = drawQueries({ ...asked, rewardModel: model, count: 6, seed: 3 })
    const doubts = questions.map(({ disagreement }) => disagreement ?? Number.NaN)
    expect(doubts).toEqual([...doubts].sort((a, b) => b - a))
    const all = drawQueries({ ...asked, rewardModel: model, count: 24, seed: 3 })
    expect(all.length).toBe(24)
    expect(doubts[0]).toBeGreaterThan(0)
  })

  it('requests answers if there are none', async () => {
    await expect(fitTo([])).rejects.toMatchObject({ advice: expect.stringContaining('judge') })
  })

  it('uses all answers if nothing is to be held out', async () => {
    const fitted = await fitTo(pairs, { heldOutShare: 0 })
    expect(fitted).toMatchObject({ trainingPairs: 40, heldOutPairs: 0, heldOutAccuracy: null })
  })

  it('gives null, not NaN, if all held-out pairs are ties', async () => {
    const preferences = pairs.map(({ left, right }) => ({ left, right, choice: 'equal' as const }))
    const request = { env, preferences, options: { epochs: 2, members: 1 } }
    const fitted = await runWorkshopJob({ type: 'fitRewardModel', jobId: 1, request }, services)
    expect(fitted).toMatchObject({
      heldOutPairs: 8,
      heldOutAccuracy: null,
      heldOutCorrelation: null,
      trainingAccuracy: null,
    })
  })

  it('replaces a failed backend by the next, and reports the first error once all have failed', async () => {
    const asked: number[] = []
    const messages = ['first', 'second']
    const failing: WorkshopServices = {
      async prepareBackend({ failures }) {
        asked.push(failures.length)
        return {
          chosen: failures.length === 0 ? 'wasm' : 'cpu',
          reason: '',
          kernels: '',
          adapter: null,
          candidates: [],
        }
      },
      onProgress() {
        throw new Error(messages.shift())
      },
    }
    const preferences = answersOf(pairs.slice(0, 4))
    const request = { env, preferences, options: { epochs: 1, members: 1 } }
    await expect(runWorkshopJob({ type: 'fitRewardModel', jobId: 1, request }, failing)).rejects.toThrow('first')
    expect(asked).toEqual([0, 1, 2])
  })

  it('holds nothing out of a single answer, and reports that', async () => {
    expect(await fitTo(pairs.slice(0, 1))).toMatchObject({
      heldOutPairs: 0,
      heldOutAccuracy: null,
      heldOutCorrelation: null,
      heldOutLoss: null,
    })
  })
})
