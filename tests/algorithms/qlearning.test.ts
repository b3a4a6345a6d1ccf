import { describe, expect, it } from 'vitest'
import type { AgentContext, TrainingReport } from '../../src/algorithms/contract.ts'
import { createQLearningAgent } from '../../src/algorithms/qlearning/agent.ts'
import { discretisationOf } from '../../src/algorithms/qlearning/discretisation.ts'
import type { QLearningHyperparameters } from '../../src/algorithms/qlearning/hyperparameters.ts'
import { qlearning } from '../../src/algorithms/qlearning/index.ts'
import { createQTable } from '../../src/algorithms/qlearning/table.ts'
import { defaultsOf } from '../../src/algorithms/shared/schema.ts'
import type { Env, EnvSpec, VecEnv } from '../../src/env/contracts.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { createEnv } from '../../src/env/createEnv.ts'
import { vectorise } from '../../src/env/vectorise.ts'
import { createEvaluator, createPolicyOutput } from '../../src/policies/evaluate.ts'
import { greedyAction } from '../../src/policies/sample.ts'
import type { PolicySnapshot } from '../../src/policies/snapshot.ts'
import { AdvisedError } from '../../src/shared/advisedError.ts'
import { createRng } from '../../src/shared/rng.ts'

function agentOn(env: VecEnv, values: Partial<QLearningHyperparameters>, rest: Partial<AgentContext> = {}) {
  const hyperparameters = { ...defaultsOf(qlearning.hyperparameters), ...values }
  return createQLearningAgent({ env, seed: 1, budgetSteps: 100_000, ...rest, hyperparameters })
}

async function train(
  env: VecEnv,
  values: Partial<QLearningHyperparameters>,
  rest: Partial<AgentContext> = {},
): Promise<{ snapshot: PolicySnapshot; reports: TrainingReport[] }> {
  const agent = agentOn(env, values, rest)
  const reports: TrainingReport[] = []
  for await (const report of agent.train()) reports.push(report)
  return { snapshot: agent.snapshot(), reports }
}

function greedyReturn(snapshot: PolicySnapshot, env: Env, seed: number): number {
  const { head } = snapshot
  const evaluator = createEvaluator({ ...snapshot, head: 'epsilon' in head ? { ...head, epsilon: 0 } : head })
  const output = createPolicyOutput(snapshot.actionCount)
  const observation = new Float32Array(snapshot.observationSize)
  let total = 0
  env.reset(seed, observation)
  const rng = createRng(seed)
  for (;;) {
    evaluator.evaluate(observation, output)
    const { reward, terminated, truncated } = env.step(greedyAction(output.probabilities, rng), observation)
    total += reward
    if (terminated || truncated) return total
  }
}

/** Three cells in a row. Action 1 goes right, 0 stays; the last cell pays 1 and ends. Its Q* is known: γ^(moves − 1). */
function createHallway(timeLimit: number): Env {
  const result = { reward: 0, terminated: false, truncated: false, success: false }
  let cell = 0
  let steps = 0
  const write = (observation: Float32Array) => {
    observation.fill(0)
    observation[cell] = 1
  }
  return {
    spec: {
      id: 'hallway',
      observationSize: 3,
      actionCount: 2,
      actionNames: ['stay', 'right'],
      observationSlices: [{ name: 'row 0', start: 0, length: 3 }],
    },
    reset(_seed, observation) {
      cell = 0
      steps = 0
      write(observation)
    },
    step(action, observation) {
      cell += action
      steps++
      result.reward = cell === 2 ? 1 : 0
      result.terminated = cell === 2
      result.truncated = !result.terminated && steps >= timeLimit
      write(observation)
      return result
    },
  }
}

/** Q(s, ·) of each hallway cell. */
function hallwayValues(snapshot: PolicySnapshot): number[][] {
  const evaluator = createEvaluator(snapshot)
  const output = createPolicyOutput(2)
  return [0, 1].map((cell) => {
    evaluator.evaluate(
      Float32Array.from({ length: 3 }, (_, index) => (index === cell ? 1 : 0)),
      output,
    )
    return [...output.qValues]
  })
}

describe('Q-learning', () => {
  const hallway = (timeLimit = 1_000) => vectorise(() => createHallway(timeLimit), 2)

  it('finds the exact values of a small environment', async () => {
    const { snapshot } = await train(
      hallway(),
      { gamma: 0.5, learningRate: 0.5, epsilonEnd: 0.5, initialValue: 0 },
      { budgetSteps: 4_000 },
    )
    const [first, second] = hallwayValues(snapshot)
    expect(first).toEqual([expect.closeTo(0.25, 4), expect.closeTo(0.5, 4)])
    expect(second).toEqual([expect.closeTo(0.5, 4), expect.closeTo(1, 4)])
  })

  it('SARSA finds lower ones: those of the exploring policy', async () => {
    const { snapshot } = await train(
      hallway(),
      {
        gamma: 0.5,
        learningRate: 0.1,
        learningRateSchedule: 'linear',
        epsilonEnd: 0.5,
        initialValue: 0,
        onPolicy: true,
      },
      { budgetSteps: 100_000 },
    )
    // With ε ½ the better action comes ¾ of the time: V₁ = ¾·1 + ¼·½V₁ = 6⁄7, V₀ = ¾·½V₁ + ¼·½V₀ = 18⁄49.
    const [first, second] = hallwayValues(snapshot)
    expect(second[1]).toBeCloseTo(1, 4)
    expect(second[0]).toBeCloseTo(0.5 * (6 / 7), 1)
    expect(first[1]).toBeCloseTo(0.5 * (6 / 7), 1)
    expect(first[0]).toBeCloseTo(0.5 * (18 / 49), 1)
  })

  it('bootstraps after truncation and not after termination', async () => {
    // One decision an episode: cell 1 is met only as the state after a truncation, and keeps its optimistic 8.
    const { snapshot } = await train(hallway(1), { gamma: 0.5, learningRate: 1, initialValue: 8 }, { budgetSteps: 200 })
    expect(hallwayValues(snapshot)[0][1]).toBe(4)
  })

  it('breaks ties at random: an empty table with ε = 0 still tries all actions', async () => {
    const { snapshot } = await train(
      hallway(),
      { initialValue: 1, epsilonDecaySteps: 1_000, epsilonEnd: 0, gamma: 0.9, learningRate: 1 },
      { budgetSteps: 2_000 },
    )
    expect(hallwayValues(snapshot)[0]).toEqual([expect.closeTo(0.81, 5), expect.closeTo(0.9, 5)])
  })

  it('gives the same table twice from the same seed', async () => {
    const run = () => train(hallway(), { stepsPerUpdate: 16 }, { budgetSteps: 320 })
    expect((await run()).snapshot).toEqual((await run()).snapshot)
  })

  it('reports only metrics that its card declares, and all of them', async () => {
    const { reports } = await train(hallway(), {}, { budgetSteps: 1_000 })
    const reported = new Set(reports.flatMap((report) => Object.keys(report.metrics)))
    expect([...reported].sort()).toEqual(Object.keys(qlearning.metrics).sort())
  })

  it('starts from a table', async () => {
    const { snapshot } = await train(hallway(), {}, { budgetSteps: 1_000 })
    expect(agentOn(hallway(), {}, { initialPolicy: snapshot }).snapshot().head).toEqual(snapshot.head)
  })

  it('never writes to a snapshot that it has returned', async () => {
    const agent = agentOn(hallway(), {})
    const training = agent.train()
    await training.next()
    const snapshot = agent.snapshot()
    const before = structuredClone(snapshot)
    await training.next()
    expect(snapshot).toEqual(before)
    expect(agent.snapshot().head).not.toEqual(before.head)
  })
})

describe('Q-learning on published gridworlds', () => {
  const reference = (id: string) => ({ kind: 'reference', id }) as const
  const values = (id: 'cliffwalking' | 'frozenlake') => ({
    ...defaultsOf(qlearning.hyperparameters),
    ...qlearning.presets[id],
  })

  it('walks along the cliff, while SARSA keeps away from it', async () => {
    const play = async (onPolicy: boolean) => {
      const env = createVecEnv(reference('cliffwalking'), 32)
      const { snapshot } = await train(env, { ...values('cliffwalking'), onPolicy }, { budgetSteps: 100_000 })
      return greedyReturn(snapshot, createEnv(reference('cliffwalking')), 1)
    }
    expect(await play(false)).toBe(-13) // the shortest way there is
    const careful = await play(true)
    expect(careful).toBeLessThan(-13)
    expect(careful).toBeGreaterThanOrEqual(-17) // all the way up, across, and down again
  })

  it('crosses the frozen lake in at least 70 of 100 tries', async () => {
    const env = createVecEnv(reference('frozenlake'), 32)
    const { snapshot } = await train(env, values('frozenlake'), { budgetSteps: 200_000 })
    const lake = createEnv(reference('frozenlake'))
    let crossed = 0
    for (let seed = 0; seed < 500; seed++) crossed += greedyReturn(snapshot, lake, seed)
    expect(crossed / 500).toBeGreaterThanOrEqual(0.7)
  })
})

describe('a table of Q-values', () => {
  const dimensions = [{ index: 0, low: 0, high: 10, bins: 10 }]

  it('has one row per cell, and keeps its values when it grows', () => {
    const table = createQTable({ dimensions: [{ index: 0, low: 0, high: 5_000, bins: 5_000 }] }, 2, { initialValue: 7 })
    expect(table.rowOf(Float32Array.of(99, 3.2), 1)).toBe(0)
    expect(table.rowOf(Float32Array.of(3.9), 0)).toBe(0)
    table.values[1] = -1
    for (let state = 0; state < 5_000; state++) table.rowOf(Float32Array.of(state + 0.5), 0)
    expect(table.states).toBe(5_000)
    expect([...table.values.subarray(0, 4)]).toEqual([7, -1, 7, 7])
    expect(table.export().values.length).toBe(10_000)
  })

  it('reads what it exported', () => {
    const table = createQTable({ dimensions }, 2, { initialValue: 0 })
    table.rowOf(Float32Array.of(4), 0)
    table.rowOf(Float32Array.of(2), 0)
    table.values.set([1, 2, 3, 4])
    const copy = createQTable({ dimensions }, 2, { initialValue: 0, from: table.export() })
    expect(copy.export()).toEqual(table.export())
    expect(copy.rowOf(Float32Array.of(2), 0)).toBe(1)
  })
})

describe('discretisation', () => {
  const specOf = (slices: EnvSpec['observationSlices']): EnvSpec => ({
    id: 'test',
    observationSize: 4,
    actionCount: 2,
    actionNames: ['a', 'b'],
    observationSlices: slices,
  })

  it('follows the names of the slices', () => {
    const { dimensions } = discretisationOf(
      specOf([
        { name: 'colour of the sky', start: 0, length: 2 },
        { name: 'row 0', start: 2, length: 2 },
      ]),
    )
    expect(dimensions).toEqual([
      { index: 2, low: 0, high: 1, bins: 2 },
      { index: 3, low: 0, high: 1, bins: 2 },
    ])
  })

  it('has integer keys for every environment that it supports', () => {
    const configs = ['cartpole', 'acrobot', 'cliffwalking', 'frozenlake'].map(
      (id) => ({ kind: 'reference', id }) as const,
    )
    for (const config of configs) {
      const { dimensions } = discretisationOf(createEnv(config).spec)
      expect(dimensions.reduce((cells, { bins }) => cells * bins, 1)).toBeLessThan(Number.MAX_SAFE_INTEGER)
    }
  })

  it('refuses an observation without a position, and names one that has it', () => {
    const refused = () => discretisationOf(specOf([{ name: 'on the ground', start: 0, length: 1 }]))
    expect(refused).toThrow(AdvisedError)
    expect(refused).toThrow(expect.objectContaining({ advice: expect.stringContaining('“Features”') }))
  })
})
