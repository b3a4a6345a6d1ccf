import { beforeAll, describe, expect, it } from 'vitest'
import type { AgentContext, TrainingReport } from '../../src/algorithms/contract.ts'
import { createDqnAgent } from '../../src/algorithms/dqn/agent.ts'
import { createQHead } from '../../src/algorithms/dqn/head.ts'
import type { DqnHyperparameters } from '../../src/algorithms/dqn/hyperparameters.ts'
import { dqn } from '../../src/algorithms/dqn/index.ts'
import { defaultsOf } from '../../src/algorithms/shared/schema.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { startBackend } from '../../src/nn/backend.ts'
import { flattenWeights } from '../../src/nn/parameters.ts'
import { tf } from '../../src/nn/tf.ts'
import type { MlpWeights, PolicySnapshot } from '../../src/policies/snapshot.ts'

beforeAll(async () => {
  expect((await startBackend('cpu')).started).toBe(true)
})

/** Small and quick: two worlds, four vector steps an update, four gradient steps of eight. */
const SMALL: Partial<DqnHyperparameters> = {
  environments: 2,
  stepsPerUpdate: 4,
  decisionsPerGradientStep: 2,
  batchSize: 8,
  hiddenUnits: 8,
  learningStarts: 16,
  replayCapacity: 64,
  nStep: 1,
}

function contextOf(values: Partial<DqnHyperparameters>, rest: Partial<AgentContext> = {}) {
  const hyperparameters = { ...defaultsOf(dqn.hyperparameters), ...SMALL, ...values }
  return {
    env: createVecEnv({ kind: 'reference', id: 'cartpole' }, hyperparameters.environments),
    seed: 1,
    budgetSteps: 1_000,
    ...rest,
    hyperparameters,
  }
}

interface Run {
  reports: TrainingReport[]
  /** Weights after each update. */
  weights: number[][]
  snapshot: PolicySnapshot
}

async function train(updates: number, values: Partial<DqnHyperparameters> = {}, rest?: Partial<AgentContext>) {
  const agent = createDqnAgent(contextOf(values, rest))
  const run: Run = { reports: [], weights: [], snapshot: agent.snapshot() }
  for await (const report of agent.train()) {
    run.reports.push(report)
    run.snapshot = agent.snapshot()
    run.weights.push([...flattenWeights(networkOf(run.snapshot))])
    if (run.reports.length === updates) break
  }
  agent.dispose()
  return run
}

function networkOf({ head }: PolicySnapshot): MlpWeights {
  if (head.kind !== 'qValues' && head.kind !== 'duelingQValues') throw new Error(`not a Q network: ${head.kind}`)
  return head.network
}

describe('DQN', () => {
  it('collects before it learns, and learns after the warm-up', async () => {
    const { reports, weights } = await train(3, { learningStarts: 16 })
    expect(reports.map((report) => report.envSteps)).toEqual([8, 16, 24])
    expect(reports[0].metrics['loss/td']).toBeUndefined()
    expect(reports[1].metrics['loss/td']).toBeGreaterThan(0)
    expect(weights[1]).not.toEqual(weights[0])
  })

  it('takes the gradient steps due for its decisions', async () => {
    // 8 decisions an update: 8 / 3 steps each, fractions carried over. Every step leaves a batch of 8 TD errors.
    const { reports } = await train(4, { decisionsPerGradientStep: 3, learningStarts: 0 })
    expect(reports.map((report) => (report.samples?.['value/tdError'] ?? []).length / 8)).toEqual([2, 3, 3, 2])
  })

  it('gives the same curve twice from the same seed, and another from another', async () => {
    const first = await train(6)
    expect((await train(6)).weights).toEqual(first.weights)
    expect((await train(6, {}, { seed: 2 })).weights).not.toEqual(first.weights)
  })

  it('stops at its budget', async () => {
    const { reports } = await train(100, {}, { budgetSteps: 40 })
    expect(reports.at(-1)?.envSteps).toBe(40)
  })

  it('keeps the number of tensors constant over 50 updates, and frees all of them', async () => {
    for (const targetUpdate of ['hard', 'soft'] as const) {
      const before = tf.memory().numTensors
      const agent = createDqnAgent(contextOf({ targetUpdate, targetPeriod: 3, prioritisedReplay: true, dueling: true }))
      const counts: number[] = []
      for await (const report of agent.train()) {
        counts.push(tf.memory().numTensors)
        if (report.updates === 50) break
      }
      expect(new Set(counts.slice(3)).size).toBe(1)
      agent.dispose()
      agent.dispose()
      expect(tf.memory().numTensors).toBe(before)
    }
  })

  it('reports only metrics that its card declares', async () => {
    const { reports } = await train(30, { prioritisedReplay: true })
    const reported = new Set(reports.flatMap((report) => Object.keys(report.metrics)))
    expect([...reported].sort()).toEqual(Object.keys(dqn.metrics).sort())
    for (const report of reports) for (const value of Object.values(report.metrics)) expect(value).not.toBeNaN()
  })

  it('applies a live change before its next update', async () => {
    const context = contextOf({ epsilonEnd: 0.5, epsilonDecaySteps: 1_000 })
    const agent = createDqnAgent(context)
    const training = agent.train()
    await training.next()
    context.hyperparameters.learningRate = 0.005
    context.hyperparameters.epsilonDecaySteps = 8
    const { metrics } = (await training.next()).value as TrainingReport
    expect(metrics['learning/learningRate']).toBe(0.005)
    expect(metrics['exploration/epsilon']).toBe(0.5)
    agent.dispose()
  })
})

describe('each setting of DQN has its effect', () => {
  // The first update that learns starts from the same weights and the same data, whatever the setting.
  const firstTdErrors = async (values: Partial<DqnHyperparameters>, updates = 2) => {
    const { reports } = await train(updates, values)
    return [...(reports[updates - 1].samples?.['value/tdError'] ?? [])]
  }

  it('double: equal while both networks agree, different afterwards', async () => {
    // One gradient step an update, so that the targets of the first are computed while θ̄ = θ.
    const values = { decisionsPerGradientStep: 8, learningRate: 0.01, targetPeriod: 1_000 }
    expect(await firstTdErrors({ ...values, doubleQ: true })).toEqual(
      await firstTdErrors({ ...values, doubleQ: false }),
    )
    expect(await firstTdErrors({ ...values, doubleQ: true }, 20)).not.toEqual(
      await firstTdErrors({ ...values, doubleQ: false }, 20),
    )
  })

  it('dueling: one more output, which the policy declares', async () => {
    const { snapshot } = await train(1, { dueling: true })
    expect(snapshot.head.kind).toBe('duelingQValues')
    expect(networkOf(snapshot).layers.at(-1)?.outputs).toBe(3)
    expect(networkOf((await train(1)).snapshot).layers.at(-1)?.outputs).toBe(2)
  })

  it('prioritised replay: importance weights below 1 once priorities differ, and all 1 with α = 0', async () => {
    const weighted = (await train(12, { prioritisedReplay: true })).reports.at(-1)?.metrics
    expect(weighted?.['replay/importanceWeight']).toBeLessThan(1)
    const flat = (await train(12, { prioritisedReplay: true, priorityAlpha: 0 })).reports.at(-1)?.metrics
    expect(flat?.['replay/importanceWeight']).toBe(1)
  })

  it('n-step: targets contain the rewards of three decisions', async () => {
    // An untrained network expects almost nothing, so δ ≈ −R: the reward of CartPole is 1 a decision.
    const largest = async (nStep: number) =>
      -Math.min(...(await firstTdErrors({ nStep, gamma: 0.9, decisionsPerGradientStep: 8 })))
    expect(await largest(1)).toBeCloseTo(1, 1)
    expect(await largest(3)).toBeCloseTo(1 + 0.9 + 0.81, 1)
  })

  it('loss: the same errors give a larger loss with squares', async () => {
    const lossOf = async (loss: 'huber' | 'mse') =>
      (await train(2, { loss, decisionsPerGradientStep: 8 })).reports[1].metrics['loss/td']
    expect(await lossOf('mse')).toBeCloseTo(2 * (await lossOf('huber')), 1)
  })

  it('hard target: copied after the given number of gradient steps, not before', async () => {
    // Two gradient steps an update. θ̄ shows in the targets: with one copied after every 2 steps and one never copied,
    // the first two learning updates start from the same θ̄ = θ₀ only in the first.
    const values = { decisionsPerGradientStep: 4, learningRate: 0.01 }
    const never = { ...values, targetPeriod: 10_000 }
    expect(await firstTdErrors({ ...values, targetPeriod: 2 }, 2)).toEqual(await firstTdErrors(never, 2))
    expect(await firstTdErrors({ ...values, targetPeriod: 2 }, 3)).not.toEqual(await firstTdErrors(never, 3))
    expect(await firstTdErrors({ ...values, targetPeriod: 4 }, 3)).toEqual(await firstTdErrors(never, 3))
    expect(await firstTdErrors({ ...values, targetPeriod: 4 }, 4)).not.toEqual(await firstTdErrors(never, 4))
  })

  it('soft target: τ = 1 copies at each update, a smaller one gives an intermediate target', async () => {
    const values = { decisionsPerGradientStep: 4, learningRate: 0.01, doubleQ: false }
    const copied = await firstTdErrors({ ...values, targetUpdate: 'hard', targetPeriod: 2 }, 3)
    const fixed = await firstTdErrors({ ...values, targetPeriod: 10_000 }, 3)
    const soft = (targetTau: number) => firstTdErrors({ ...values, targetUpdate: 'soft', targetTau }, 3)
    expect(await soft(1)).toEqual(copied)
    const half = await soft(0.5)
    const apart = (errors: number[], others: number[]) =>
      Math.max(...errors.map((error, index) => Math.abs(error - others[index])))
    expect(apart(half, copied)).toBeGreaterThan(0)
    expect(apart(half, copied)).toBeLessThan(apart(fixed, copied))
  })

  it('learning rate schedule: decays linearly to 0 at the budget', async () => {
    const { reports } = await train(5, { learningRateSchedule: 'linear', learningRate: 0.01 }, { budgetSteps: 40 })
    expect(reports[2].metrics['learning/learningRate']).toBeCloseTo(0.01 * (1 - 24 / 40), 9)
    expect(reports[4].metrics['learning/learningRate']).toBe(0)
  })
})

describe('restoring a snapshot', () => {
  it('starts from its weights and explores no more than before', async () => {
    const { snapshot } = await train(5)
    const trained = { ...snapshot, head: { ...snapshot.head, epsilon: 0.07 } } as PolicySnapshot
    const resumed = await train(1, {}, { initialPolicy: trained })
    expect(flattenWeights(networkOf(resumed.snapshot))).toEqual(flattenWeights(networkOf(trained)))
    expect(resumed.reports[0].metrics['exploration/epsilon']).toBe(0.07)
  })

  it('refuses a network of another shape or kind', async () => {
    const { snapshot } = await train(1)
    await expect(train(1, { hiddenUnits: 16 }, { initialPolicy: snapshot })).rejects.toThrow(/hidden layers/)
    await expect(train(1, { dueling: true }, { initialPolicy: snapshot })).rejects.toThrow(/no dueling outputs/)
  })

  it('never writes to a snapshot that it has returned', async () => {
    const agent = createDqnAgent(contextOf({ learningStarts: 0 }))
    const training = agent.train()
    await training.next()
    const snapshot = agent.snapshot()
    const before = [...flattenWeights(networkOf(snapshot))]
    await training.next()
    expect([...flattenWeights(networkOf(snapshot))]).toEqual(before)
    expect([...flattenWeights(networkOf(agent.snapshot()))]).not.toEqual(before)
    agent.dispose()
  })
})

describe('Q head', () => {
  it('dueling: Q = V + A − mean A, so V is the mean of Q', () => {
    const head = createQHead(3, true)
    const qValues = new Float32Array(6)
    head.qValues(Float32Array.of(3, 1, 2, 10, 0, 0, 9, -1), 2, qValues)
    expect([...qValues].map((value) => Math.round(value * 1e5) / 1e5)).toEqual([11, 9, 10, -4, -4, 5])
  })

  it.each([true, false])('selects Q(s, a) as a combination of the outputs (dueling: %s)', (dueling) => {
    const head = createQHead(4, dueling)
    const outputs = Float32Array.of(4, -2, 0.5, 3, 7).subarray(0, head.outputCount)
    const qValues = new Float32Array(4)
    head.qValues(outputs, 1, qValues)
    const selectors = new Float32Array(head.outputCount)
    for (let action = 0; action < 4; action++) {
      head.select(Int32Array.of(action), 1, selectors)
      expect(selectors.reduce((sum, factor, index) => sum + factor * outputs[index], 0)).toBeCloseTo(qValues[action], 5)
    }
  })
})
