/**
 * What every algorithm must keep in a checkpoint: everything. A run that is saved and loaded continues as if it had never
 * been interrupted: equal weights and metrics, to the bit.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Agent, AgentContext, AlgorithmCard, TrainingReport } from '../../src/algorithms/contract.ts'
import { ALGORITHMS, algorithmById } from '../../src/algorithms/index.ts'
import { SFT_TEXT_HYPERPARAMETERS } from '../../src/algorithms/sft/text/hyperparameters.ts'
import { defaultsOf, parseHyperparameters } from '../../src/algorithms/shared/schema.ts'
import { fineTuningSteps } from '../../src/algorithms/shared/text/fineTuning.ts'
import { cardFor, TEXT_ALGORITHMS } from '../../src/algorithms/text.ts'
import type { EnvConfig } from '../../src/env/config.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { recordTrajectory } from '../../src/env/replay.ts'
import { questionsOf } from '../../src/env/text/questions/index.ts'
import { expertClips } from '../../src/policies/demonstrate.ts'
import { initialSnapshot } from '../../src/policies/initial.ts'
import type { PolicySnapshot } from '../../src/policies/snapshot.ts'
import { createRng } from '../../src/shared/rng.ts'
import type { Saved } from '../../src/shared/state.ts'
import { bytesOfState, stateOfBytes } from '../../src/shared/stateBytes.ts'
import { IDLE } from '../../src/sim/world.ts'
import { defaultPlatformer } from '../../src/store/app/defaults.ts'
import { defaultText } from '../../src/store/app/text.ts'
import { startTestBackend } from '../nn/testBackend.ts'
import { dataOf, firstDecisionOf } from './agents.ts'

const CORRIDOR: EnvConfig & { kind: 'platformer' } = {
  ...{ ...defaultPlatformer(), level: 'corridor', stickyActions: 0.2, randomRegrets: true },
  timeLimitDecisions: 20, // so that rows end and begin within the test
}
const TEXT = { ...defaultText(), maxNewTokens: 8 } // short answers take a quarter of the time
const BUDGET = 100_000
const BEFORE = 3 // updates until the checkpoint
const AFTER = 2

/** Everything that has state is on; networks and batches are small. */
const VALUES = {
  ...{ learningRateSchedule: 'linear', hiddenUnits: 16, environments: 4, prioritisedReplay: true, criticWarmup: 4 },
  ...{ rolloutSteps: 12, minibatchSize: 16, epochs: 8, learningStarts: 0, groups: 2, groupSize: 4, batchSize: 32 },
  ...{ workers: 1, environmentsPerWorker: 4, batchDecisions: 64, klCoefficient: 0.1, epsilonDecaySteps: 10_000 },
  ...{
    neftuneAlpha: 5,
    reachedStarts: 0.5,
    stepsPerUpdate: 16,
    decisionsPerGradientStep: 24,
    targetPeriod: 3,
    clipDecisions: 12,
  },
}
const TEXT_VALUES = {
  ...{ demonstrations: 8, batchSize: 4, epochs: 4, groups: 2, groupSize: 2, planned: 20, maxRounds: 2 },
  ...{ criticWarmup: 1, fineTuningEpochs: 1, answers: 4, pairsFrom: 'people', pairsPerMinibatch: 1, neftuneAlpha: 5 },
}

function valuesFor({ hyperparameters: schema }: AlgorithmCard, all: object) {
  return parseHyperparameters(schema, Object.fromEntries(Object.entries(all).filter(([name]) => name in schema)))
}

function materialFor({ needs, takesClips }: AlgorithmCard): Partial<AgentContext> {
  const shown = expertClips(CORRIDOR, { count: 3, seed: 1 }).map((clip) => ({
    clip,
    ...recordTrajectory(clip, CORRIDOR),
  }))
  if (takesClips) return { clips: shown, hyperparameters: { behaviour: 'clips' } }
  if (needs === 'demonstrations') return { demonstrations: { training: shown, heldOut: [] } }
  if (needs === undefined) return {}
  const training = shown.map(({ clip, ...chosen }) => {
    const rejected = recordTrajectory({ ...clip, actions: new Uint8Array(20).fill(IDLE) }, CORRIDOR)
    return { chosen, rejected, equal: false }
  })
  return { preferences: { training, heldOut: [] } }
}

const JUDGEMENTS = questionsOf(TEXT.family, 'training')
  .slice(0, 8)
  .map(({ text: question }, index) => {
    const answer = (token: number) => Uint8Array.of(token, token + index)
    return { question, left: answer(5), right: answer(9), choice: 'left' as const }
  })

type MakeAgent = (change?: Partial<AgentContext>) => Promise<Agent>

/** Makes agents of the game; `hyperparameters` of a change are added to the small ones. */
function inCorridor(card: AlgorithmCard, change: Partial<AgentContext> = {}, config = CORRIDOR): MakeAgent {
  const create = card.load()
  const { hyperparameters: given, ...material } = materialFor(card)
  const epochs = card.needs === undefined ? 2 : VALUES.epochs // of clips, an update is an epoch
  const hyperparameters = { ...valuesFor(card, { ...VALUES, epochs }), ...given, ...change.hyperparameters }
  return async (resumed = {}) => {
    const env = createVecEnv(config, card.environments(hyperparameters))
    const start = card.needs === 'preferences' && { initialPolicy: initialSnapshot(env.spec, createRng(1), [16, 16]) }
    return (await create)({
      ...{ env, seed: 3, budgetSteps: BUDGET, expertAction: () => 1 },
      ...{ ...start, ...material, ...change, ...resumed, hyperparameters },
    })
  }
}

interface Continuation {
  readonly metrics: readonly ReturnType<typeof dataOf>[]
  readonly snapshot: PolicySnapshot
}

async function played(reports: AsyncGenerator<TrainingReport>, count: number) {
  const taken: ReturnType<typeof dataOf>[] = []
  while (taken.length < count) {
    const next = await reports.next()
    if (next.done) break
    taken.push({ ...dataOf(next.value), ...firstDecisionOf(next.value) })
  }
  return taken
}

/** How a run goes on after a checkpoint, uninterrupted and resumed. */
async function bothWays(
  make: MakeAgent,
  before = BEFORE,
): Promise<[uninterrupted: Continuation, resumed: Continuation]> {
  const first = await make()
  const referencePolicy = first.snapshot()
  const reports = first.train()
  const [last] = (await played(reports, before)).slice(-1)
  const bytes = bytesOfState(await first.state.save())
  const initialPolicy = first.snapshot()
  const uninterrupted = { metrics: await played(reports, AFTER), snapshot: first.snapshot() }
  await reports.return(undefined)
  first.dispose()

  const startsAt = { updates: last.updates, envSteps: last.envSteps }
  const second = await make({ startsAt, initialPolicy, referencePolicy })
  await second.state.load(stateOfBytes(bytes))
  expectSame(await second.state.save(), stateOfBytes(bytes))
  const resumedReports = second.train()
  const resumed = { metrics: await played(resumedReports, AFTER), snapshot: second.snapshot() }
  await resumedReports.return(undefined)
  second.dispose()
  return [uninterrupted, resumed]
}

async function expectEqualWays(make: MakeAgent, before?: number): Promise<void> {
  const [uninterrupted, resumed] = await bothWays(make, before)
  expect(uninterrupted.metrics).toHaveLength(AFTER)
  expect(resumed.metrics).toEqual(uninterrupted.metrics)
  expectSame(resumed.snapshot as unknown as Saved, uninterrupted.snapshot as unknown as Saved)
}

/** Compares as bytes, which takes milliseconds for millions of numbers; `toEqual`, which takes seconds, shows what differs. */
function expectSame(actual: Saved, expected: Saved): void {
  if (Buffer.from(bytesOfState(actual)).equals(bytesOfState(expected))) return
  expect(actual).toEqual(expected)
  expect.fail('The states differ in their bytes alone.')
}

it('shows a difference if the state is not loaded', async () => {
  await startTestBackend('cpu')
  const make = inCorridor(algorithmById('a2c'))
  const forgetful: MakeAgent = async (change) => {
    const agent = await make(change)
    return { ...agent, state: { ...agent.state, load: () => {} } }
  }
  await expect(expectEqualWays(forgetful)).rejects.toThrow()
})

/** Settings that make other parts of the state matter. */
const VARIANTS: readonly (readonly [id: string, values: Record<string, string | number | boolean>])[] = [
  ['qlearning', { onPolicy: true, behaviour: 'itself' }],
  [
    'dqn',
    { behaviour: 'chance', prioritisedReplay: false, targetUpdate: 'hard', dueling: true, replayCapacity: 1_000 },
  ],
  ['sac', { behaviour: 'expert' }],
  ['pg', { baseline: 'mean' }],
  ['a2c', { sharedTrunk: true, optimiser: 'adam' }],
  ['a3c', { workers: 3 }],
]

describe.each(['cpu', 'wasm'] as const)('on %s, a resumed run equals an uninterrupted one to the bit', (backend) => {
  beforeAll(() => startTestBackend(backend))

  it.each(ALGORITHMS.map((card) => [card.id, card] as const))('with %s', async (_, card) => {
    await expectEqualWays(inCorridor(card))
  })

  it.each(VARIANTS)('with %s and %o', async (id, hyperparameters) => {
    await expectEqualWays(inCorridor(algorithmById(id), { hyperparameters }))
  })

  it.each(['ppo', 'dqn'])('with %s, which sees pixels', async (id) => {
    // Convolutions on the cpu take seconds: a minibatch or two per update.
    const hyperparameters = {
      ...{ filters: 8, hiddenUnits: 8, environments: 2, rolloutSteps: 8, minibatchSize: 16, epochs: 1 },
      ...{ behaviour: 'itself', stepsPerUpdate: 8, decisionsPerGradientStep: 8, batchSize: 8 },
    }
    const make = inCorridor(algorithmById(id), { hyperparameters }, { ...CORRIDOR, observation: 'pixels' })
    await expectEqualWays(make, 2)
  })

  it('with PPO while the critic of an adopted policy warms up', async () => {
    const card = algorithmById('ppo')
    const sft = await inCorridor(algorithmById('sft'))()
    const initialPolicy = sft.snapshot()
    sft.dispose()
    const hyperparameters = { activation: 'tanh', sharedTrunk: false, criticWarmup: 3 }
    await expectEqualWays(inCorridor(card, { initialPolicy, hyperparameters }), 1)
  })
})

describe('a language model, resumed, equals an uninterrupted one to the bit', () => {
  function onText(card: AlgorithmCard, change: Partial<AgentContext> = {}): MakeAgent {
    const create = card.load()
    const hyperparameters = { ...valuesFor(card, TEXT_VALUES), ...change.hyperparameters }
    return async (resumed = {}) => {
      const env = createVecEnv(TEXT, card.environments(hyperparameters))
      return (await create)({ env, seed: 3, budgetSteps: 1e6, ...change, ...resumed, hyperparameters })
    }
  }

  const cardOf = (id: string) => cardFor(algorithmById(id), TEXT)
  let fineTuned: PolicySnapshot
  beforeAll(async () => {
    const agent = await onText(cardOf('sft'))()
    await played(agent.train(), 1)
    fineTuned = agent.snapshot()
  })

  it('with SFT', async () => {
    await expectEqualWays(onText(cardOf('sft')), 1)
  })

  it.each(TEXT_ALGORITHMS.filter((id) => id !== 'sft'))('with %s', async (id) => {
    const initialPolicy = { ...fineTuned, updates: 1 }
    await expectEqualWays(onText(cardOf(id), { initialPolicy, judgements: JUDGEMENTS }), 1)
  })

  it('with PPO at the end of its fine-tuning', async () => {
    const ownFineTuning = fineTuningSteps({ ...defaultsOf(SFT_TEXT_HYPERPARAMETERS), epochs: 1 })
    const initialPolicy = { ...fineTuned, head: { ...fineTuned.head, ownFineTuning } } as PolicySnapshot
    const startsAt = { updates: ownFineTuning - 1, envSteps: 1000 }
    await expectEqualWays(onText(cardOf('ppo'), { initialPolicy, startsAt }), 1)
  })
})
