/**
 * What every algorithm must keep when a run resumes: the counters, whatever is scheduled by them, and the reference.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Agent, AgentContext, AlgorithmCard, TrainingReport } from '../../src/algorithms/contract.ts'
import { ALGORITHMS, algorithmById } from '../../src/algorithms/index.ts'
import { parseHyperparameters } from '../../src/algorithms/shared/schema.ts'
import type { EnvConfig } from '../../src/env/config.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { recordTrajectory } from '../../src/env/replay.ts'
import { expertClips } from '../../src/policies/demonstrate.ts'
import { initialSnapshot } from '../../src/policies/initial.ts'
import type { PolicySnapshot } from '../../src/policies/snapshot.ts'
import { createRng } from '../../src/shared/rng.ts'
import { IDLE } from '../../src/sim/world.ts'
import { defaultPlatformer } from '../../src/store/app/defaults.ts'
import { startTestBackend } from '../nn/testBackend.ts'

const CORRIDOR: EnvConfig & { kind: 'platformer' } = { ...defaultPlatformer(), level: 'corridor' }
const BUDGET = 20_000
const BEFORE = 3 // updates until the interruption
const AFTER = 2

/** Everything that can be scheduled is; networks and batches are small. */
const VALUES = {
  ...{ learningRateSchedule: 'linear', hiddenUnits: 16, environments: 4, prioritisedReplay: true },
  ...{ rolloutSteps: 16, minibatchSize: 32, epochs: 8, learningStarts: 500, groups: 2, groupSize: 4 },
  ...{ workers: 2, environmentsPerWorker: 2, episodesPerUpdate: 4, klCoefficient: 0.1, epsilonDecaySteps: 10_000 },
}

function valuesFor({ hyperparameters: schema }: AlgorithmCard) {
  return parseHyperparameters(schema, Object.fromEntries(Object.entries(VALUES).filter(([name]) => name in schema)))
}

function materialFor({ needs }: AlgorithmCard): Pick<AgentContext, 'demonstrations' | 'preferences'> {
  if (needs === undefined) return {}
  const shown = expertClips(CORRIDOR, { count: 3, seed: 1 }).map((clip) => ({
    clip,
    ...recordTrajectory(clip, CORRIDOR),
  }))
  if (needs === 'demonstrations') return { demonstrations: { training: shown, heldOut: [] } }
  const pairs = shown.map(({ clip, ...chosen }) => {
    return {
      chosen,
      rejected: recordTrajectory({ ...clip, actions: new Uint8Array(20).fill(IDLE) }, CORRIDOR),
      equal: false,
    }
  })
  return { preferences: { training: pairs, heldOut: [] } }
}

async function makeAgent(card: AlgorithmCard, change: Partial<AgentContext> = {}): Promise<Agent> {
  const hyperparameters = { ...valuesFor(card), ...change.hyperparameters }
  const env = createVecEnv(CORRIDOR, card.environments(hyperparameters))
  const start = card.needs === 'preferences' && { initialPolicy: initialSnapshot(env.spec, createRng(1), [16, 16]) }
  const context = { env, seed: 3, budgetSteps: BUDGET, ...start, ...materialFor(card), ...change, hyperparameters }
  return (await card.load())(context)
}

async function reportsOf(agent: Agent, count: number): Promise<TrainingReport[]> {
  const reports: TrainingReport[] = []
  for await (const report of agent.train()) if (reports.push(report) === count) break
  return reports
}

interface Interrupted {
  readonly resume: Partial<AgentContext>
  readonly reference: PolicySnapshot
  readonly snapshot: PolicySnapshot
  readonly last: TrainingReport
  readonly following: readonly TrainingReport[]
}

/** A run of which we know how it would have continued. */
async function interrupted(card: AlgorithmCard): Promise<Interrupted> {
  const agent = await makeAgent(card)
  const reference = agent.snapshot()
  const reports: TrainingReport[] = []
  let snapshot = reference
  for await (const report of agent.train()) {
    reports.push(report)
    if (reports.length === BEFORE) snapshot = agent.snapshot()
    if (reports.length === BEFORE + AFTER) break
  }
  agent.dispose()
  const last = reports[BEFORE - 1]
  const startsAt = { updates: last.updates, envSteps: last.envSteps }
  const resume = { startsAt, initialPolicy: snapshot, referencePolicy: reference }
  return { resume, reference, snapshot, last, following: reports.slice(BEFORE) }
}

const SCHEDULED = ['learning/learningRate', 'exploration/epsilon']

beforeAll(() => startTestBackend('cpu'))

describe.each(ALGORITHMS.map((card) => [card.id, card] as const))('%s, resumed', (_, card) => {
  let before: Interrupted
  let after: TrainingReport[]
  beforeAll(async () => {
    before = await interrupted(card)
    const agent = await makeAgent(card, before.resume)
    expect(agent.snapshot()).toMatchObject({ updates: before.last.updates, envSteps: before.last.envSteps })
    after = await reportsOf(agent, AFTER)
    agent.dispose()
  })

  it('continues its counters', () => {
    expect(before.snapshot).toMatchObject({ updates: before.last.updates, envSteps: before.last.envSteps })
    expect(after.map(({ updates }) => updates)).toEqual(before.following.map(({ updates }) => updates))
    expect(after[0].envSteps).toBeGreaterThan(before.last.envSteps)
    for (const { metrics } of after) expect(Object.values(metrics).every(Number.isFinite)).toBe(true)
  })

  it('has the learning rate and the ε of an uninterrupted run', () => {
    const scheduled = SCHEDULED.filter((id) => id in card.metrics)
    if ('learningRateSchedule' in card.hyperparameters && 'learning/learningRate' in card.metrics) {
      expect(before.last.metrics['learning/learningRate']).not.toBe(
        before.following[0].metrics['learning/learningRate'],
      )
    }
    for (const id of scheduled) {
      // DAPO plays until it has enough groups and then asks for the rate, so its step is another.
      const expected =
        card.id === 'dapo'
          ? Number(valuesFor(card).learningRate) * (1 - after[0].envSteps / BUDGET)
          : before.following[0].metrics[id]
      expect(after[0].metrics[id], id).toBe(expected)
    }
  })

  it('ends at its budget, not a whole budget later', async () => {
    const spent = { ...before.resume, budgetSteps: before.last.envSteps }
    const agent = await makeAgent(card, spent)
    expect(await reportsOf(agent, 1)).toEqual([])
    agent.dispose()
  })

  it('is adopted by the function that decides whether a policy fits', () => {
    const hyperparameters = valuesFor(card)
    const { spec } = createVecEnv(CORRIDOR, 1)
    expect(() => card.adopt(before.snapshot, { hyperparameters, spec })).not.toThrow()
    expect(() => card.adopt(before.snapshot, { hyperparameters, spec: { ...spec, id: 'Another-v1' } })).toThrow(
      'cannot read',
    )
  })

  it('refuses a policy exactly if its agent does, for every setting that shapes its networks', async () => {
    const spec = createVecEnv(CORRIDOR, 1).spec
    for (const [name, declared] of Object.entries(card.hyperparameters)) {
      if (declared.applies !== 'nextRun' || declared.group !== 'network') continue
      const values = valuesFor(card)
      const other =
        declared.kind === 'toggle'
          ? !values[name]
          : declared.kind === 'choice'
            ? (declared.options.find((option) => option !== values[name]) ?? '')
            : declared.min === values[name]
              ? declared.max
              : declared.min
      const hyperparameters = { ...values, [name]: other }
      const says = attempt(() => card.adopt(before.snapshot, { hyperparameters, spec }))
      const does = await makeAgent(card, { ...before.resume, hyperparameters }).then(
        (agent) => void agent.dispose(),
        (error: Error) => error.message,
      )
      expect(does ?? null, name).toBe(says)
    }
  })
})

function attempt(act: () => unknown): string | null {
  try {
    act()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe.each(['dqn', 'sac'])('%s, without its replay buffer', (id) => {
  it('refills it before it learns, and acts by its policy meanwhile', async () => {
    const card = algorithmById(id)
    const first = await makeAgent(card)
    let last: TrainingReport | undefined
    for await (const report of first.train()) {
      last = report
      if ('loss/td' in report.metrics) break
    }
    const snapshot = first.snapshot()
    first.dispose()
    const { updates, envSteps } = last ?? expect.fail('it never learnt')
    const agent = await makeAgent(card, { startsAt: { updates, envSteps }, initialPolicy: snapshot })
    let refilled = 0
    for await (const { metrics, envSteps: now } of agent.train()) {
      if ('loss/td' in metrics) break
      refilled = now - envSteps
      const epsilon = metrics['exploration/epsilon']
      if (epsilon !== undefined) expect(epsilon).toBeLessThanOrEqual(last?.metrics['exploration/epsilon'] ?? 0)
    }
    agent.dispose()
    expect(refilled).toBeGreaterThan(0)
    expect(refilled).toBeLessThan(VALUES.learningStarts)
  })
})

describe('the reference policy', () => {
  const fast = { learningRate: 1e-2, learningRateSchedule: 'constant' }

  it('of GRPO is kept: the KL does not drop to zero', async () => {
    const card = algorithmById('grpo')
    const hyperparameters = { ...valuesFor(card), ...fast }
    const first = await makeAgent(card, { hyperparameters })
    const referencePolicy = first.snapshot()
    const [last] = (await reportsOf(first, 6)).slice(-1)
    const resume = { hyperparameters, startsAt: last, initialPolicy: first.snapshot() }
    first.dispose()
    const klOf = async (change: Partial<AgentContext>) => {
      const agent = await makeAgent(card, { ...resume, ...change })
      const [report] = await reportsOf(agent, 1)
      agent.dispose()
      return report.metrics['loss/kl']
    }
    const kept = await klOf({ referencePolicy })
    const lost = await klOf({})
    expect(kept).toBeGreaterThan(0.5 * last.metrics['loss/kl'])
    expect(kept).toBeGreaterThan(2 * lost)
  })

  it('of DPO is kept: the margin is not measured from a new reference', async () => {
    const card = algorithmById('dpo')
    const hyperparameters = { ...valuesFor(card), ...fast }
    const first = await makeAgent(card, { hyperparameters })
    const referencePolicy = first.snapshot()
    const [last] = (await reportsOf(first, 4)).slice(-1)
    const agent = await makeAgent(card, {
      hyperparameters,
      startsAt: last,
      initialPolicy: first.snapshot(),
      referencePolicy,
    })
    const [report] = await reportsOf(agent, 1)
    first.dispose()
    agent.dispose()
    expect(report.metrics['reward/margin']).toBeGreaterThan(last.metrics['reward/margin'])
  })
})
