import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createA2cAgent } from '../../src/algorithms/a2c/agent.ts'
import { createA3cAgent } from '../../src/algorithms/a3c/agent.ts'
import { createTurnTakingWorkers } from '../../src/algorithms/a3c/gradientComputer.ts'
import { A3C_HYPERPARAMETERS, type A3cHyperparameters } from '../../src/algorithms/a3c/hyperparameters.ts'
import { a3c } from '../../src/algorithms/a3c/index.ts'
import { createStalenessMeter } from '../../src/algorithms/a3c/metrics.ts'
import { workerSeed } from '../../src/algorithms/a3c/workerSeed.ts'
import type {
  Agent,
  AgentContext,
  GradientTask,
  GradientWorkers,
  TrainingReport,
} from '../../src/algorithms/contract.ts'
import { defaultsOf } from '../../src/algorithms/shared/schema.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { tf } from '../../src/nn/tf.ts'
import { meanReturnOf } from '../meanReturn.ts'
import { startTestBackend } from '../nn/testBackend.ts'

const CARTPOLE = { kind: 'reference', id: 'cartpole' } as const
const SMALL = { environmentsPerWorker: 4, rolloutSteps: 4, hiddenUnits: 8 } as const

function contextOf(changes: Partial<A3cHyperparameters>): AgentContext<A3cHyperparameters> {
  const hyperparameters = { ...defaultsOf(A3C_HYPERPARAMETERS), ...SMALL, ...changes }
  const env = createVecEnv(CARTPOLE, hyperparameters.environmentsPerWorker)
  return { env, hyperparameters, seed: 3, budgetSteps: 100_000 }
}

const NEVER_OLD = {
  'staleness/mean': 0,
  'staleness/max': 0,
  'policy/importanceWeightMean': 1,
  'policy/importanceWeightMax': 1,
}

/** The first reports; the agent is disposed, but its snapshot may still be taken. */
async function train(agent: Agent, updates: number): Promise<TrainingReport[]> {
  const reports: TrainingReport[] = []
  for await (const report of agent.train()) {
    reports.push(report)
    if (reports.length === updates) break
  }
  agent.dispose()
  return reports
}

/** Workers that note what they are sent, and answer when the test says so. */
function createObservedWorkers(context: AgentContext<A3cHyperparameters>) {
  const tasks: { readonly worker: number; readonly task: GradientTask }[] = []
  const { env, hyperparameters, seed } = context
  let disposals = 0
  const inner = createTurnTakingWorkers(hyperparameters.workers, { env, hyperparameters, seed })
  const workers: GradientWorkers = {
    send(worker, task) {
      tasks.push({ worker, task })
      inner.send(worker, task)
    },
    next: inner.next,
    dispose() {
      disposals++
    },
  }
  return { workers, tasks, disposals: () => disposals }
}

beforeAll(() => startTestBackend('cpu'))

describe('A3C with one worker', () => {
  afterAll(() => startTestBackend('cpu'))

  it.each([
    ['adam', 'cpu'],
    ['rmsprop', 'cpu'],
    ['adam', 'wasm'],
    ['rmsprop', 'wasm'],
  ] as const)('equals A2C to the bit, over 8 updates with %s on %s', async (optimiser, backend) => {
    await startTestBackend(backend)
    const context = contextOf({ workers: 1, optimiser, learningRateSchedule: 'linear', importanceClip: 2 })
    const asynchronous = createA3cAgent(context)
    const synchronous = createA2cAgent({
      ...context,
      env: createVecEnv(CARTPOLE, 4),
      hyperparameters: { ...context.hyperparameters, environments: 4 },
    })
    const reports = await train(asynchronous, 8)
    const wanted = await train(synchronous, 8)
    expect(asynchronous.snapshot().head).toEqual(synchronous.snapshot().head)
    reports.forEach((report, index) => {
      expect(report.envSteps).toBe(wanted[index].envSteps)
      expect(report.metrics).toEqual({ ...NEVER_OLD, ...wanted[index].metrics })
      expect(report.samples).toEqual(wanted[index].samples)
    })
  })
})

describe('A3C with several workers', () => {
  it('applies gradients that are stale by one update per other worker, if they take turns', async () => {
    const reports = await train(createA3cAgent(contextOf({ workers: 3 })), 6)
    // The first round starts from the same parameters: 0, then 1, then 2 updates old, and 2 from then on.
    expect(reports.map(({ metrics }) => metrics['staleness/max'])).toEqual([0, 1, 2, 2, 2, 2])
    expect(reports[5].metrics['staleness/mean']).toBeCloseTo((0 + 1 + 2 + 2 + 2 + 2) / 6, 12)
  })

  it('sends new parameters to the worker whose gradient produced them, and to no other', async () => {
    const context = contextOf({ workers: 2 })
    const { workers, tasks } = createObservedWorkers(context)
    const agent = createA3cAgent({ ...context, spawnGradientWorkers: async () => workers })
    await train(agent, 3)
    expect(tasks.map(({ worker, task }) => [worker, task.version])).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 2],
      [0, 3],
    ])
    expect(tasks[1].task.parameters).toEqual(tasks[0].task.parameters)
    expect(tasks[2].task.parameters).not.toEqual(tasks[0].task.parameters)
  })

  it('starts as many workers as its hyperparameter says, and ends them with the run', async () => {
    const context = contextOf({ workers: 2 })
    const { workers, disposals } = createObservedWorkers(context)
    const setups: unknown[] = []
    const agent = createA3cAgent({
      ...context,
      spawnGradientWorkers: async (setup) => {
        setups.push(setup)
        return workers
      },
    })
    await train(agent, 1)
    expect(setups).toEqual([{ count: 2, environments: 4, seed: 3, hyperparameters: context.hyperparameters }])
    expect(disposals()).toBeGreaterThan(0)
  })

  it('sends the workers changed hyperparameters during the run', async () => {
    const context = contextOf({ workers: 2 })
    const { workers, tasks } = createObservedWorkers(context)
    const agent = createA3cAgent({ ...context, spawnGradientWorkers: async () => workers })
    const training = agent.train()
    await training.next()
    const live = context.hyperparameters as { -readonly [Name in keyof A3cHyperparameters]: A3cHyperparameters[Name] }
    live.rolloutSteps = 9
    await training.next()
    expect(tasks.map(({ task }) => task.hyperparameters.rolloutSteps)).toEqual([4, 4, 4, 9])
    await training.return()
    agent.dispose()
  })

  it('drops gradients at parameters from before a restore, but counts their decisions', async () => {
    const context = contextOf({ workers: 2 })
    const agent = createA3cAgent(context)
    const start = agent.snapshot()
    const training = agent.train()
    await training.next()
    await agent.restore?.(start)
    // Both workers compute at old parameters: two rollouts of 16 decisions pass before the next update.
    const { value } = await training.next()
    expect(value).toMatchObject({ updates: 2, envSteps: 16 + 32 + 16 })
    expect(value?.metrics['staleness/max']).toBe(0)
    await training.return()
    agent.dispose()
  })

  it('gives each worker its own seed, and the first the run’s', () => {
    const seeds = [0, 1, 2, 3].map((worker) => workerSeed(7, worker))
    expect(seeds[0]).toBe(7)
    expect(new Set(seeds).size).toBe(4)
    expect(workerSeed(8, 1)).not.toBe(workerSeed(7, 1))
  })

  it('leaks no tensors', async () => {
    const before = tf.memory().numTensors
    const agent = createA3cAgent(contextOf({ workers: 3 }))
    await train(agent, 4)
    agent.dispose()
    expect(tf.memory().numTensors).toBe(before)
  })

  it('fails when a worker fails', async () => {
    const context = contextOf({ workers: 2 })
    const { workers } = createObservedWorkers(context)
    const broken = { ...workers, next: async () => Promise.reject(new Error('A worker was lost.')) }
    const agent = createA3cAgent({ ...context, spawnGradientWorkers: async () => broken })
    await expect(train(agent, 1)).rejects.toThrow('A worker was lost.')
    agent.dispose()
  })

  it('starts no thread for one worker, whose state a thread would keep from checkpoints', async () => {
    const spawnGradientWorkers = async () => Promise.reject(new Error('A thread was started.'))
    const agent = createA3cAgent({ ...contextOf({ workers: 1 }), spawnGradientWorkers })
    expect(await train(agent, 1)).toHaveLength(1)
    agent.dispose()
  })

  it('requires a task before a gradient', async () => {
    const { env, hyperparameters, seed } = contextOf({})
    await expect(createTurnTakingWorkers(2, { env, hyperparameters, seed }).next()).rejects.toThrow('send parameters')
  })
})

describe('importance weights of stale gradients', () => {
  const oneWorkerOld = { workers: 2, valueCoefficient: 0, entropyCoefficient: 0, normaliseAdvantages: false }
  /** The metrics of the second update: its gradient is one update old. */
  async function secondUpdate(changes: Partial<A3cHyperparameters>) {
    const [first, second] = await train(createA3cAgent(contextOf({ ...oneWorkerOld, ...changes })), 2)
    expect(first.metrics).toMatchObject({ ...NEVER_OLD })
    return second.metrics
  }

  it('measure how much more probable the shared policy makes the actions: 1 if it hardly changed', async () => {
    const moved = await secondUpdate({ learningRate: 0.05 })
    expect(moved['policy/importanceWeightMax']).toBeGreaterThan(1.02)
    expect(moved['policy/importanceWeightMean']).not.toBe(1)
    expect((await secondUpdate({ learningRate: 1e-7 }))['policy/importanceWeightMax']).toBeCloseTo(1, 4)
  })

  it('do not change gradients unless a limit is set', async () => {
    const plain = await secondUpdate({ learningRate: 0.05 })
    const limited = await secondUpdate({ learningRate: 0.05, importanceClip: 10 })
    expect(limited['policy/importanceWeightMax']).toBe(plain['policy/importanceWeightMax'])
    expect(limited['policy/gradientNorm']).not.toBeCloseTo(plain['policy/gradientNorm'], 4)
  })

  it('give the same gradient at θ as at θ′ if both are nearly equal, and a smaller one with a limit below 1', async () => {
    const norm = async (importanceClip: number) =>
      (await secondUpdate({ learningRate: 1e-7, importanceClip }))['policy/gradientNorm']
    const plain = await norm(0)
    expect((await norm(10)) / plain).toBeCloseTo(1, 3)
    expect((await norm(0.25)) / plain).toBeCloseTo(0.25, 3)
  })
})

describe('A3C', () => {
  beforeAll(() => startTestBackend('wasm'))

  it('learns CartPole with two workers: from about 20 to at least 60 within 60,000 decisions', async () => {
    const separate = { sharedTrunk: false, valueCoefficient: 1, entropyCoefficient: 0, hiddenUnits: 32 }
    const small = { ...separate, workers: 2, learningRate: 3e-3, environmentsPerWorker: 8, rolloutSteps: 16 }
    const hyperparameters = { ...defaultsOf(A3C_HYPERPARAMETERS), ...small }
    const env = createVecEnv(CARTPOLE, a3c.environments(hyperparameters))
    const agent = createA3cAgent({ env, hyperparameters, seed: 2, budgetSteps: 60_000 })
    const before = meanReturnOf(agent.snapshot(), CARTPOLE, 20)
    for await (const _ of agent.train());
    const after = meanReturnOf(agent.snapshot(), CARTPOLE, 20)
    agent.dispose()
    expect(before).toBeLessThan(40)
    expect(after).toBeGreaterThan(60)
  })
})

it('staleness is reported over the last 32 gradients', () => {
  const meter = createStalenessMeter()
  meter.add(100)
  for (let gradient = 0; gradient < 31; gradient++) meter.add(1)
  expect(meter.max).toBe(100)
  expect(meter.mean).toBeCloseTo((100 + 31) / 32, 12)
  meter.add(1)
  expect([meter.mean, meter.max]).toEqual([1, 1])
})
