import type { AgentContext, AlgorithmCard, HyperparameterValues } from '../../algorithms/contract.ts'
import { algorithmById } from '../../algorithms/index.ts'
import { defaultsOf } from '../../algorithms/shared/schema.ts'
import type { EnvConfig, PlatformerConfig } from '../../env/config.ts'
import { createVecEnv } from '../../env/create.ts'
import { platformerSpec } from '../../env/platformerSpec.ts'
import { recordTrajectory } from '../../env/replay.ts'
import { expertClips } from '../../policies/demonstrate.ts'
import { forkFutures } from '../../policies/fork.ts'
import { initialSnapshot } from '../../policies/initial.ts'
import { createRng } from '../../shared/rng.ts'
import { quantile } from '../../shared/statistics.ts'
import { createEventBuffer } from '../../sim/events.ts'
import { loadLevel } from '../../sim/levels.ts'
import { createWorld, resetWorld } from '../../sim/state.ts'
import { stepWorld } from '../../sim/step.ts'
import { ACTIONS, RUNNING } from '../../sim/world.ts'
import { WHAT_IF_FUTURES } from '../../store/controls/forks.ts'
import type { RunConfig } from '../../training/protocol.ts'
import { prepareBackend } from '../../training/trainer/backends.ts'
import { createSystemClock } from '../../training/trainer/clock.ts'
import { createTrainer } from '../../training/trainer/trainer.ts'

/** The measurements of `npm run bench`. All times are those of this process, on a machine that may have other load. */

const now = () => performance.now()

/** CPU time of this process, user and system. */
export function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const WORLDS = 256
const ACTION_TABLE = 4096 // random actions drawn before the clock starts
const EVENT_CAPACITY = 64
const ENDLESS = Number.MAX_SAFE_INTEGER
const EXPERT_CLIPS = 32
const RANDOM_DECISIONS = 30
const WARM_UP_MS = 1000 // before the first pause of a run: code and wasm compile during the first updates

/** 60 Hz ticks a second of the bare simulation: random actions held for four ticks, worlds restarted when they end. */
export function measureSimulation(levelId: string, milliseconds: number): number {
  const level = loadLevel(levelId)
  const actions = randomActions()
  const events = createEventBuffer(EVENT_CAPACITY)
  const worlds = Array.from({ length: WORLDS }, (_, index) => {
    const world = createWorld(level)
    resetWorld(world, index, { randomRegrets: false })
    return world
  })
  let decision = 0
  return rate(milliseconds, () => {
    for (const world of worlds) {
      const action = actions[decision++ % ACTION_TABLE]
      for (let tick = 0; tick < 4; tick++) {
        events.count = 0
        stepWorld(world, action, events)
      }
      if (world.status !== RUNNING) resetWorld(world, decision, { randomRegrets: false })
    }
    return WORLDS * 4
  })
}

/** Decisions per second of the whole environment, observation and rewards included: 256 worlds, random actions. */
export function measureEnvironment(config: EnvConfig, milliseconds: number): number {
  const env = createVecEnv(config, WORLDS)
  const table = randomActions()
  const blocks = Array.from({ length: ACTION_TABLE / WORLDS }, (_, block) =>
    table.slice(block * WORLDS, (block + 1) * WORLDS),
  )
  env.reset(1)
  let step = 0
  return rate(milliseconds, () => {
    env.step(blocks[step++ % blocks.length])
    return WORLDS
  })
}

const FORK_ROUNDS = 5

/**
 * CPU milliseconds of “What if?”: 64 futures of the start by the policy and 64 after each action, on the thread of a worker. An
 * untrained policy plays longest: most of its futures last until the time limit.
 */
export function measureForks(config: PlatformerConfig): number {
  const policy = initialSnapshot(platformerSpec(config), createRng(1))
  const times = Array.from({ length: FORK_ROUNDS }, (_, seed) => {
    const before = cpuMilliseconds()
    const start = { seed: 1, actions: new Uint8Array() }
    forkFutures({ env: config, policy, start, futures: WHAT_IF_FUTURES, gamma: 0.99, greedy: false, seed })
    return cpuMilliseconds() - before
  })
  return quantile(times, 0.5)
}

/** An agent at its defaults that trains on the current backend. */
interface MeasuredAgent {
  /** Decisions per second over `updates` updates. */
  measure(updates: number): Promise<number>
  /** Decisions per second of this process's CPU time, which other programs on the machine affect less. */
  measureCpu(updates: number): Promise<number>
  close(): Promise<void>
}

/** `values` replace defaults. The first `warmUps` updates that learn are not measured. */
export async function createMeasuredAgent(
  algorithm: string,
  config: PlatformerConfig,
  { values = {}, warmUps = 3 }: { readonly values?: HyperparameterValues; readonly warmUps?: number } = {},
): Promise<MeasuredAgent> {
  const card: AlgorithmCard = algorithmById(algorithm)
  const defaults = { ...defaultsOf(card.hyperparameters), ...values }
  // Offline algorithms end after a number of epochs: here, never.
  const hyperparameters = 'epochs' in defaults && card.needs ? { ...defaults, epochs: ENDLESS } : defaults
  const env = createVecEnv(config, card.environments(hyperparameters))
  const createAgent = await card.load()
  const agent = createAgent({ env, hyperparameters, seed: 1, budgetSteps: ENDLESS, ...materialOf(card, config) })
  const reports = agent.train()
  let envSteps = 0
  async function advance(): Promise<void> {
    const next = await reports.next()
    if (!next.done) envSteps = next.value.envSteps
  }
  // Skips code compilation, and the filling of a replay buffer before the first gradient step.
  const learningStarts = Number(hyperparameters.learningStarts ?? 0)
  while (envSteps <= learningStarts) await advance()
  for (let update = 0; update < warmUps; update++) await advance()

  return {
    async measure(updates) {
      const before = envSteps
      const start = now()
      for (let update = 0; update < updates; update++) await advance()
      return ((envSteps - before) / (now() - start)) * 1000
    },
    async measureCpu(updates) {
      const before = envSteps
      const start = cpuMilliseconds()
      for (let update = 0; update < updates; update++) await advance()
      return ((envSteps - before) / (cpuMilliseconds() - start)) * 1000
    },
    async close() {
      await reports.return()
      agent.dispose()
    },
  }
}

/** Clips of the expert to imitate, or each of them preferred to one of random actions. */
function materialOf(
  { needs }: AlgorithmCard,
  config: PlatformerConfig,
): Pick<AgentContext, 'demonstrations' | 'preferences'> {
  if (needs === undefined) return {}
  const clips = expertClips(config, { count: EXPERT_CLIPS, seed: 1 })
  const shown = clips.map((clip) => recordTrajectory(clip, config))
  if (needs === 'demonstrations') return { demonstrations: { training: shown, heldOut: [] } }
  const table = randomActions()
  const random = clips.map((clip) =>
    recordTrajectory({ ...clip, actions: Uint8Array.from(table).slice(0, RANDOM_DECISIONS) }, config),
  )
  const training = shown.map((chosen, index) => ({ chosen, rejected: random[index], equal: false }))
  return { preferences: { training, heldOut: [] } }
}

/** Milliseconds from requesting a pause to the state `paused`, at `pauses` moments of a run. */
export async function measurePauses(config: RunConfig, pauses: number): Promise<number[]> {
  const moments = createRng(1, 'pauses')
  const latencies: number[] = []
  let askedAt = 0
  const trainer = createTrainer({
    config,
    card: algorithmById(config.algorithm),
    createVecEnv,
    prepareBackend: (needs) => prepareBackend(needs, { now }),
    clock: createSystemClock(),
    tell(news) {
      if (news.type === 'failed') throw new Error(news.message)
      if (news.type !== 'state') return
      if (news.state === 'paused') {
        latencies.push(now() - askedAt)
        if (latencies.length === pauses) trainer.stop()
        else trainer.resume()
      } else if (news.state === 'running') {
        const delay = (latencies.length === 0 ? WARM_UP_MS : 50) + moments.int(200)
        // The scheduled moment, not the later one at which the busy thread ran the timer.
        askedAt = now() + delay
        setTimeout(() => trainer.pause(), delay)
      }
    },
  })
  await trainer.run()
  return latencies
}

/** Calls `work` for `milliseconds`, after a warm-up of a quarter of that; returns the amount per second that it reports. */
function rate(milliseconds: number, work: () => number): number {
  const run = (limit: number) => {
    const start = now()
    let amount = 0
    while (now() - start < limit) for (let call = 0; call < 16; call++) amount += work()
    return amount / ((now() - start) / 1000)
  }
  run(milliseconds / 4)
  return run(milliseconds)
}

function randomActions(): Int32Array {
  const rng = createRng(1, 'bench')
  return Int32Array.from({ length: ACTION_TABLE }, () => rng.int(ACTIONS.length))
}
