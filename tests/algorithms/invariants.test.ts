/** Relations that must hold between algorithms. */
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { createA2cAgent } from '../../src/algorithms/a2c/agent.ts'
import { A2C_HYPERPARAMETERS } from '../../src/algorithms/a2c/hyperparameters.ts'
import { createA3cAgent } from '../../src/algorithms/a3c/agent.ts'
import { A3C_HYPERPARAMETERS } from '../../src/algorithms/a3c/hyperparameters.ts'
import type { Agent, TrainingReport } from '../../src/algorithms/contract.ts'
import { createPpoAgent } from '../../src/algorithms/ppo/agent.ts'
import { PPO_HYPERPARAMETERS } from '../../src/algorithms/ppo/hyperparameters.ts'
import { defaultsOf } from '../../src/algorithms/shared/schema.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { fisherProduct } from '../../src/nn/fisher.ts'
import { categorical, policyGradientSlope } from '../../src/nn/losses.ts'
import { mlpForward } from '../../src/nn/mlp.ts'
import { flattenWeights, parameterCount } from '../../src/nn/parameters.ts'
import { tf } from '../../src/nn/tf.ts'
import { softmaxInto } from '../../src/policies/sample.ts'
import type { PolicySnapshot } from '../../src/policies/snapshot.ts'
import { klDivergence } from '../../src/rl/divergence.ts'
import { createRng } from '../../src/shared/rng.ts'
import { startTestBackend } from '../nn/testBackend.ts'

// Each algorithm names its random stream after itself. Here the names are left out, so that two algorithms with the
// same seed begin with the same weights and draw the same actions.
vi.mock('../../src/shared/rng.ts', async (original) => {
  const rng = await original<typeof import('../../src/shared/rng.ts')>()
  return { ...rng, createRng: (seed: number) => rng.createRng(seed) }
})

const CARTPOLE = { kind: 'reference', id: 'cartpole' } as const
const COMMON = {
  learningRate: 1e-3,
  gamma: 0.97,
  gaeLambda: 0.9,
  rolloutSteps: 6,
  entropyCoefficient: 0.02,
  valueCoefficient: 0.4,
  normaliseAdvantages: false,
  maxGradNorm: 0.5,
  hiddenUnits: 8,
}
const ENVIRONMENTS = 4
const context = { seed: 11, budgetSteps: 10_000 }
const cartpole = () => createVecEnv(CARTPOLE, ENVIRONMENTS)

async function train(agent: Agent, updates: number): Promise<{ reports: TrainingReport[]; theta: Float32Array }> {
  const reports: TrainingReport[] = []
  for await (const report of agent.train()) {
    reports.push(report)
    if (reports.length === updates) break
  }
  const theta = parametersOf(agent.snapshot())
  agent.dispose()
  return { reports, theta }
}

function parametersOf({ head }: PolicySnapshot): Float32Array {
  if (head.kind === 'sharedActorCritic') return flattenWeights(head.network)
  if (head.kind === 'actorCritic' && head.critic) return flattenWeights(head.actor, head.critic)
  throw new Error(`No parameters are known of a ${head.kind}.`)
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length)
  return a.reduce((largest, value, index) => Math.max(largest, Math.abs(value - b[index])), 0)
}

beforeAll(() => startTestBackend('cpu'))

describe.each([true, false])('with a shared trunk: %s', (sharedTrunk) => {
  const a2c = () =>
    createA2cAgent({
      ...context,
      env: cartpole(),
      hyperparameters: { ...defaultsOf(A2C_HYPERPARAMETERS), ...COMMON, sharedTrunk, environments: ENVIRONMENTS },
    })
  const ppo = (changes: { clipRange?: number; epochs?: number }) =>
    createPpoAgent({
      ...context,
      env: cartpole(),
      hyperparameters: {
        ...defaultsOf(PPO_HYPERPARAMETERS),
        ...COMMON,
        sharedTrunk,
        environments: ENVIRONMENTS,
        epochs: 1,
        minibatchSize: ENVIRONMENTS * COMMON.rolloutSteps,
        clipRange: 1e9,
        ...changes,
      },
    })

  it('PPO with one epoch, one minibatch, no clip and no normalisation equals A2C', async () => {
    const start = parametersOf(a2c().snapshot())
    const wanted = await train(a2c(), 3)
    const { reports, theta } = await train(ppo({}), 3)
    reports.forEach(({ metrics, envSteps, samples }, update) => {
      expect(envSteps).toBe(wanted.reports[update].envSteps)
      const norm = wanted.reports[update].metrics['policy/gradientNorm']
      expect(metrics['policy/gradientNorm'] / norm).toBeCloseTo(1, 5)
      const advantages = samples?.['policy/advantage'] ?? new Float32Array()
      const others = wanted.reports[update].samples?.['policy/advantage'] ?? new Float32Array()
      expect(largestDifference(advantages, others)).toBeLessThan(1e-4)
    })
    expect(largestDifference(start, wanted.theta)).toBeGreaterThan(2e-3)
    // PPO shuffles its minibatch: the same sums in another order, of which Adam keeps the digits that agree.
    expect(largestDifference(theta, wanted.theta)).toBeLessThan(2e-5)
  })

  it('PPO with a clip takes the same first step: for the acting policy, every weight is 1', async () => {
    const [wide, narrow] = [await train(ppo({}), 1), await train(ppo({ clipRange: 0.02 }), 1)]
    expect(largestDifference(wide.theta, narrow.theta)).toBe(0)
  })

  it('PPO with a second epoch differs', async () => {
    const [once, twice] = [await train(ppo({}), 1), await train(ppo({ epochs: 2 }), 1)]
    expect(largestDifference(once.theta, twice.theta)).toBeGreaterThan(1e-4)
  })

  it('A3C with one worker equals A2C to the bit', async () => {
    const wanted = await train(a2c(), 4)
    const hyperparameters = {
      ...defaultsOf(A3C_HYPERPARAMETERS),
      ...COMMON,
      optimiser: defaultsOf(A2C_HYPERPARAMETERS).optimiser,
      sharedTrunk,
      workers: 1,
      environmentsPerWorker: ENVIRONMENTS,
    }
    const { theta } = await train(createA3cAgent({ ...context, env: cartpole(), hyperparameters }), 4)
    expect(largestDifference(theta, wanted.theta)).toBe(0)
  })
})

describe('adding a constant to all logits changes nothing:', () => {
  const SHIFT = 3
  const logits = [0.3, -1.2, 2]
  const shifted = logits.map((logit) => logit + SHIFT)

  it('neither the probabilities nor the divergence', () => {
    const [p, q] = [logits, shifted].map((row) => {
      const probabilities = new Float32Array(3)
      softmaxInto(row, 0, 3, probabilities)
      return probabilities
    })
    expect(largestDifference(p, q)).toBeLessThan(1e-6)
    expect(klDivergence(p, q)).toBeCloseTo(0, 6)
  })

  it('not the policy gradient and its entropy bonus', () => {
    const chosen = tf.tensor2d([[0, 1, 0]])
    const slopeAt = (row: number[]) => {
      const policy = categorical(tf.tensor2d([row]), chosen)
      return policy.pullback(policyGradientSlope(tf.tensor2d([[1.5]])) as tf.Tensor2D, -0.1).dataSync() as Float32Array
    }
    expect(largestDifference(slopeAt(logits), slopeAt(shifted))).toBeLessThan(1e-6)
    // Nor can the gradient want to shift them: its entries cancel.
    expect(slopeAt(logits).reduce((sum, entry) => sum + entry, 0)).toBeCloseTo(0, 6)
  })

  it('not the Fisher matrix, which is 0 in that direction', () => {
    const shape = { sizes: [3, 4, 2], activation: 'tanh' } as const
    const size = parameterCount(shape)
    const rng = createRng(4)
    const normals = (count: number) => Float32Array.from({ length: count }, () => rng.normal())
    const observations = tf.tensor2d(normals(15), [5, 3])
    const theta = normals(size)
    const vector = tf.tensor1d(normals(size))
    const constant = new Float32Array(size).fill(1, size - 2) // the two output biases
    const at = (parameters: Float32Array, direction: tf.Tensor1D) => {
      const tensor = tf.tensor1d(parameters)
      const probabilities = tf.softmax(mlpForward(tensor, observations, shape)) as tf.Tensor2D
      return fisherProduct(tensor, { observations, probabilities, shape })(direction).dataSync() as Float32Array
    }
    const moved = theta.map((value, index) => value + SHIFT * constant[index])
    const product = at(theta, vector)
    expect(Math.max(...product.map(Math.abs))).toBeGreaterThan(0.01)
    expect(largestDifference(at(moved, vector), product)).toBeLessThan(1e-5)
    expect(largestDifference(at(theta, tf.tensor1d(constant)), new Float32Array(size))).toBeLessThan(1e-6)
  })
})
