import { hashSeed, mix32 } from '../shared/rng.ts'
import type { Clip } from '../sim/clip.ts'
import { createEventBuffer, EVENT_JUMP } from '../sim/events.ts'
import { loadLevel } from '../sim/levels.ts'
import { HERO_WIDTH } from '../sim/player.ts'
import { createWorld, resetWorld } from '../sim/state.ts'
import { stepWorld } from '../sim/step.ts'
import { ACTIONS, DEAD, type EventBuffer, type Level, RANG_BELL, RUNNING, TILE, type World } from '../sim/world.ts'
import type { PlatformerConfig } from './config.ts'
import type { Env, EnvSpec, StepResult, VecEnv } from './contracts.ts'
import type { ObservationBuilder } from './observations/builder.ts'
import { observationFor } from './observations/index.ts'
import { REWARD_TERMS, resolveRewardWeights } from './rewards/index.ts'
import type { DecisionOutcome } from './rewards/term.ts'
import { vectorise } from './vectorise.ts'

/** The game as one environment, for spectators: everything open to look at, and a decision can be played tick by tick. */
export interface PlatformerEnv extends Env {
  readonly level: Level
  readonly world: World
  /** What happened since the last decision began. */
  readonly events: EventBuffer
  /** Each reward term's weighted part of the last decision's reward, by id; unscaled. Rewritten by each decision. */
  readonly terms: Readonly<Record<string, number>>
  /** The running episode, or the one that just ended until the next `reset`. */
  episode(): Episode
  /** The episode before the last `reset`. */
  previousEpisode(): Episode
  /** Weights for all terms; a term that is not named gets its default. Acts from the next decision on. */
  setRewardWeights(weights: Readonly<Record<string, number>>): void
  // `step(action, observation)` is these three in a row:
  /** Settles what is done in the coming ticks (a sticky action may overrule) and returns it. */
  beginDecision(action: number): number
  /** Plays one tick; true when the decision is complete. A person at the keys may press something else in each tick. */
  tick(pressed?: number): boolean
  finishDecision(observation: Float32Array): StepResult
}

/** One episode's score and its record. Rewritten in place. */
export interface Episode {
  seed: number
  length: number // decisions so far
  return: number // sum of unscaled rewards
  readonly termTotals: Float64Array // weighted, unscaled, in the order of REWARD_TERMS
  readonly actions: Uint8Array // as executed; the first `length` entries
}

export interface PlatformerVecEnv extends VecEnv {
  readonly level: Level
  readonly worlds: readonly World[]
  /** [count] bit i: the last decision reached level.milestones[i] for the first time in the episode. */
  readonly milestonesReached: Uint32Array
  setRewardWeights(weights: Readonly<Record<string, number>>): void
  /** The row's running episode; where the last step ended one, that one. */
  episodeOf(row: number): Episode
  /** The same episode, to be simulated again. */
  clipOf(row: number): Clip
}

export function createPlatformerEnv(config: PlatformerConfig): PlatformerEnv {
  return createRow(prepare(config))
}

export function createPlatformerVecEnv(config: PlatformerConfig, count: number): PlatformerVecEnv {
  const shared = prepare(config)
  const { envs, ...vecEnv } = vectorise(() => createRow(shared), count)
  const worlds = envs.map((env) => env.world)
  const milestonesReached = new Uint32Array(count)

  function episodeOf(row: number): Episode {
    const ended = vecEnv.terminated[row] === 1 || vecEnv.truncated[row] === 1
    return ended ? envs[row].previousEpisode() : envs[row].episode()
  }

  return {
    ...vecEnv,
    level: shared.level,
    worlds,
    milestonesReached,
    reset(seed) {
      vecEnv.reset(seed)
      milestonesReached.fill(0)
    },
    step(actions) {
      vecEnv.step(actions)
      for (let row = 0; row < count; row++) milestonesReached[row] = envs[row].newMilestones()
    },
    setRewardWeights(weights) {
      shared.weights.set(resolveRewardWeights(weights))
    },
    episodeOf,
    clipOf(row) {
      const { seed, length, actions } = episodeOf(row)
      return {
        levelId: config.level,
        seed,
        randomRegrets: config.randomRegrets,
        ticksPerAction: config.ticksPerAction,
        actions: actions.slice(0, length),
      }
    },
  }
}

/** What the rows of one vectorised environment have in common. */
interface Shared {
  readonly config: PlatformerConfig
  readonly level: Level
  readonly observation: ObservationBuilder
  readonly spec: EnvSpec
  readonly timeLimit: number // decisions
  readonly stickyThreshold: number // of 2³²
  readonly weights: Float64Array // in the order of REWARD_TERMS
  // Rows take their turns, so what concerns the last decision alone serves all of them (and stays in the cache).
  readonly events: EventBuffer
  readonly outcome: DecisionOutcome
  readonly amounts: Float64Array // weighted, unscaled, in the order of REWARD_TERMS
  readonly result: StepResult
}

const EVENT_CAPACITY = 64 // holds whatever 8 ticks may bring
const MAX_TICKS_PER_ACTION = 8

function prepare(config: PlatformerConfig): Shared {
  const { ticksPerAction, stickyActions } = config
  if (!Number.isInteger(ticksPerAction) || ticksPerAction < 1 || ticksPerAction > MAX_TICKS_PER_ACTION) {
    throw new Error(`ticksPerAction is ${ticksPerAction}: give a whole number from 1 to ${MAX_TICKS_PER_ACTION}.`)
  }
  if (!(stickyActions >= 0 && stickyActions < 1)) {
    throw new Error(`stickyActions is ${stickyActions}: give a probability from 0 to below 1.`)
  }
  const level = loadLevel(config.level)
  const observation = observationFor(config.observation, level)
  return {
    config,
    level,
    observation,
    spec: {
      id: `BellmanBros-${config.level}-${config.observation}-v1`,
      observationSize: observation.size,
      actionCount: ACTIONS.length,
      actionNames: ACTIONS,
      observationSlices: observation.slices,
    },
    // The level's own limit counts decisions of 4 ticks: the same game time at any pace of deciding.
    timeLimit: config.timeLimitDecisions || Math.ceil((level.timeLimitDecisions * 4) / ticksPerAction),
    stickyThreshold: stickyActions * 2 ** 32,
    weights: resolveRewardWeights(config.rewardWeights),
    events: createEventBuffer(EVENT_CAPACITY),
    outcome: {
      world: createWorld(level),
      action: 0,
      distanceBefore: 0,
      distanceAfter: 0,
      newBest: 0,
      coins: 0,
      regretsBeaten: 0,
      cratesBroken: 0,
      jumps: 0,
      rangBell: false,
      died: false,
    },
    amounts: new Float64Array(REWARD_TERMS.length),
    result: { reward: 0, terminated: false, truncated: false, success: false },
  }
}

interface Row extends PlatformerEnv {
  /** Milestones first reached by the last decision, as bits. */
  newMilestones(): number
}

// Plain functions side by side: looked up through the terms, they cost a fifth of all steps per second.
const EVALUATIONS = REWARD_TERMS.map((term) => term.evaluate)

const WEYL = 0x9e3779b9 // 2³² / golden ratio: successive counters are far apart before they are mixed

function createRow(shared: Shared): Row {
  const { level, observation, spec, timeLimit, stickyThreshold, weights, events, outcome, amounts, result } = shared
  const { ticksPerAction, rewardScale } = shared.config
  const world = createWorld(level)
  const worldOptions = { randomRegrets: shared.config.randomRegrets }
  const terms: Record<string, number> = Object.fromEntries(REWARD_TERMS.map((term) => [term.id, 0]))
  let episode = createEpisode(timeLimit)
  let previous = createEpisode(timeLimit)
  let stickyKey = 0
  let executed = 0
  let ticksLeft = 0
  let newMilestones = 0
  // The world as the decision began.
  let xBefore = 0
  let bestBefore = 0
  let coinsBefore = 0
  let regretsBefore = 0
  let cratesBefore = 0
  let milestonesBefore = 0

  function reset(seed: number, out: Float32Array): void {
    const ended = episode
    episode = previous
    previous = ended
    episode.seed = seed
    episode.length = 0
    episode.return = 0
    episode.termTotals.fill(0)
    stickyKey = hashSeed(seed, 'sticky')
    resetWorld(world, seed, worldOptions)
    observation.write(world, out, 0)
  }

  function beginDecision(action: number): number {
    if (!sticks()) executed = action
    ticksLeft = ticksPerAction
    events.count = 0
    xBefore = world.x
    bestBefore = world.bestX
    coinsBefore = world.coins
    regretsBefore = world.regretsBeaten
    cratesBefore = world.cratesBroken
    milestonesBefore = world.milestonesReached
    return executed
  }

  /** Sticky actions (Machado et al. 2018). The draw is a hash of seed and decision, so that clips and rows agree. */
  function sticks(): boolean {
    if (stickyThreshold === 0 || episode.length === 0) return false
    return mix32((stickyKey + Math.imul(episode.length, WEYL)) >>> 0) < stickyThreshold
  }

  function tick(pressed = executed): boolean {
    stepWorld(world, pressed, events)
    ticksLeft--
    return ticksLeft <= 0 || world.status !== RUNNING
  }

  function finishDecision(out: Float32Array): StepResult {
    outcome.world = world
    outcome.action = executed
    outcome.distanceBefore = distanceToBell(level, xBefore)
    outcome.distanceAfter = distanceToBell(level, world.x)
    outcome.newBest = (world.bestX - bestBefore) / TILE
    outcome.coins = world.coins - coinsBefore
    outcome.regretsBeaten = world.regretsBeaten - regretsBefore
    outcome.cratesBroken = world.cratesBroken - cratesBefore
    outcome.jumps = countJumps(events)
    outcome.rangBell = world.status === RANG_BELL
    outcome.died = world.status === DEAD
    newMilestones = world.milestonesReached & ~milestonesBefore

    let reward = 0
    for (let index = 0; index < REWARD_TERMS.length; index++) {
      const weight = weights[index]
      const amount = weight === 0 ? 0 : weight * EVALUATIONS[index](outcome)
      amounts[index] = amount
      if (amount === 0) continue
      episode.termTotals[index] += amount
      reward += amount
    }
    episode.actions[episode.length] = executed
    episode.length++
    episode.return += reward

    observation.write(world, out, 0)
    result.reward = reward * rewardScale
    result.terminated = world.status !== RUNNING
    result.truncated = !result.terminated && episode.length >= timeLimit
    result.success = outcome.rangBell
    return result
  }

  return {
    spec,
    level,
    world,
    events,
    get terms() {
      for (let index = 0; index < REWARD_TERMS.length; index++) terms[REWARD_TERMS[index].id] = amounts[index]
      return terms
    },
    episode: () => episode,
    previousEpisode: () => previous,
    newMilestones: () => newMilestones,
    setRewardWeights(newWeights) {
      weights.set(resolveRewardWeights(newWeights))
    },
    reset,
    beginDecision,
    tick,
    finishDecision,
    step(action, out) {
      beginDecision(action)
      while (!tick());
      return finishDecision(out)
    },
  }
}

function createEpisode(timeLimit: number): Episode {
  return {
    seed: 0,
    length: 0,
    return: 0,
    termTotals: new Float64Array(REWARD_TERMS.length),
    actions: new Uint8Array(timeLimit),
  }
}

/** Tiles along x from the bell to the centre of a hero whose left edge is at `x`. */
function distanceToBell(level: Level, x: number): number {
  return Math.abs(level.bellX - (x + HERO_WIDTH / 2)) / TILE
}

function countJumps(events: EventBuffer): number {
  let jumps = 0
  for (let index = 0; index < events.count; index++) if (events.type[index] === EVENT_JUMP) jumps++
  return jumps
}
