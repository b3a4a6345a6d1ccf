import { beforeAll, describe, expect, it } from 'vitest'
import { createA2cAgent } from '../../src/algorithms/a2c/agent.ts'
import { type A2cLossOptions, a2cGradient } from '../../src/algorithms/a2c/gradient.ts'
import { A2C_HYPERPARAMETERS, type A2cHyperparameters } from '../../src/algorithms/a2c/hyperparameters.ts'
import { a2c } from '../../src/algorithms/a2c/index.ts'
import { measureA2cUpdate } from '../../src/algorithms/a2c/metrics.ts'
import type { AgentContext } from '../../src/algorithms/contract.ts'
import { createRolloutPlayer } from '../../src/algorithms/shared/rolloutPlayer.ts'
import { defaultsOf } from '../../src/algorithms/shared/schema.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { type ActorCritic, createActorCritic } from '../../src/nn/actorCritic.ts'
import { categorical, policyGradientLoss, policyGradientSlope, valueLoss } from '../../src/nn/losses.ts'
import { mlpForward } from '../../src/nn/mlp.ts'
import { parameterCount } from '../../src/nn/parameters.ts'
import { tf } from '../../src/nn/tf.ts'
import { importanceWeight } from '../../src/rl/divergence.ts'
import { createRolloutBuffer, type RolloutBuffer } from '../../src/rl/rolloutBuffer.ts'
import { createRng } from '../../src/shared/rng.ts'
import { meanReturnOf } from '../meanReturn.ts'
import { startTestBackend } from '../nn/testBackend.ts'

const CARTPOLE = { kind: 'reference', id: 'cartpole' } as const
const NETWORK = {
  observationSize: 4,
  actionCount: 2,
  hiddenUnits: 6,
  hiddenLayers: 1,
  activation: 'tanh',
  sharedTrunk: false,
} as const
const ACTOR = { sizes: [4, 6, 2], activation: 'tanh' } as const
const CRITIC = { sizes: [4, 6, 1], activation: 'tanh' } as const
const PLAIN: A2cLossOptions = {
  actionCount: 2,
  entropyCoefficient: 0,
  valueCoefficient: 0.5,
  normaliseAdvantages: false,
}

/** A network and a finished rollout of 3 × 5 decisions that it played. */
function played(): { network: ActorCritic; theta: tf.Tensor1D; rollout: RolloutBuffer } {
  const network = createActorCritic(NETWORK)
  const head = network.initialHead(createRng(1, 'a2c test'))
  const env = createVecEnv(CARTPOLE, 3)
  env.reset(1)
  const rollout = createRolloutPlayer(env, createRng(2, 'a2c test')).play(head, 5)
  rollout.finish({ gamma: 0.9, gaeLambda: 0.8 })
  return { network, theta: tf.tensor1d(network.flatten(head)), rollout }
}

function contextOf(changes: Partial<A2cHyperparameters>, budgetSteps = 100_000): AgentContext<A2cHyperparameters> {
  const hyperparameters = { ...defaultsOf(A2C_HYPERPARAMETERS), ...changes }
  return { env: createVecEnv(CARTPOLE, hyperparameters.environments), hyperparameters, seed: 1, budgetSteps }
}

describe('the gradient of A2C', () => {
  beforeAll(() => startTestBackend('cpu'))

  it('is taken at the acting policy: all importance weights are 1, up to rounding', () => {
    const { network, theta, rollout } = played()
    const logProbs = a2cGradient(network, theta, { rollout, options: PLAIN }).logProbs.dataSync()
    logProbs.forEach((logProb, index) => {
      expect(importanceWeight(logProb, rollout.logProbs[index])).toBeCloseTo(1, 5)
    })
  })

  it('weights each decision: weight 2 everywhere doubles the gradient', () => {
    const { network, theta, rollout } = played()
    const options = { ...PLAIN, valueCoefficient: 0 }
    const plain = a2cGradient(network, theta, { rollout, options }).gradient.dataSync()
    const weights = new Float32Array(rollout.size).fill(2)
    const twice = a2cGradient(network, theta, { rollout, options, weights }).gradient.dataSync()
    twice.forEach((value, index) => {
      expect(value).toBeCloseTo(2 * plain[index], 5)
    })
  })

  it('equals automatic differentiation of the loss', () => {
    const { network, theta, rollout } = played()
    const options = { ...PLAIN, entropyCoefficient: 0.03, valueCoefficient: 0.7 }
    const { gradient } = a2cGradient(network, theta, { rollout, options })
    const observations = tf.tensor2d(rollout.observations, [15, 4])
    const chosen = tf.oneHot(tf.tensor1d(rollout.actions, 'int32'), 2) as tf.Tensor2D
    const actorSize = parameterCount(ACTOR)
    const stock = tf.grad((parameters: tf.Tensor) => {
      const [actor, critic] = tf.split(parameters as tf.Tensor1D, [actorSize, parameterCount(CRITIC)])
      const { logProbs, entropy } = categorical(mlpForward(actor as tf.Tensor1D, observations, ACTOR), chosen)
      const values = tf.reshape(mlpForward(critic as tf.Tensor1D, observations, CRITIC), [-1])
      const policy = policyGradientLoss(tf.reshape(logProbs, [-1]), tf.tensor1d(rollout.advantages))
      const value = tf.mul(0.7, valueLoss(values, tf.tensor1d(rollout.returns)))
      return tf.sub(tf.add(policy, value), tf.mul(0.03, tf.mean(entropy)))
    })(theta)
    const wanted = stock.dataSync()
    expect(Math.max(...wanted.map(Math.abs))).toBeGreaterThan(0.01)
    gradient.dataSync().forEach((value, index) => {
      expect(Math.abs(value - wanted[index])).toBeLessThan(1e-5)
    })
  })

  it('does not flow from the policy loss into the critic: advantages are constants', () => {
    const { network, theta, rollout } = played()
    const { gradient } = a2cGradient(network, theta, { rollout, options: { ...PLAIN, valueCoefficient: 0 } })
    const actorSize = parameterCount(ACTOR)
    const numbers = gradient.dataSync()
    expect(numbers.subarray(0, actorSize).some((value) => value !== 0)).toBe(true)
    expect(numbers.subarray(actorSize).every((value) => value === 0)).toBe(true)
  })

  it('does not flow from the value loss into an actor that shares nothing with the critic', () => {
    const { network, theta, rollout } = played()
    rollout.advantages.fill(0)
    const numbers = a2cGradient(network, theta, { rollout, options: PLAIN }).gradient.dataSync()
    const actorSize = parameterCount(ACTOR)
    expect(numbers.subarray(0, actorSize).every((value) => value === 0)).toBe(true)
    expect(numbers.subarray(actorSize).some((value) => value !== 0)).toBe(true)
  })

  it('is an ascent direction of the loss: a small step against it makes a good action more probable', () => {
    const { network, theta, rollout } = played()
    rollout.advantages.fill(-1)
    rollout.advantages[4] = 5
    const { gradient, logProbs } = a2cGradient(network, theta, { rollout, options: PLAIN })
    const moved = tf.sub(theta, tf.mul(gradient, 0.01)) as tf.Tensor1D
    const after = a2cGradient(network, moved, { rollout, options: PLAIN }).logProbs.dataSync()
    const before = logProbs.dataSync()
    const loss = (logs: ArrayLike<number>) =>
      Array.from(logs).reduce((sum, log, index) => sum - log * rollout.advantages[index], 0)
    expect(loss(after)).toBeLessThan(loss(before))
    expect(after[4]).toBeGreaterThan(before[4])
  })

  it('has slope −A / B at the acting policy, by automatic differentiation', () => {
    const logProbs = tf.tensor2d([[-0.1], [-2], [-0.7]])
    const advantages = tf.tensor2d([[3], [-6], [0]])
    const stock = tf.grad((logs: tf.Tensor) => policyGradientLoss(logs, advantages))(logProbs)
    expect([...policyGradientSlope(advantages).dataSync()]).toEqual([-1, 2, -0])
    stock.dataSync().forEach((value, index) => {
      expect(value).toBeCloseTo([-1, 2, 0][index], 6)
    })
  })
})

it('metrics of an A2C update match a computation by hand', () => {
  const rollout = createRolloutBuffer(2, 1, 1)
  rollout.advantages.set([1, -3])
  rollout.logProbs.set([-0.5, -1])
  rollout.values.set([2, 0])
  rollout.returns.set([3, 3])
  expect(measureA2cUpdate(rollout, { entropies: [0.2, 0.4], gradientNorm: 7, learningRate: 0.1 })).toEqual({
    'policy/entropy': expect.closeTo(0.3, 12),
    'policy/gradientNorm': 7,
    // Both returns are equal: there is no variance to explain, so that metric is absent.
    'loss/policy': (1 * 0.5 + -3 * 1) / 2,
    'loss/value': (1 + 9) / 2 / 2,
    'advantage/mean': -1,
    'advantage/standardDeviation': expect.closeTo(Math.sqrt(8), 12),
    'learning/learningRate': 0.1,
  })
})

describe('A2C', () => {
  beforeAll(() => startTestBackend('wasm'))

  // With the preset, six seeds were at 107 to 193 there; settings that are faster on one seed hang on every rounding.
  it('learns CartPole with its preset: from about 20 to at least 60 within 80,000 decisions', async () => {
    const agent = createA2cAgent(contextOf({ ...a2c.presets.cartpole }, 80_000))
    const before = meanReturnOf(agent.snapshot(), CARTPOLE, 20)
    for await (const _ of agent.train());
    const after = meanReturnOf(agent.snapshot(), CARTPOLE, 20)
    agent.dispose()
    expect(before).toBeLessThan(40)
    expect(after).toBeGreaterThan(60)
  })

  it('starts from a given policy, and refuses one of another size', async () => {
    const teacher = createA2cAgent(contextOf({ environments: 4, hiddenUnits: 8 }))
    const learnt = teacher.snapshot()
    const pupil = createA2cAgent({ ...contextOf({ environments: 4, hiddenUnits: 8 }), seed: 9 })
    expect(pupil.snapshot().head).not.toEqual(learnt.head)
    await pupil.restore?.(learnt)
    expect(pupil.snapshot().head).toEqual(learnt.head)
    const other = createA2cAgent(contextOf({ environments: 4, hiddenUnits: 16 }))
    expect(() => other.restore?.(learnt)).toThrow('not 2 of 16 with relu')
    for (const agent of [teacher, pupil, other]) agent.dispose()
  })
})
