/**
 * What every algorithm must do right to learn at all. Each check is a function that is also applied to something broken,
 * and must then fail.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Agent, AlgorithmCard, HyperparameterValues } from '../../src/algorithms/contract.ts'
import type { VecEnv } from '../../src/env/contracts.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { createEvaluator, createPolicyOutput } from '../../src/policies/evaluate.ts'
import type { MlpWeights, PolicyHead, PolicySnapshot } from '../../src/policies/snapshot.ts'
import type { Trajectory } from '../../src/rl/trajectory.ts'
import { startTestBackend } from '../nn/testBackend.ts'
import { envOf, makeAgent } from './agents.ts'
import { EVERY_ALGORITHM } from './documentedExamples.ts'
import { CHAIN_STATES, chainEnv, LEFT, oneDecisionEnv, RIGHT, withEndsSwapped } from './tinyEnvs.ts'

beforeAll(() => startTestBackend('wasm'))

const byId = (cards: readonly AlgorithmCard[]) => cards.map((card) => [card.id, card] as const)
const ACTING = byId(EVERY_ALGORITHM.filter(({ needs }) => needs === undefined))
/** Those that learn a value: the metrics say so. */
const ESTIMATING = byId(
  EVERY_ALGORITHM.filter(({ metrics }) => Object.keys(metrics).some((name) => name.startsWith('value/'))),
)

/** Those of `wanted` that the card has. */
function having(card: AlgorithmCard, wanted: HyperparameterValues): HyperparameterValues {
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => Object.hasOwn(card.hyperparameters, name)))
}

async function train(agent: Agent, updates: number): Promise<void> {
  const reports = agent.train()
  for (let done = 0; done < updates; done++) await reports.next()
  await reports.return()
}

/** Every output column of a network but the last `kept` ones, times `factor`. */
function scaleOutputs({ activation, layers }: MlpWeights, factor: number, kept = 0): MlpWeights {
  const last = layers[layers.length - 1]
  const scaled = (values: Float32Array) =>
    values.map((value, index) => (index % last.outputs < last.outputs - kept ? value * factor : value))
  return {
    activation,
    layers: [...layers.slice(0, -1), { ...last, weights: scaled(last.weights), bias: scaled(last.bias) }],
  }
}

/** The policy with its preferences times `factor`: sharper, or against its own will. */
function withPreferences(snapshot: PolicySnapshot, factor: number): PolicySnapshot {
  return { ...snapshot, head: changed(snapshot.head) }
  function changed(head: PolicyHead): PolicyHead {
    switch (head.kind) {
      case 'sharedActorCritic':
        return { ...head, network: scaleOutputs(head.network, factor, 1) }
      case 'actorCritic':
      case 'softActorCritic':
        return { ...head, actor: scaleOutputs(head.actor, factor) }
      case 'qValues':
        return { ...head, epsilon: 0, network: scaleOutputs(head.network, factor) }
      case 'duelingQValues':
        return { ...head, epsilon: 0, network: scaleOutputs(head.network, factor, 1) }
      case 'qTable':
        return { ...head, epsilon: 0, values: head.values.map((value) => value * factor) }
      case 'transformer':
        throw new Error('Not a policy of the game.')
      default:
        return head satisfies never
    }
  }
}

interface Decision {
  readonly observation: Float32Array
  readonly action: number
}

/** The environment, and every decision that is taken in it. */
function watched(env: VecEnv): { readonly env: VecEnv; readonly decisions: Decision[] } {
  const decisions: Decision[] = []
  const { observationSize } = env.spec
  const step = (actions: Int32Array) => {
    actions.forEach((action, row) => {
      if (action < 0) return
      decisions.push({
        observation: env.observations.slice(row * observationSize, (row + 1) * observationSize),
        action,
      })
    })
    env.step(actions)
  }
  return { env: { ...env, step }, decisions }
}

/** Mean probability that the policy gives to what was done. */
function agreement(policy: PolicySnapshot, decisions: readonly Decision[]): number {
  const evaluator = createEvaluator(policy)
  const output = createPolicyOutput(policy.actionCount)
  let sum = 0
  for (const { observation, action } of decisions) {
    evaluator.evaluate(observation, output)
    sum += output.probabilities[action]
  }
  return sum / decisions.length
}

function probabilitiesOf(policy: PolicySnapshot, observation: Float32Array): number[] {
  const output = createPolicyOutput(policy.actionCount)
  createEvaluator(policy).evaluate(observation, output)
  return [...output.probabilities]
}

describe.each(ACTING)('%s', (_, card) => {
  const sharpPolicy = async () => {
    const agent = await makeAgent(card, 2)
    await train(agent, 3)
    const policy = withPreferences(agent.snapshot(), 1e5)
    agent.dispose()
    return policy
  }

  it('acts on its initial policy, and its snapshot acts as it does; a negated one does not', async () => {
    const initialPolicy = await sharpPolicy()
    const { env, decisions } = watched(createVecEnv(envOf(card), card.environments({ ...defaults(card) })))
    const agent = await makeAgent(card, 5, {
      ...{ initialPolicy, makeEnv: () => env },
      changes: having(card, { learningRate: 1e-6, epsilonEnd: 0, noise: 0.001, criticWarmup: 0 }),
    })
    const first = agent.snapshot()
    const reports = agent.train()
    await reports.next()
    expect(decisions.length).toBeGreaterThan(20)
    expect(agreement(initialPolicy, decisions)).toBeGreaterThan(
      agreement(withPreferences(initialPolicy, -1), decisions) + 0.2,
    )
    expect(actsAs(first, decisions)).toBe(true)
    expect(actsAs(withPreferences(first, -1), decisions)).toBe(false)

    decisions.length = 0
    const later = agent.snapshot()
    await reports.next()
    expect(actsAs(later, decisions)).toBe(true)
    expect(actsAs(withPreferences(later, -1), decisions)).toBe(false)
    await reports.return()
    agent.dispose()

    function actsAs(snapshot: PolicySnapshot, done: readonly Decision[]): boolean {
      return agreement(snapshot, done) > agreement(withPreferences(snapshot, -1), done) + 0.2
    }
  })
})

describe.each(byId(EVERY_ALGORITHM))('%s', (_, card) => {
  it('starts from its initial policy, not from another', async () => {
    const other = await makeAgent(card, 7)
    const initialPolicy = withPreferences(other.snapshot(), 50)
    other.dispose()
    const changes = having(card, { epsilonEnd: 0 })
    const given = await makeAgent(card, 8, { initialPolicy, changes })
    const fresh = await makeAgent(card, 8)
    const observation = Float32Array.from({ length: initialPolicy.observationSize }, (_, index) => Math.cos(index))
    const expected = probabilitiesOf(initialPolicy, observation)
    probabilitiesOf(given.snapshot(), observation).forEach((value, action) => {
      expect(value).toBeCloseTo(expected[action], 5)
    })
    // An empty table prefers no action, wherever it comes from.
    if (card.id !== 'qlearning') expect(probabilitiesOf(fresh.snapshot(), observation)).not.toEqual(expected)
    given.dispose()
    fresh.dispose()
  })
})

const ONE_STATE: HyperparameterValues = {
  ...{ gamma: 0.9, gaeLambda: 0.95, environments: 8, environmentsPerWorker: 8, rolloutSteps: 8, minibatchSize: 32 },
  ...{ hiddenUnits: 8, hiddenLayers: 1, entropyCoefficient: 0, learningRate: 0.02, criticLearningRate: 0.02 },
  ...{ batchDecisions: 64, baseline: 'value', learningStarts: 0, batchSize: 16, decisionsPerGradientStep: 4 },
  ...{ targetPeriod: 4, targetTau: 0.2, nStep: 1, epsilonDecaySteps: 1, replayCapacity: 1000, stepsPerUpdate: 4 },
  ...{ initialTemperature: 0.001, temperatureLearningRate: 1e-5, learningRateSchedule: 'constant' },
}

/** V of the only state: 1 where the decision ends the episode for good, 1 / (1 − γ) = 10 where time merely ran out. */
async function learntValue(card: AlgorithmCard, makeEnv: (count: number) => VecEnv): Promise<number> {
  const changes = having(card, card.id === 'qlearning' ? { gamma: 0.9, environments: 8 } : ONE_STATE)
  const agent = await makeAgent(card, 1, { changes, makeEnv })
  await train(agent, 60)
  const policy = agent.snapshot()
  agent.dispose()
  const output = createPolicyOutput(policy.actionCount)
  createEvaluator(policy).evaluate(Float32Array.of(1), output)
  return output.hasQ ? Math.max(...output.qValues) : output.value
}

function defaults(card: AlgorithmCard): HyperparameterValues {
  return Object.fromEntries(Object.entries(card.hyperparameters).map(([name, declared]) => [name, declared.default]))
}

describe.each(ESTIMATING)('%s', (_, card) => {
  const isRight = async (change: (makeEnv: (count: number) => VecEnv) => (count: number) => VecEnv) => {
    const afterDeath = await learntValue(card, change(oneDecisionEnv('terminated')))
    const afterTimeLimit = await learntValue(card, change(oneDecisionEnv('truncated')))
    return Math.abs(afterDeath - 1) < 0.5 && afterTimeLimit > 4 && afterTimeLimit < 11
  }

  it('bootstraps after truncation and not after termination; a copy that confuses the two fails', async () => {
    expect(await isRight((makeEnv) => makeEnv)).toBe(true)
    expect(await isRight(withEndsSwapped)).toBe(false)
  })
})

/** From the start of the chain, always the same action. */
function chainClip(action: number): Trajectory {
  const places = action === RIGHT ? [0, 1, 2] : [0, 0, 0]
  const seen = (at: readonly number[]) =>
    Float32Array.from(at.flatMap((place) => [0, 1, 2].map((state) => Number(state === place))))
  return {
    length: 3,
    observations: seen(places),
    nextObservations: seen(action === RIGHT ? [1, 2, 2] : places),
    actions: new Uint8Array(3).fill(action),
    mask: new Uint8Array(3).fill(1),
    rewards: Float32Array.of(-0.05, -0.05, action === RIGHT ? 1 : -0.05),
    terminated: action === RIGHT,
    success: action === RIGHT,
  }
}

const CHAIN: HyperparameterValues = {
  ...{ environments: 8, environmentsPerWorker: 8, rolloutSteps: 16, minibatchSize: 32, batchDecisions: 128 },
  ...{ hiddenUnits: 16, hiddenLayers: 1, entropyCoefficient: 0, learningRate: 0.01, criticLearningRate: 0.01 },
  ...{ learningStarts: 100, batchSize: 32, decisionsPerGradientStep: 4, targetPeriod: 10, targetTau: 0.1 },
  ...{ epsilonDecaySteps: 500, epsilonEnd: 0.05, replayCapacity: 2000, targetEntropyShare: 0.05, stepsPerUpdate: 4 },
  ...{ groups: 8, groupSize: 8, epochs: 4, gamma: 0.95, pairsPerMinibatch: 1, learningRateSchedule: 'constant' },
}

/** The least probability of going right in any of the states. */
async function rightEverywhere(card: AlgorithmCard, updates: number, [good, bad]: readonly [number, number]) {
  const training = [chainClip(good), chainClip(good)]
  const pair = { chosen: chainClip(good), rejected: chainClip(bad), equal: false }
  const agent = await makeAgent(card, 1, {
    changes: having(card, card.needs === undefined ? CHAIN : { ...CHAIN, epochs: updates }),
    makeEnv: chainEnv,
    ...(card.needs === 'demonstrations' && { demonstrations: { training, heldOut: training } }),
    ...(card.needs === 'preferences' && { preferences: { training: [pair], heldOut: [pair] } }),
  })
  await train(agent, updates)
  const policy = agent.snapshot()
  agent.dispose()
  const states = Array.from({ length: CHAIN_STATES }, (_, state) =>
    Float32Array.from({ length: CHAIN_STATES }, (_, entry) => Number(entry === state)),
  )
  return Math.min(...states.map((state) => probabilitiesOf(policy, state)[RIGHT]))
}

describe.each(byId(EVERY_ALGORITHM))('%s', (_, card) => {
  it('learns a chain of three states', async () => {
    expect(await rightEverywhere(card, 60, [RIGHT, LEFT])).toBeGreaterThan(0.75)
  })

  it('does not solve it untrained', async () => {
    expect(await rightEverywhere(card, 0, [RIGHT, LEFT])).toBeLessThan(0.75)
  })
})
