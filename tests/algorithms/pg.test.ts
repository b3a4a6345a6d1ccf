import { beforeAll, describe, expect, it } from 'vitest'
import type { AgentContext, TrainingReport } from '../../src/algorithms/contract.ts'
import { createPgAgent } from '../../src/algorithms/pg/agent.ts'
import { advantagesOver, normalised } from '../../src/algorithms/pg/baseline.ts'
import { createEpisodeCollector } from '../../src/algorithms/pg/episodes.ts'
import { PG_HYPERPARAMETERS, type PgHyperparameters } from '../../src/algorithms/pg/hyperparameters.ts'
import { defaultsOf } from '../../src/algorithms/shared/schema.ts'
import type { VecEnv } from '../../src/env/contracts.ts'
import { createVecEnv } from '../../src/env/create.ts'
import type { MlpWeights } from '../../src/policies/snapshot.ts'
import { createRng } from '../../src/shared/rng.ts'
import { arrays } from '../../src/shared/state.ts'
import { meanReturnOf } from '../meanReturn.ts'
import { startTestBackend } from '../nn/testBackend.ts'

const CARTPOLE = { kind: 'reference', id: 'cartpole' } as const

function noStarts(): never {
  throw new Error('Episodes of this environment start from its seed alone.')
}

/**
 * Two worlds. Row 0's episodes last 2 decisions and end in a death, row 1's last 3 and end in a time-out. Each decision
 * pays its number in the episode; the observation is 10 × row + decisions so far.
 */
function createUnevenEnv(): VecEnv {
  const lengths = [2, 3]
  const decisions = [0, 0]
  const env: VecEnv = {
    spec: {
      id: 'uneven',
      observationSize: 1,
      actionCount: 2,
      actionNames: ['a', 'b'],
      observationSlices: [{ name: 'place', start: 0, length: 1 }],
    },
    count: 2,
    observations: Float32Array.of(0, 10),
    finalObservations: new Float32Array(2),
    rewards: new Float32Array(2),
    terminated: new Uint8Array(2),
    truncated: new Uint8Array(2),
    success: new Uint8Array(2),
    state: arrays({}),
    reset() {
      decisions.fill(0)
      env.observations.set([0, 10])
    },
    step() {
      for (let row = 0; row < 2; row++) {
        decisions[row]++
        env.rewards[row] = decisions[row]
        env.finalObservations[row] = 10 * row + decisions[row]
        const isOver = decisions[row] === lengths[row]
        env.terminated[row] = isOver && row === 0 ? 1 : 0
        env.truncated[row] = isOver && row === 1 ? 1 : 0
        if (isOver) decisions[row] = 0
        env.observations[row] = 10 * row + decisions[row]
      }
    },
    startFrom: noStarts,
    startOf: noStarts,
    returnOf: noStarts,
  }
  return env
}

/** outputs = bias + weights × the one input. */
function linear(weights: number[], bias: number[]): MlpWeights {
  const layer = { inputs: 1, outputs: bias.length, weights: Float32Array.from(weights), bias: Float32Array.from(bias) }
  return { activation: 'relu', layers: [layer] }
}

const undecided = linear([0, 0], [0, 0])

describe('collected episodes', () => {
  const options = { batchDecisions: 5, gamma: 0.5 }

  it('are complete, in the order in which they ended; unfinished ones continue in the next batch', () => {
    const collector = createEpisodeCollector(createUnevenEnv(), createRng(1))
    const first = collector.collect({ actor: undecided, critic: null }, options)
    expect([...first.observations]).toEqual([0, 1, 10, 11, 12])
    expect(first).toMatchObject({ size: 5, episodes: 2, decisionsTaken: 6 })
    // Row 0 is in the middle of its second episode by now: nothing of it is lost.
    const second = collector.collect({ actor: undecided, critic: null }, options)
    expect([...second.observations]).toEqual([0, 1, 0, 1, 10, 11, 12])
    expect(second.decisionsTaken).toBe(6)
  })

  it('have their reward-to-go by hand; truncated ones are bootstrapped with the critic’s value of the final observation', () => {
    const collector = createEpisodeCollector(createUnevenEnv(), createRng(1))
    const { returns } = collector.collect({ actor: undecided, critic: linear([2], [1]) }, options)
    const bootstrap = 2 * 13 + 1
    const last = 3 + 0.5 * bootstrap
    expect([...returns]).toEqual([1 + 0.5 * 2, 2, 1 + 0.5 * (2 + 0.5 * last), 2 + 0.5 * last, last])
  })

  it('are not bootstrapped after truncation without a critic', () => {
    const collector = createEpisodeCollector(createUnevenEnv(), createRng(1))
    const { returns } = collector.collect({ actor: undecided, critic: null }, options)
    expect([...returns]).toEqual([1 + 0.5 * 2, 2, 1 + 0.5 * (2 + 0.5 * 3), 2 + 0.5 * 3, 3])
  })

  it('store the log-probability of each decision under the policy that took it, also if it has changed since', () => {
    const collector = createEpisodeCollector(createUnevenEnv(), createRng(1))
    const certain = linear([0, 0], [100, 0])
    // Two decisions in each row: row 0 finishes, row 1 has one left.
    collector.collect({ actor: undecided, critic: null }, { ...options, batchDecisions: 2 })
    const { behaviourLogProbs, observations } = collector.collect(
      { actor: certain, critic: null },
      { ...options, batchDecisions: 3 },
    )
    expect([...observations]).toEqual([10, 11, 12])
    expect(behaviourLogProbs[0]).toBeCloseTo(Math.log(0.5), 6)
    expect(behaviourLogProbs[1]).toBeCloseTo(Math.log(0.5), 6)
    expect(behaviourLogProbs[2]).toBeCloseTo(0, 6)
  })

  it('are not bootstrapped if both flags are set: termination wins', () => {
    const env = createUnevenEnv()
    const both: VecEnv = {
      ...env,
      step(actions) {
        env.step(actions)
        for (let row = 0; row < 2; row++) {
          const isOver = env.terminated[row] === 1 || env.truncated[row] === 1
          env.terminated[row] = isOver ? 1 : 0
          env.truncated[row] = isOver ? 1 : 0
        }
      },
    }
    const collect = (critic: MlpWeights | null) =>
      createEpisodeCollector(both, createRng(1)).collect({ actor: undecided, critic }, options).returns
    const withoutCritic = collect(null)
    both.reset(1)
    expect(collect(linear([2], [1]))).toEqual(withoutCritic)
  })

  it('continue from the saved state of unfinished ones', () => {
    const [env, collector] = [createUnevenEnv(), createEpisodeCollector(createUnevenEnv(), createRng(1))]
    const first = createEpisodeCollector(env, createRng(1))
    first.collect({ actor: undecided, critic: null }, { ...options, batchDecisions: 2 })
    collector.state.load(first.state.save())
    expect(collector.state.save()).toEqual(first.state.save())
    expect(first.state.save()).toHaveProperty(['row 1', 'rewards', 'length'], 2)
  })

  it('may be longer than the initial capacity', () => {
    const env = createUnevenEnv()
    const steps = { taken: 0 }
    const endless: VecEnv = {
      ...env,
      step() {
        steps.taken++
        env.observations.fill(steps.taken)
        env.rewards.fill(1)
        env.terminated.fill(steps.taken === 300 ? 1 : 0)
      },
    }
    const batch = createEpisodeCollector(endless, createRng(1)).collect(
      { actor: undecided, critic: null },
      { batchDecisions: 1, gamma: 1 },
    )
    expect(batch.size).toBe(600)
    expect([...batch.observations.subarray(1, 300)]).toEqual(Array.from({ length: 299 }, (_, index) => index + 1))
    expect(batch.returns[0]).toBe(300)
    expect(batch.returns[300]).toBe(300)
  })
})

describe('a baseline', () => {
  const returns = Float32Array.of(1, 2, 6)

  it('is zero, the mean return, or the value of the state', () => {
    const values = Float32Array.of(1, 1, 1)
    expect([...advantagesOver('none', returns, values)]).toEqual([1, 2, 6])
    expect([...advantagesOver('mean', returns, values)]).toEqual([-2, -1, 3])
    expect([...advantagesOver('value', returns, values)]).toEqual([0, 1, 5])
  })

  it('is not introduced by normalisation: without a baseline it scales and never centres', () => {
    const spread = Math.sqrt((4 + 1 + 9) / 2)
    expect([...normalised(returns, 'none')]).toEqual([1, 2, 6].map((value) => expect.closeTo(value / spread, 5)))
    expect([...normalised(returns, 'value')]).toEqual([-2, -1, 3].map((value) => expect.closeTo(value / spread, 5)))
    expect([...normalised(Float32Array.of(5), 'none')]).toEqual([5])
  })
})

describe('PG', () => {
  beforeAll(() => startTestBackend('wasm'))

  const SMALL = { environments: 4, batchDecisions: 256, hiddenUnits: 16 }

  function contextOf(changes: Partial<PgHyperparameters>, budgetSteps = 1e6): AgentContext<PgHyperparameters> {
    const hyperparameters = { ...defaultsOf(PG_HYPERPARAMETERS), ...SMALL, ...changes }
    return { env: createVecEnv(CARTPOLE, hyperparameters.environments), hyperparameters, seed: 1, budgetSteps }
  }

  async function reports(context: AgentContext<PgHyperparameters>, count: number): Promise<TrainingReport[]> {
    const agent = createPgAgent(context)
    const collected: TrainingReport[] = []
    for await (const report of agent.train()) {
      collected.push(report)
      if (collected.length === count) break
    }
    agent.dispose()
    return collected
  }

  it('weights its own decisions by exactly 1', async () => {
    const [{ metrics }] = await reports(contextOf({}), 1)
    expect(metrics['policy/importanceWeightMean']).toBe(1)
    expect(metrics['policy/importanceWeightMax']).toBe(1)
    expect(metrics['policy/effectiveSampleShare']).toBe(1)
  })

  it('weights decisions of an older policy by their probability ratio, up to the limit', async () => {
    const changes = { learningRate: 0.03, batchDecisions: 64, environments: 16 }
    const stale = (await reports(contextOf(changes), 2))[1].metrics
    expect(stale['policy/importanceWeightMax']).toBeGreaterThan(1.05)
    expect(stale['policy/effectiveSampleShare']).toBeLessThan(1)
    expect(stale['policy/effectiveSampleShare']).toBeGreaterThan(0.5)
    const limited = (await reports(contextOf({ ...changes, importanceClip: 1 }), 2))[1].metrics
    expect(limited['policy/importanceWeightMax']).toBe(stale['policy/importanceWeightMax'])
    expect(limited['policy/effectiveSampleShare']).toBeGreaterThan(stale['policy/effectiveSampleShare'])
  })

  it.each(['none', 'mean'] as const)(
    'has no critic with the baseline "%s", and reports no metrics of one',
    async (baseline) => {
      const agent = createPgAgent(contextOf({ baseline }))
      const { value } = await agent.train().next()
      expect(agent.snapshot().head).toMatchObject({ kind: 'actorCritic', critic: null })
      expect(value?.metrics).not.toHaveProperty(['loss/value'])
      expect(value?.metrics).not.toHaveProperty(['value/explainedVariance'])
      agent.dispose()
    },
  )

  it('learns CartPole: from about 20 to at least 100 within 40,000 decisions', async () => {
    const agent = createPgAgent(contextOf({ batchDecisions: 512, learningRate: 1e-2, hiddenUnits: 32 }, 40_000))
    const before = meanReturnOf(agent.snapshot(), CARTPOLE, 20)
    for await (const _ of agent.train());
    const after = meanReturnOf(agent.snapshot(), CARTPOLE, 20)
    agent.dispose()
    expect(before).toBeLessThan(40)
    expect(after).toBeGreaterThan(100)
  })

  it('starts from a given policy, and refuses one that does not fit', () => {
    const teacher = createPgAgent(contextOf({}))
    const learnt = teacher.snapshot()
    const pupil = createPgAgent({ ...contextOf({}), seed: 9, initialPolicy: learnt })
    expect(pupil.snapshot().head).toEqual(learnt.head)
    const larger = createPgAgent(contextOf({ hiddenUnits: 24 }))
    expect(() => larger.restore?.(learnt)).toThrow('not 2 of 24 with relu')
    const head = { kind: 'qValues', network: { activation: 'relu', layers: [] }, epsilon: 0 } as const
    expect(() => larger.restore?.({ ...learnt, head })).toThrow('no policy')
    for (const agent of [teacher, pupil, larger]) agent.dispose()
  })
})
