import type {
  Agent,
  AgentContext,
  AlgorithmCard,
  HyperparameterSchema,
  TrainingReport,
} from '../../src/algorithms/contract.ts'
import type { VecEnv } from '../../src/env/contracts.ts'
import type { PolicySnapshot } from '../../src/policies/snapshot.ts'
import { arrays, fields, stateOf } from '../../src/shared/state.ts'
import type { BackendReport, Evaluation, ResumePoint, RunConfig } from '../../src/training/protocol.ts'
import type { Clock } from '../../src/training/trainer/clock.ts'
import {
  createTrainer,
  type Trainer,
  type TrainerNews,
  type TrainerOptions,
} from '../../src/training/trainer/trainer.ts'

/** A clock whose time passes only by `pass`. Breathing is real, so that a test can act in between. */
interface FakeClock extends Clock {
  pass(milliseconds: number): void
  /** Timers that wait. */
  readonly waiting: number
  readonly isClosed: boolean
}

export function createFakeClock(): FakeClock {
  let now = 0
  let isClosed = false
  let timers: { readonly at: number; readonly callback: () => void }[] = []
  return {
    now: () => now,
    after(milliseconds, callback) {
      const timer = { at: now + milliseconds, callback }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    close() {
      isClosed = true
    },
    pass(milliseconds) {
      now += milliseconds
      const due = timers.filter((timer) => timer.at <= now)
      timers = timers.filter((timer) => timer.at > now)
      for (const timer of due) timer.callback()
    },
    get waiting() {
      return timers.length
    },
    get isClosed() {
      return isClosed
    },
  }
}

/**
 * Two worlds in which an episode lasts three decisions and pays 1, 2, 3: times ten, for a reward scale of 10.
 * Row 1's first episode succeeds, row 0's does not, and so on, alternating.
 */
export function createCountingEnv(count = 2): VecEnv & { readonly seeds: number[] } {
  const observations = new Float32Array(count)
  const rewards = new Float32Array(count)
  const truncated = new Uint8Array(count)
  const success = new Uint8Array(count)
  const decisions = new Int32Array(count)
  const seeds: number[] = []
  return {
    spec: {
      id: 'counting',
      observationSize: 1,
      actionCount: 2,
      actionNames: ['a', 'b'],
      observationSlices: [{ name: 'decision', start: 0, length: 1 }],
    },
    count,
    observations,
    finalObservations: observations,
    rewards,
    terminated: new Uint8Array(count),
    truncated,
    success,
    seeds,
    reset(seed) {
      seeds.push(seed)
      decisions.fill(0)
      observations.fill(0)
    },
    step() {
      for (let row = 0; row < count; row++) {
        decisions[row]++
        rewards[row] = decisions[row] * 10
        truncated[row] = decisions[row] === 3 ? 1 : 0
        success[row] = row % 2
        if (truncated[row] === 1) decisions[row] = 0
        observations[row] = decisions[row]
      }
    },
    startFrom(starts) {
      starts.forEach(({ actions }, row) => {
        decisions[row] = actions.length
        observations[row] = decisions[row]
      })
    },
    state: arrays({ decisions, observations }),
    startOf: (row) => ({ seed: 0, actions: new Uint8Array(decisions[row]) }),
    returnOf: (row) => 5 * decisions[row] * (decisions[row] + 1),
  }
}

const fakeSchema = {
  learningRate: { kind: 'float', label: 'Learning rate', help: '', default: 0.5, min: 0, max: 1 },
  worlds: { kind: 'int', label: 'Worlds', help: '', default: 2, min: 1, max: 8, applies: 'nextRun' },
} as const satisfies HyperparameterSchema

/** What the fake agents of a run went through. */
interface FakeLog {
  /** The learning rate in force at each update. */
  readonly learningRates: unknown[]
  /** `initialPolicy` of each agent made: its `updates`, or null. */
  readonly startedFrom: (number | null)[]
  /** `updates` of the reference policy that each agent was given, or null. */
  readonly references: (number | null)[]
  /** Whether each agent may start threads of its own. */
  readonly mayStartThreads: boolean[]
  /** `updates` of each saved state that an agent has loaded. */
  readonly loadedAt: number[]
  returned: number
  disposed: number
}

interface FakeBehaviour {
  /** Acts at each update, before the report; what it returns is merged into the metrics. It may throw. */
  onUpdate?(updates: number): Record<string, number> | undefined
  /** Adds to the report of each update. */
  reported?(updates: number): Pick<TrainingReport, 'groups' | 'pairs'>
  /** Gives the agent a `restore` that notes the snapshot's `updates`. */
  restored?: number[]
}

/** An agent whose update is one step of the environment and whose policy is uniform. */
function createFakeCard(log: FakeLog, behaviour: FakeBehaviour = {}): AlgorithmCard {
  const createAgent = (context: AgentContext): Agent => {
    const { env, hyperparameters, seed, initialPolicy, startsAt, referencePolicy } = context
    log.startedFrom.push(initialPolicy?.updates ?? null)
    log.references.push(referencePolicy?.updates ?? null)
    log.mayStartThreads.push(context.spawnGradientWorkers !== undefined)
    let updates = startsAt?.updates ?? 0
    let envSteps = startsAt?.envSteps ?? 0
    env.reset(seed)
    async function* train() {
      try {
        for (;;) {
          env.step(new Int32Array(env.count))
          updates++
          envSteps += env.count
          log.learningRates.push(hyperparameters.learningRate)
          const metrics = { 'loss/policy': 1 / updates, ...behaviour.onUpdate?.(updates) }
          yield { envSteps, updates, metrics, ...behaviour.reported?.(updates) }
        }
      } finally {
        log.returned++
      }
    }
    const { restored } = behaviour
    return {
      train,
      snapshot: () => uniformSnapshot(env),
      ...(restored && { restore: (snapshot: PolicySnapshot) => void restored.push(snapshot.updates) }),
      state: stateOf({
        env: env.state,
        counters: fields(
          () => ({ updates, envSteps }),
          (saved) => {
            updates = saved.updates
            envSteps = saved.envSteps
            log.loadedAt.push(updates)
          },
        ),
      }),
      dispose() {
        log.disposed++
      },
    }
  }
  return {
    id: 'fake',
    name: 'Fake',
    idea: '',
    setsApart: '',
    estimates: 'policy',
    dataUse: 'on-policy',
    formula: '',
    workedFormula: '',
    paper: { title: '', authors: '', year: 2026, equation: '' },
    source: '',
    hyperparameters: fakeSchema,
    environments: (values) => Number(values.worlds),
    metrics: { 'loss/policy': { label: '', help: '' } },
    presets: {},
    adopt: ({ head }) => head,
    load: async () => createAgent,
  }
}

/** A policy to which all actions are alike. */
export function uniformSnapshot(env: VecEnv): PolicySnapshot {
  const { observationSize, actionCount, id } = env.spec
  const layer = {
    inputs: observationSize,
    outputs: actionCount,
    weights: new Float32Array(observationSize * actionCount),
    bias: new Float32Array(actionCount),
  }
  const actor = { activation: 'relu' as const, layers: [layer] }
  return {
    algorithm: 'fake',
    envId: id,
    observationSize,
    actionCount,
    updates: 0,
    envSteps: 0,
    head: { kind: 'actorCritic', actor, critic: null },
  }
}

/** An evaluation of 100 episodes of which this share succeeded. */
export function evaluationOf(successRate: number, change: Partial<Evaluation> = {}): Evaluation {
  return {
    envSteps: 0,
    updates: 0,
    trainingSeconds: 0,
    episodes: 100,
    successRate,
    successLow: 0,
    successHigh: 1,
    meanReturn: 0,
    meanLength: 0,
    isBest: false,
    evaluationSeconds: 0,
    ...change,
  }
}

export const cpuReport: BackendReport = {
  chosen: 'cpu',
  reason: 'a test',
  kernels: 'none',
  adapter: null,
  candidates: [],
}

export const fakeConfig: RunConfig = {
  algorithm: 'fake',
  env: { kind: 'reference', id: 'counting' },
  hyperparameters: {},
  seed: 7,
  budgetSteps: 1_000_000,
  backend: 'cpu',
  evaluation: { everySteps: 0, episodes: 4, greedy: false },
}

export interface FakeRun {
  readonly trainer: Trainer
  readonly clock: FakeClock
  readonly log: FakeLog
  readonly news: TrainerNews[]
  readonly over: Promise<void>
  /** All news of one type. */
  of<Type extends TrainerNews['type']>(type: Type): Extract<TrainerNews, { type: Type }>[]
  /** Resolves once so many updates are done. */
  untilUpdates(updates: number): Promise<void>
  /** Lets the trainer do whatever it can without time passing. */
  settle(): Promise<void>
}

/** Starts a trainer over the counting environment with a fake agent. */
export function startFakeRun(
  options: Partial<TrainerOptions> & { readonly behaviour?: FakeBehaviour; readonly change?: Partial<RunConfig> } = {},
): FakeRun {
  const clock = createFakeClock()
  const log: FakeLog = {
    learningRates: [],
    startedFrom: [],
    references: [],
    mayStartThreads: [],
    loadedAt: [],
    returned: 0,
    disposed: 0,
  }
  const news: TrainerNews[] = []
  const { behaviour, change, ...rest } = options
  const trainer = createTrainer({
    config: { ...fakeConfig, ...change },
    card: createFakeCard(log, behaviour),
    createVecEnv: (_, count) => createCountingEnv(count),
    prepareBackend: async () => cpuReport,
    clock,
    tell: (message) => news.push(message),
    ...rest,
  })
  const over = trainer.run()
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  return {
    trainer,
    clock,
    log,
    news,
    over,
    of: (type) => news.filter((message) => message.type === type) as never,
    async untilUpdates(updates) {
      while (log.learningRates.length < updates) await turn()
    },
    async settle() {
      for (let turns = 0; turns < 20; turns++) await turn()
    },
  }
}

/** Where a run of the counting environment resumes after so many updates of two decisions each. */
export function resumeAt(updates: number, change: Partial<ResumePoint> = {}): ResumePoint {
  const snapshot = { ...uniformSnapshot(createCountingEnv()), updates, envSteps: 2 * updates }
  return {
    config: fakeConfig,
    progress: { updates, envSteps: 2 * updates, trainingSeconds: 2, evaluatedAt: 0, reached: [] },
    snapshot,
    referencePolicy: null,
    best: null,
    ...change,
  }
}
