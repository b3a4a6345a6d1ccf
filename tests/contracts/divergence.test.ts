/** What every algorithm's run does when numbers break: it ends at once, says why, and keeps the last good weights. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { AlgorithmCard, HyperparameterValues } from '../../src/algorithms/contract.ts'
import { algorithmById } from '../../src/algorithms/index.ts'
import type { FaultId } from '../../src/algorithms/shared/faultIds.ts'
import { parseHyperparameters } from '../../src/algorithms/shared/schema.ts'
import type { VecEnv } from '../../src/env/contracts.ts'
import { createVecEnv } from '../../src/env/create.ts'
import type { PolicySnapshot } from '../../src/policies/snapshot.ts'
import { createTrainer, type Trainer, type TrainerNews } from '../../src/training/trainer/trainer.ts'
import { startTestBackend } from '../nn/testBackend.ts'
import { cpuReport, createFakeClock, fakeConfig } from '../training/fakes.ts'
import { envOf, GRADIENT_LEARNERS } from './agents.ts'
import { EVERY_ALGORITHM } from './documentedExamples.ts'

beforeAll(() => startTestBackend('cpu'))

/** Small and soon at its first update. */
const VALUES: HyperparameterValues = {
  ...{ hiddenUnits: 8, environments: 4, rolloutSteps: 8, minibatchSize: 16, epochs: 1, learningStarts: 64 },
  ...{ workers: 1, environmentsPerWorker: 2, episodesPerUpdate: 2, groups: 1, groupSize: 2, replayCapacity: 1000 },
}

interface Faults {
  /** Called after each step of the training environment. */
  spoil?(env: VecEnv, step: number): void
  /** Called after each update, with the agent. */
  afterUpdate?(agent: Agent, trainer: Trainer, updates: number): void
  readonly values?: HyperparameterValues
  readonly updates?: number
  readonly fault?: FaultId
}

type Agent = ReturnType<Awaited<ReturnType<AlgorithmCard['load']>>>

/** Trains CartPole with faults; returns all news, and the weights after each update. */
async function trainWith(card: AlgorithmCard, { spoil, afterUpdate, values = {}, updates = 12, fault }: Faults) {
  const news: TrainerNews[] = []
  const weights: PolicySnapshot[] = []
  const schema = card.hyperparameters
  const own = Object.fromEntries(Object.entries({ ...VALUES, ...values }).filter(([name]) => name in schema))
  let made = 0
  const trainer: Trainer = createTrainer({
    config: {
      ...{ ...fakeConfig, algorithm: card.id, env: envOf(card) },
      hyperparameters: parseHyperparameters(schema, own),
      ...(fault && { fault }),
    },
    card: {
      ...card,
      async load() {
        const createAgent = await card.load()
        return (context) => {
          const agent = createAgent(context)
          return {
            ...agent,
            async *train() {
              for await (const report of agent.train()) {
                weights.push(agent.snapshot())
                yield report
                afterUpdate?.(agent, trainer, report.updates)
                if (weights.length >= updates) return
              }
            },
          }
        }
      },
    },
    createVecEnv(config, count) {
      const env = createVecEnv(config, count)
      const isTraining = made++ === 0
      let steps = 0
      if (!isTraining || spoil === undefined) return env
      return {
        ...env,
        step(actions) {
          env.step(actions)
          spoil(env, ++steps)
        },
      }
    },
    prepareBackend: async () => cpuReport,
    clock: createFakeClock(),
    tell: (message) => news.push(message),
  })
  await trainer.run()
  return { news, weights }
}

const of = <Type extends TrainerNews['type']>(news: readonly TrainerNews[], type: Type) =>
  news.filter((message): message is Extract<TrainerNews, { type: Type }> => message.type === type)

/** The weights of a snapshot, in a fixed order. */
function numbersIn(part: unknown): number[] {
  if (part instanceof Float32Array) return [...part]
  if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return []
  return Object.values(part).flatMap(numbersIn)
}

function expectNothingBrokenTold(news: readonly TrainerNews[]): void {
  for (const { snapshot } of of(news, 'snapshot')) expect(numbersIn(snapshot.head).every(Number.isFinite)).toBe(true)
  for (const { batch } of of(news, 'progress')) {
    expect([...batch.episodes.returns].every(Number.isFinite)).toBe(true)
    for (const column of Object.values(batch.metrics)) expect([...column].every(Number.isFinite)).toBe(true)
  }
}

const ACTING = EVERY_ALGORITHM.filter(({ needs }) => needs === undefined).map((card) => [card.id, card] as const)

describe.each(ACTING)('%s', (_, card) => {
  it.each([
    ['a reward', /reward was NaN/, (env: VecEnv) => env.rewards.fill(Number.NaN)],
    ['an infinite reward', /reward was -?Infinity/, (env: VecEnv) => env.rewards.fill(Number.POSITIVE_INFINITY)],
    ['an observation', /observation/, (env: VecEnv) => env.observations.fill(Number.NaN)],
  ] as const)('ends in the update in which %s breaks, and says so', async (_case, reason, spoil) => {
    const updatesBefore: number[] = []
    let done = 0
    const { news, weights } = await trainWith(card, {
      spoil(env, step) {
        if (step < 40) return
        updatesBefore.push(done)
        spoil(env)
      },
      afterUpdate: (_agent, _trainer, updates) => {
        done = updates
      },
      updates: 200,
    })
    const [failed] = of(news, 'failed')
    expect(failed?.message).toMatch(reason)
    expect(news.at(-1)).toBe(failed)
    // The update in which it broke is the last one.
    expect(weights.length).toBe((updatesBefore[0] ?? Number.NaN) + 1)
    expectNothingBrokenTold(news)
  })
})

describe.each(ACTING)('%s', (_, card) => {
  it.for([Number.NaN, 1e30])(
    'ends one update after a weight became %d, and goes back to the last good ones',
    async (broken, { skip }) => {
      let isBroken = false
      const { news, weights } = await trainWith(card, {
        afterUpdate(agent, _trainer, updates) {
          if (updates !== 3 || agent.restore === undefined) return
          const snapshot = structuredClone(agent.snapshot())
          spoilFirstLayer(snapshot, broken)
          agent.restore(snapshot)
          isBroken = true
        },
      })
      if (!isBroken && !GRADIENT_LEARNERS.includes(card.id)) skip('Without restore the test cannot break a weight.')
      const [failed] = of(news, 'failed')
      expect(failed?.message).toMatch(/ after update 4\./)
      expect(failed?.canContinue).toBe(true)
      expect(numbersIn(of(news, 'snapshot').at(-1)?.snapshot.head)).toEqual(numbersIn(weights[2].head))
      expectNothingBrokenTold(news)
    },
  )
})

/** Breaks one weight of a hidden unit: a ReLU may hide it from the loss. */
function spoilFirstLayer({ head }: PolicySnapshot, value: number): void {
  const network = 'actor' in head ? head.actor : 'network' in head ? head.network : null
  if (network === null) throw new Error(`A policy of the kind ${head.kind} has no network.`)
  network.layers[0].bias[0] = value
}

describe('a learning rate that is raised far too high while it trains', () => {
  it('is named, with its value before, and the weights from before are restored to the bit', async () => {
    const card = algorithmById('ppo')
    const { news, weights } = await trainWith(card, {
      values: { learningRate: 1e-4, activation: 'relu' },
      updates: 210,
      afterUpdate(agent, trainer, updates) {
        if (updates === 5) trainer.setHyperparameters({ learningRate: 1 }) // clamped to the slider's end, after update 6
        // Stands for what so high a rate does sooner or later.
        if (updates !== 20) return
        const snapshot = structuredClone(agent.snapshot())
        spoilFirstLayer(snapshot, 1e6)
        agent.restore?.(snapshot)
      },
    })
    const [failed] = of(news, 'failed')
    expect(failed?.message).toMatch(/“Learning rate” had been changed from 0.0001 to 0.01, ×100, 15 updates earlier/)
    expect(failed?.advice).toMatch(/^Set “Learning rate” back to 0.0001, then continue training/)
    expect(weights.length).toBe(21)
    expect(numbersIn(of(news, 'snapshot').at(-1)?.snapshot.head)).toEqual(numbersIn(weights[5].head))
  })

  it('from the start is named as far above its default', async () => {
    const { news } = await trainWith(algorithmById('ppo'), {
      values: { learningRate: 0.01 },
      spoil: (env) => env.rewards.fill(Number.NaN),
    })
    expect(of(news, 'failed')[0]?.message).toMatch(/“Learning rate” is 0.01, ×10 its default of 0.001/)
  })
})

describe('a run that was broken on purpose', () => {
  it('says so when it diverges, and has told every update before', async () => {
    const { news, weights } = await trainWith(algorithmById('ppo'), {
      fault: 'deathGoesOn',
      spoil: (env, step) => step > 80 && env.rewards.fill(Number.NaN),
    })
    const [failed] = of(news, 'failed')
    expect(failed?.message).toMatch(/broken on purpose \(Deaths bootstrapped\).*charts keep every update before/)
    expect(failed?.advice).toMatch(/^Bootstrap only after truncation/)
    expect(news.at(-1)).toBe(failed)
    const told = of(news, 'progress').flatMap(({ batch }) => [...batch.updates])
    expect(told).toEqual(weights.slice(0, -1).map((_, index) => index + 1))
    expectNothingBrokenTold(news)
  })

  it('is not moved to another backend when it diverges in its first update', async () => {
    const spoil = (env: VecEnv) => env.rewards.fill(Number.NaN)
    const { news } = await trainWith(algorithmById('ppo'), { fault: 'rate100', spoil })
    expect(of(news, 'backend')).toHaveLength(1)
    expect(of(news, 'failed')[0]?.message).toMatch(/broken on purpose/)
    const { news: healthy } = await trainWith(algorithmById('ppo'), { spoil })
    expect(of(healthy, 'failed')[0]?.message).not.toMatch(/broken on purpose/)
  })
})
