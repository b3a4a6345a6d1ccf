import { beforeAll, describe, expect, it } from 'vitest'
import type { AgentContext, TrainingReport } from '../../src/algorithms/contract.ts'
import { createSacAgent } from '../../src/algorithms/sac/agent.ts'
import type { SacHyperparameters } from '../../src/algorithms/sac/hyperparameters.ts'
import { sac } from '../../src/algorithms/sac/index.ts'
import { defaultsOf } from '../../src/algorithms/shared/schema.ts'
import type { Env } from '../../src/env/contracts.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { vectorise } from '../../src/env/vectorise.ts'
import { startBackend } from '../../src/nn/backend.ts'
import { flattenWeights } from '../../src/nn/parameters.ts'
import { tf } from '../../src/nn/tf.ts'
import { createEvaluator, createPolicyOutput } from '../../src/policies/evaluate.ts'
import type { PolicySnapshot } from '../../src/policies/snapshot.ts'

beforeAll(async () => {
  expect((await startBackend('cpu')).started).toBe(true)
})

const SMALL: Partial<SacHyperparameters> = {
  environments: 2,
  stepsPerUpdate: 4,
  decisionsPerGradientStep: 2,
  batchSize: 8,
  hiddenUnits: 8,
  learningStarts: 16,
  replayCapacity: 64,
}

async function train(updates: number, values: Partial<SacHyperparameters> = {}, rest: Partial<AgentContext> = {}) {
  const hyperparameters = { ...defaultsOf(sac.hyperparameters), ...SMALL, ...values }
  const env = createVecEnv({ kind: 'reference', id: 'cartpole' }, hyperparameters.environments)
  const agent = createSacAgent({ env, seed: 1, budgetSteps: 100_000, ...rest, hyperparameters })
  const reports: TrainingReport[] = []
  const tensors: number[] = []
  for await (const report of agent.train()) {
    reports.push(report)
    tensors.push(tf.memory().numTensors)
    if (reports.length === updates) break
  }
  const snapshot = agent.snapshot()
  agent.dispose()
  return { reports, snapshot, tensors }
}

function weightsOf({ head }: PolicySnapshot): number[] {
  if (head.kind !== 'softActorCritic') throw new Error(`not a soft actor–critic: ${head.kind}`)
  return [...flattenWeights(head.actor, ...head.critics)]
}

/** One state, two actions, one decision an episode: action 1 pays 1, action 0 nothing. */
function createBandit(): Env {
  const result = { reward: 0, terminated: true, truncated: false, success: true }
  return {
    spec: {
      id: 'bandit',
      observationSize: 1,
      actionCount: 2,
      actionNames: ['poor', 'rich'],
      observationSlices: [{ name: 'always one', start: 0, length: 1 }],
    },
    reset: (_seed, observation) => observation.fill(1),
    step(action, observation) {
      observation.fill(1)
      result.reward = action
      return result
    },
  }
}

describe('SAC', () => {
  it('collects before it learns, and learns after the warm-up', async () => {
    const { reports } = await train(4)
    expect(reports[0].metrics['loss/td']).toBeUndefined()
    expect(reports[1].metrics['loss/td']).toBeGreaterThan(0)
    expect(weightsOf((await train(1)).snapshot)).not.toEqual(weightsOf((await train(2)).snapshot))
  })

  it('gives the same weights twice from the same seed, and others from another', async () => {
    const first = weightsOf((await train(5)).snapshot)
    expect(weightsOf((await train(5)).snapshot)).toEqual(first)
    expect(weightsOf((await train(5, {}, { seed: 2 })).snapshot)).not.toEqual(first)
  })

  it('keeps the number of tensors constant over 50 updates, and frees all of them', async () => {
    const before = tf.memory().numTensors
    const { tensors } = await train(50)
    expect(new Set(tensors.slice(3)).size).toBe(1)
    expect(tf.memory().numTensors).toBe(before)
  })

  it('reports only metrics that its card declares, and all of them', async () => {
    const { reports } = await train(30)
    const reported = new Set(reports.flatMap((report) => Object.keys(report.metrics)))
    expect([...reported].sort()).toEqual(Object.keys(sac.metrics).sort())
  })

  it('converges to π ∝ exp(Q / α) with the target entropy', async () => {
    const share = 0.5
    const hyperparameters = {
      ...defaultsOf(sac.hyperparameters),
      ...SMALL,
      targetEntropyShare: share,
      learningRate: 0.01,
      temperatureLearningRate: 0.01,
      initialTemperature: 1,
      batchSize: 32,
      nStep: 1,
    }
    const env = vectorise(createBandit, hyperparameters.environments)
    const agent = createSacAgent({ env, seed: 1, budgetSteps: 8 * 400, hyperparameters })
    let last: TrainingReport | undefined
    for await (const report of agent.train()) last = report
    expect(last?.metrics['policy/entropy']).toBeCloseTo(share * Math.LN2, 1)

    const output = createPolicyOutput(2)
    createEvaluator(agent.snapshot()).evaluate(Float32Array.of(1), output)
    const alpha = last?.metrics['policy/temperature'] ?? Number.NaN
    const [poor, rich] = output.qValues
    expect(poor).toBeCloseTo(0, 1)
    expect(rich).toBeCloseTo(1, 1)
    const logOdds = Math.log(output.probabilities[1] / output.probabilities[0])
    expect(logOdds).toBeCloseTo((rich - poor) / alpha, 0)
    agent.dispose()
  })

  it('restores a snapshot, including the temperature', async () => {
    const { snapshot } = await train(6)
    const resumed = await train(1, {}, { initialPolicy: snapshot })
    expect(weightsOf(resumed.snapshot)).toEqual(weightsOf(snapshot))
    if (snapshot.head.kind !== 'softActorCritic') throw new Error('not a soft actor–critic')
    expect(resumed.reports[0].metrics['policy/temperature']).toBeCloseTo(snapshot.head.alpha, 9)
    await expect(train(1, { hiddenUnits: 16 }, { initialPolicy: snapshot })).rejects.toThrow(/hidden layers/)
  })
})
