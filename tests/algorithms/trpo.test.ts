import { beforeAll, describe, expect, it } from 'vitest'
import type { AgentContext, TrainingReport } from '../../src/algorithms/contract.ts'
import { defaultsOf } from '../../src/algorithms/shared/schema.ts'
import { createTrpoAgent } from '../../src/algorithms/trpo/agent.ts'
import { TRPO_HYPERPARAMETERS, type TrpoHyperparameters } from '../../src/algorithms/trpo/hyperparameters.ts'
import {
  type TrustRegionBatch,
  type TrustRegionOptions,
  trustRegionStep,
} from '../../src/algorithms/trpo/trustRegion.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { mlpForward } from '../../src/nn/mlp.ts'
import { type MlpShape, parameterCount } from '../../src/nn/parameters.ts'
import { tf } from '../../src/nn/tf.ts'
import { klDivergence } from '../../src/rl/divergence.ts'
import { createRng } from '../../src/shared/rng.ts'
import { mean } from '../../src/shared/statistics.ts'
import { meanReturnOf } from '../meanReturn.ts'
import { startTestBackend } from '../nn/testBackend.ts'

const CARTPOLE = { kind: 'reference', id: 'cartpole' } as const
const SHAPE: MlpShape = { sizes: [3, 6, 4], activation: 'tanh' }
const STATES = 40
const OPTIONS: TrustRegionOptions = {
  maxKl: 0.01,
  damping: 0.01,
  cgIterations: 10,
  fisherShare: 1,
  lineSearchSteps: 10,
}

function normals(count: number, name: string): Float32Array {
  const rng = createRng(6, name)
  return Float32Array.from({ length: count }, () => rng.normal())
}

/** A random policy of 4 actions, 40 random states, a random action and advantage in each. */
function randomProblem(advantages = normals(STATES, 'advantages')): {
  theta: Float32Array
  batch: TrustRegionBatch
} {
  const rng = createRng(6, 'actions')
  const oneHotActions = new Float32Array(STATES * 4)
  for (let state = 0; state < STATES; state++) oneHotActions[state * 4 + rng.int(4)] = 1
  return {
    theta: normals(parameterCount(SHAPE), 'weights'),
    batch: {
      observations: tf.tensor2d(normals(STATES * 3, 'observations'), [STATES, 3]),
      oneHotActions: tf.tensor2d(oneHotActions, [STATES, 4]),
      advantages: tf.tensor2d(advantages, [STATES, 1]),
      shape: SHAPE,
    },
  }
}

function policyAt(theta: tf.Tensor1D, { observations }: TrustRegionBatch): number[][] {
  return tf.tidy(() => (tf.softmax(mlpForward(theta, observations, SHAPE)) as tf.Tensor2D).arraySync())
}

function meanKl(before: number[][], after: number[][]): number {
  return mean(before.map((probabilities, state) => klDivergence(probabilities, after[state])))
}

/** mean(r A), from the probabilities alone. */
function surrogate(before: number[][], after: number[][], { oneHotActions, advantages }: TrustRegionBatch): number {
  const taken = (oneHotActions.arraySync() as number[][]).map((row) => row.indexOf(1))
  const worth = advantages.dataSync()
  return mean(before.map((row, state) => (after[state][taken[state]] / row[taken[state]]) * worth[state]))
}

beforeAll(() => startTestBackend('cpu'))

describe('a trust-region step', () => {
  it.each([0.0005, 0.01, 0.1])('stays within δ = %s, uses most of it, and improves the surrogate', async (maxKl) => {
    const { theta: start, batch } = randomProblem()
    const theta = tf.tensor1d(start)
    const before = policyAt(theta, batch)
    const step = await trustRegionStep(theta, batch, { ...OPTIONS, maxKl })
    const after = policyAt(step.theta, batch)
    expect(step.accepted).toBe(true)
    const kl = meanKl(before, after)
    expect(kl).toBeLessThanOrEqual(maxKl * (1 + 1e-3))
    expect(kl).toBeGreaterThan(0.3 * maxKl)
    expect(step.kl).toBeCloseTo(kl, 5)
    const improvement = surrogate(before, after, batch) - surrogate(before, before, batch)
    expect(step.improvement).toBeCloseTo(improvement, 4)
    expect(improvement).toBeGreaterThan(0)
    // With advantages of 1 the surrogate is the mean importance weight itself.
    const ones = { ...batch, advantages: tf.onesLike(batch.advantages) }
    expect(step.importanceWeightMean).toBeCloseTo(surrogate(before, after, ones), 4)
    expect(step.importanceWeightMax).toBeGreaterThan(1)
    expect(theta.isDisposed).toBe(true)
  })

  it('improves more within δ than a step of the same divergence along the plain gradient', async () => {
    const { theta: start, batch } = randomProblem()
    const before = policyAt(tf.tensor1d(start), batch)
    const natural = await trustRegionStep(tf.tensor1d(start), batch, OPTIONS)
    // So much damping that F hardly counts: the direction is then the plain gradient's.
    const plain = await trustRegionStep(tf.tensor1d(start), batch, { ...OPTIONS, damping: 1e4 })
    const direction = tf.sub(plain.theta, tf.tensor1d(start))
    let scale = 1
    const moved = () => policyAt(tf.add(tf.tensor1d(start), tf.mul(direction, scale)) as tf.Tensor1D, batch)
    while (meanKl(before, moved()) < natural.kl) scale *= 1.02
    const gain = surrogate(before, moved(), batch) - surrogate(before, before, batch)
    expect(gain).toBeGreaterThan(0)
    expect(natural.improvement).toBeGreaterThan(gain)
  })

  it.each([2, 3])(
    'estimates the Fisher matrix from every %s. state, also if the last group is not full',
    async (every) => {
      // Only those states have an advantage, so that gradients of all states and of those alone are parallel.
      const advantages = normals(STATES, 'advantages').map((value, state) => (state % every === 0 ? value : 0))
      const { theta: start, batch } = randomProblem(advantages)
      const rows = Array.from({ length: STATES }, (_, state) => state).filter((state) => state % every === 0)
      const chosen = {
        observations: tf.gather(batch.observations, rows),
        oneHotActions: tf.gather(batch.oneHotActions, rows),
        advantages: tf.gather(batch.advantages, rows),
        shape: SHAPE,
      }
      const directionOf = async (problem: TrustRegionBatch, fisherShare: number) => {
        const options = { ...OPTIONS, maxKl: 1e-5, fisherShare }
        const { theta, accepted } = await trustRegionStep(tf.tensor1d(start), problem, options)
        expect(accepted).toBe(true)
        const step = tf.sub(theta, start)
        return tf.div(step, tf.norm(step))
      }
      const wanted = await directionOf(chosen, 1)
      const cosine = async (fisherShare: number) =>
        tf.sum(tf.mul(await directionOf(batch, fisherShare), wanted)).dataSync()[0]
      expect(await cosine(1 / every)).toBeGreaterThan(0.999)
      expect(await cosine(1)).toBeLessThan(0.99)
    },
  )

  it('is rejected if every try fails: the parameters stay the same, to the bit', async () => {
    const { theta: start, batch } = randomProblem()
    const theta = tf.tensor1d(start)
    // So wide a region that the quadratic model of the divergence is wrong, and a single try.
    const step = await trustRegionStep(theta, batch, { ...OPTIONS, maxKl: 5, damping: 1e-6, lineSearchSteps: 1 })
    expect(step).toMatchObject({ accepted: false, tries: 1, kl: 0, improvement: 0 })
    expect(step.theta).toBe(theta)
    expect([...theta.dataSync()]).toEqual([...start])
  })

  it('is rejected if it is NaN', async () => {
    const { theta: start, batch } = randomProblem()
    const step = await trustRegionStep(tf.tensor1d(start), batch, { ...OPTIONS, maxKl: Number.NaN })
    expect(step).toMatchObject({ accepted: false, tries: 10 })
    expect([...step.theta.dataSync()]).toEqual([...start])
  })

  it('is not tried if all advantages are 0', async () => {
    const { theta: start, batch } = randomProblem(new Float32Array(STATES))
    const step = await trustRegionStep(tf.tensor1d(start), batch, OPTIONS)
    expect(step).toMatchObject({ accepted: false, tries: 0, gradientNorm: 0, kl: 0, improvement: 0 })
    expect(step.entropy).toBeGreaterThan(0)
    expect([...step.theta.dataSync()]).toEqual([...start])
  })

  it('keeps one tensor, the new parameters', async () => {
    const { theta, batch } = randomProblem()
    const before = tf.memory().numTensors
    for (const lineSearchSteps of [10, 0]) {
      const step = await trustRegionStep(tf.tensor1d(theta), batch, { ...OPTIONS, lineSearchSteps })
      expect(tf.memory().numTensors).toBe(before + 1)
      step.theta.dispose()
    }
  })
})

describe('TRPO', () => {
  beforeAll(() => startTestBackend('wasm'))

  function contextOf(changes: Partial<TrpoHyperparameters>, budgetSteps = 100_000): AgentContext<TrpoHyperparameters> {
    const small = { environments: 8, rolloutSteps: 64, hiddenUnits: 32 }
    const hyperparameters = { ...defaultsOf(TRPO_HYPERPARAMETERS), ...small, ...changes }
    return { env: createVecEnv(CARTPOLE, hyperparameters.environments), hyperparameters, seed: 1, budgetSteps }
  }

  it('learns CartPole from about 20 to at least 100 within 25,000 decisions, and no update leaves the trust region', async () => {
    const agent = createTrpoAgent(contextOf({}, 25_000))
    const before = meanReturnOf(agent.snapshot(), CARTPOLE, 20)
    const reports: TrainingReport[] = []
    for await (const report of agent.train()) reports.push(report)
    const after = meanReturnOf(agent.snapshot(), CARTPOLE, 20)
    agent.dispose()
    expect(before).toBeLessThan(40)
    expect(after).toBeGreaterThan(100)
    expect(reports.length).toBeGreaterThan(40)
    for (const { metrics } of reports) {
      expect(metrics['policy/kl']).toBeLessThanOrEqual(0.01)
      expect(metrics['policy/surrogateImprovement']).toBeGreaterThanOrEqual(0)
    }
  })

  it('starts from a given policy, and refuses one that does not fit', async () => {
    const teacher = createTrpoAgent(contextOf({}))
    const learnt = teacher.snapshot()
    const pupil = createTrpoAgent({ ...contextOf({}), seed: 9, initialPolicy: learnt })
    expect(pupil.snapshot().head).toEqual(learnt.head)
    const larger = createTrpoAgent(contextOf({ hiddenUnits: 16 }))
    expect(() => larger.restore?.(learnt)).toThrow('not 2 of 16 with relu')
    const head = { kind: 'qValues', network: { activation: 'relu', layers: [] }, epsilon: 0 } as const
    expect(() => larger.restore?.({ ...learnt, head })).toThrow('no policy')
    for (const agent of [teacher, pupil, larger]) agent.dispose()
  })
})
