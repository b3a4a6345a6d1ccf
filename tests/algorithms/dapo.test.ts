import { beforeAll, describe, expect, it } from 'vitest'
import type { AgentContext, TrainingReport } from '../../src/algorithms/contract.ts'
import { createDapoAgent } from '../../src/algorithms/dapo/agent.ts'
import { DAPO_HYPERPARAMETERS, type DapoHyperparameters } from '../../src/algorithms/dapo/hyperparameters.ts'
import { headOf } from '../../src/algorithms/shared/actor.ts'
import { defaultsOf } from '../../src/algorithms/shared/schema.ts'
import { createVecEnv } from '../../src/env/create.ts'
import type { MlpWeights, PolicySnapshot } from '../../src/policies/snapshot.ts'
import { defaultPlatformer } from '../../src/store/app/defaults.ts'
import { startTestBackend } from '../nn/testBackend.ts'
import { createWalks, GOES, UNDECIDED } from './groupWorld.ts'

beforeAll(() => startTestBackend('wasm'))

const SMALL = { groups: 2, groupSize: 4, clipDecisions: 6, overlongBuffer: 3, reachedStarts: 0, maxRounds: 5 }

function policyOf(actor: MlpWeights): PolicySnapshot {
  const counters = { updates: 0, envSteps: 0 }
  return { algorithm: 'test', envId: 'walk', observationSize: 1, actionCount: 2, ...counters, head: headOf(actor) }
}

function contextOf(actor: MlpWeights, changes: Partial<DapoHyperparameters> = {}): AgentContext<DapoHyperparameters> {
  // No hidden layer: the policies of the walk are a bias alone.
  const hyperparameters = { ...defaultsOf(DAPO_HYPERPARAMETERS), hiddenLayers: 0, ...SMALL, ...changes }
  const env = createWalks(hyperparameters.groups * hyperparameters.groupSize)
  return { env, hyperparameters, seed: 1, budgetSteps: 1e6, initialPolicy: policyOf(actor) }
}

async function firstReport(context: AgentContext<DapoHyperparameters>) {
  const agent = createDapoAgent(context)
  const { value } = await agent.train().next()
  const report: TrainingReport = value ?? expect.fail('no report')
  const after = agent.snapshot()
  agent.dispose()
  return { ...report, after }
}

describe('dynamic sampling', () => {
  it('discards groups with equal scores, plays more, and stops at the limit without an update', async () => {
    const { metrics, groups, envSteps, updates, after } = await firstReport(contextOf(GOES))
    expect(metrics).toMatchObject({ 'group/kept': 0, 'group/resamplingRounds': 4, 'group/zeroVarianceShare': 1 })
    expect(groups).toHaveLength(5 * 2)
    expect(groups?.every(({ kept, advantages }) => !kept && advantages.every((each) => each === 0))).toBe(true)
    expect(envSteps).toBe(5 * 2 * 4 * 6) // discarded groups were played as well
    expect(updates).toBe(1)
    expect(after.head).toEqual(headOf(GOES))
  })

  it('plays until the batch is full, and counts the rounds', async () => {
    // By success some groups of four agree, some do not.
    const { metrics, groups = [] } = await firstReport(
      contextOf(UNDECIDED, { groupFilter: 'equal success', groups: 8, maxRounds: 50, clipDecisions: 3 }),
    )
    expect(metrics['group/kept']).toBeGreaterThanOrEqual(8)
    expect(metrics['group/resamplingRounds']).toBeGreaterThan(0)
    expect(groups).toHaveLength(8 * (1 + metrics['group/resamplingRounds']))
    expect(groups.filter(({ kept }) => kept)).toHaveLength(metrics['group/kept'])
    expect(metrics['group/zeroVarianceShare']).toBeCloseTo(1 - metrics['group/kept'] / groups.length, 9)
    for (const { kept, advantages } of groups) expect(advantages.some((each) => each !== 0)).toBe(kept)
  })

  it('treats groups that all succeed as mastered, even with different scores, and keeps those that all fail', async () => {
    const changes = { groupFilter: 'mastered', groups: 64, groupSize: 2, overlongPunishment: 0 } as const
    const { groups = [] } = await firstReport(contextOf(UNDECIDED, changes))
    // A clip succeeds if it moves two places before it stops.
    const hasSucceeded = (actions: Uint8Array) => actions.length > 2 && actions.at(-1) === 1
    const kinds = new Set<string>()
    for (const { actions, scores, kept } of groups) {
      const successes = actions.filter(hasSucceeded).length
      const isEqual = scores[0] === scores[1]
      expect(kept).toBe(successes < 2 && !isEqual)
      if (!isEqual) kinds.add(successes === 2 ? 'mastered' : successes === 0 ? 'failing' : 'mixed')
    }
    expect([...kinds].sort()).toEqual(['failing', 'mastered', 'mixed'])
  })

  it('discards nothing without a filter', async () => {
    const { metrics } = await firstReport(contextOf(GOES, { groupFilter: 'none' }))
    expect(metrics).toMatchObject({ 'group/kept': 2, 'group/resamplingRounds': 0 })
  })

  it('ignores differences in length when filtering by the earned reward', async () => {
    // By success all fail, whatever their lengths, which the punishment tells apart.
    const changes = { score: 'success', clipDecisions: 2, overlongBuffer: 2 } as const
    const { metrics, groups = [] } = await firstReport(contextOf(UNDECIDED, changes))
    expect(groups.some(({ scores }) => new Set(scores).size > 1)).toBe(true)
    expect(metrics['group/kept']).toBe(0)
  })
})

it('penalises overlong clips softly', async () => {
  const { metrics, groups = [] } = await firstReport(contextOf(GOES))
  expect(metrics['group/overlongPunishment']).toBeCloseTo(-1, 6)
  expect([...groups[0].scores]).toEqual([5, 5, 5, 5]) // six decisions paid 1 each, less 1
  const free = await firstReport(contextOf(GOES, { overlongPunishment: 0 }))
  expect(free.metrics['group/overlongPunishment']).toBe(0)
})

it('lets probabilities of good decisions grow further than those of bad ones shrink', async () => {
  const changes = { epochs: 20, minibatches: 1, learningRate: 0.01, clipLow: 0.02, clipHigh: 0.6 }
  const { metrics } = await firstReport(contextOf(UNDECIDED, changes))
  expect(metrics['policy/clipFractionLow']).toBeGreaterThan(0)
  expect(metrics['policy/clipFractionHigh']).toBe(0)
})

it('learns the corridor in 20 updates, from scratch', async () => {
  const hyperparameters = { ...defaultsOf(DAPO_HYPERPARAMETERS), groups: 4 }
  const env = createVecEnv({ ...defaultPlatformer(), level: 'corridor' }, 4 * hyperparameters.groupSize)
  const agent = createDapoAgent({ env, hyperparameters, seed: 1, budgetSteps: 1e6 })
  const successes: number[] = []
  for await (const { metrics, updates } of agent.train()) {
    successes.push(metrics['group/successShare'])
    if (updates === 20) break
  }
  agent.dispose()
  expect(successes[0]).toBeLessThan(0.6)
  expect(successes[19]).toBeGreaterThan(0.9)
})
