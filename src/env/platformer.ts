import { hashSeed, mix32 } from '../shared/rng.ts'
import { plainStateOf } from '../shared/state.ts'
import type { Clip } from '../sim/clip.ts'
import { endlessPlaceOf } from '../sim/endless/ids.ts'
import { endlessSet, type LevelSet } from '../sim/endless/sets.ts'
import * as eventCodes from '../sim/events.ts'
import { createEventBuffer } from '../sim/events.ts'
import { loadLevel } from '../sim/levels.ts'
import * as player from '../sim/player.ts'
import { copyWorld, createWorld, resetWorld } from '../sim/state.ts'
import { stepTicks, stepWorld } from '../sim/step.ts'
import type { EventBuffer, Level, World, WorldOptions } from '../sim/world.ts'
import * as rules from '../sim/world.ts'
import { clearOutcomes, createStepColumns } from './columns.ts'
import { isCurriculum, type PlatformerConfig } from './config.ts'
import { type Env, type EnvSpec, type EpisodeStart, REST, type StepResult, type VecEnv } from './contracts.ts'
import { type Curriculum, createCurriculum } from './curriculum.ts'
import type { ObservationBuilder } from './observations/builder.ts'
import { observationFor } from './observations/index.ts'
import { platformerSpec } from './platformerSpec.ts'
import { REWARD_TERMS, resolveRewardWeights } from './rewards/index.ts'
import { progress } from './rewards/progress.ts'
import type { DecisionOutcome } from './rewards/term.ts'
import { time } from './rewards/time.ts'
import { rowStates } from './rowStates.ts'
import { episodeSeeds } from './vectorise.ts'

// Local copies: V8 inlines a module's own constants, but loads and checks imported ones at each use.
const { DEAD, RANG_BELL, RUNNING, TILE } = rules
const { EVENT_JUMP } = eventCodes
const HALF_WIDTH = player.HERO_WIDTH / 2

/**
 * The game as a single environment for spectators: exposes its state, and can play a decision tick by tick. All its
 * episodes are on the configured level, also where a run trains on several.
 */
interface PlatformerEnv extends Env {
  readonly level: Level
  readonly world: World
  /** Events since the last decision began. */
  readonly events: EventBuffer
  /** Weighted, unscaled contribution of each reward term to the last decision's reward, by id. Rewritten in place. */
  readonly terms: Readonly<Record<string, number>>
  /** The running episode, or the one that just ended until the next `reset`. */
  episode(): Episode
  /** Sets the weights of all terms; a missing term gets its default. Applies from the next decision on. */
  setRewardWeights(weights: Readonly<Record<string, number>>): void
  // `step(action, observation)` equals these three calls in order:
  /** Starts a decision. Returns the action to execute, which differs from `action` if a sticky action replaces it. */
  beginDecision(action: number): number
  /** Plays one tick; true when the decision is complete. `pressed` may differ in each tick: a person plays that way. */
  tick(pressed?: number): boolean
  finishDecision(observation: Float32Array): StepResult
}

/** Return and actions of one episode. Rewritten in place. */
interface Episode {
  seed: number
  length: number // decisions so far
  return: number // sum of unscaled rewards
  readonly termTotals: Float64Array // weighted, unscaled, in the order of REWARD_TERMS
  readonly actions: Uint8Array // as executed; the first `length` entries
}

export interface PlatformerVecEnv extends VecEnv {
  /** The configured level; on endless levels, the first of those that are trained on. */
  readonly level: Level
  /** Each row's world. An entry is replaced when the row's next episode is on another level. */
  readonly worlds: readonly World[]
  /** [count] bit i: the last decision reached level.milestones[i] for the first time in the episode. */
  readonly milestonesReached: Uint32Array
  /** The difficulty of new episodes, 0–1, where it rises with success; null elsewhere. */
  difficulty(): number | null
  setRewardWeights(weights: Readonly<Record<string, number>>): void
  /** The row's running episode, or the one that the last step ended. */
  episodeOf(row: number): Episode
  /** The same episode as a clip, which can be simulated again. */
  clipOf(row: number): Clip
  /** Id of the level that an episode with this seed is played on. */
  levelOf(seed: number): string
}

export function createPlatformerEnv(config: PlatformerConfig): PlatformerEnv {
  const shared = prepare(config, null)
  const { spec, level, events, amounts, result, ticksPerAction } = shared
  const row = createRow(shared)
  const terms: Record<string, number> = Object.fromEntries(REWARD_TERMS.map((term) => [term.id, 0]))
  let ticksLeft = 0

  function beginDecision(action: number): number {
    beginRow(shared, row, action)
    ticksLeft = ticksPerAction
    return row.executed
  }

  function tick(pressed = row.executed): boolean {
    stepWorld(row.world, pressed, events)
    ticksLeft--
    return ticksLeft <= 0 || row.world.status !== RUNNING
  }

  function finishDecision(out: Float32Array): StepResult {
    finishRow(shared, row)
    observe(row, out, 0)
    return result
  }

  return {
    spec,
    level,
    world: row.world,
    events,
    get terms() {
      for (let index = 0; index < REWARD_TERMS.length; index++) {
        terms[REWARD_TERMS[index].id] = shared.evaluatedTerms.includes(index) ? amounts[index] : 0
      }
      return terms
    },
    episode: () => row.episode,
    setRewardWeights(weights) {
      setWeights(shared, weights)
    },
    reset(seed, out) {
      resetRow(shared, row, seed)
      observe(row, out, 0)
    },
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

interface VecEnvOptions {
  /** The number of the first row, on which its seeds depend, where the rows are divided among several threads. */
  readonly firstRow?: number
  /** `ended`: `step` writes `finalObservations` only of rows whose episode ends, where nobody reads others. A step takes 3 % less. */
  readonly finals?: 'all' | 'ended'
}

export function createPlatformerVecEnv(
  config: PlatformerConfig,
  count: number,
  { firstRow = 0, finals = 'all' }: VecEnvOptions = {},
): PlatformerVecEnv {
  const shared = prepare(config, levelSetOf(config))
  const curriculum = curriculumOf(config)
  const { spec, levels, result } = shared
  const size = spec.observationSize
  const rows = Array.from({ length: count }, () => createRow(shared))
  const columns = createStepColumns(count, size)
  const { observations, finalObservations, rewards, terminated, truncated, success } = columns
  const worlds = rows.map((row) => row.world)
  const milestonesReached = new Uint32Array(count)
  let seeds = rows.map((_, row) => episodeSeeds(0, firstRow + row))

  function reset(seed: number): void {
    seeds = rows.map((_, row) => episodeSeeds(seed, firstRow + row))
    curriculum?.reset()
    for (let index = 0; index < count; index++) begin(index)
    for (let index = 0; index < count; index++) observe(rows[index], observations, index * size)
    clearOutcomes(columns)
    milestonesReached.fill(0)
  }

  /** Starts the row's next episode. */
  function begin(index: number): void {
    const drawn = seeds[index].uint32()
    resetRow(shared, rows[index], curriculum === null ? drawn : curriculum.seedFor(drawn))
    worlds[index] = rows[index].world
  }

  // Does not use `vectorise`: rows as plain data, stepped by one function, are a third faster.
  function step(actions: Int32Array): void {
    for (let index = 0; index < count; index++) {
      // A resting row shows the same as before; most of DAPO's rows rest.
      if (actions[index] === REST) restRow(shared, rows[index])
      else {
        stepRow(shared, rows[index], actions[index])
        observe(rows[index], observations, index * size)
      }
      rewards[index] = result.reward
      terminated[index] = result.terminated ? 1 : 0
      truncated[index] = result.truncated ? 1 : 0
      success[index] = result.success ? 1 : 0
      milestonesReached[index] = rows[index].newMilestones
    }
    if (finals === 'all') finalObservations.set(observations)
    if (curriculum !== null) countEnded(curriculum)
    for (let index = 0; index < count; index++) {
      if (terminated[index] === 0 && truncated[index] === 0) continue
      if (finals === 'ended') copyRow(index)
      begin(index)
      observe(rows[index], observations, index * size)
    }
  }

  function copyRow(index: number): void {
    const end = (index + 1) * size
    for (let entry = index * size; entry < end; entry++) finalObservations[entry] = observations[entry]
  }

  /** Before any of them begins its next episode, so that all that begin together are equally difficult. */
  function countEnded({ add }: Curriculum): void {
    for (let index = 0; index < count; index++) {
      if (terminated[index] === 1 || truncated[index] === 1) add(rows[index].episode.seed, success[index] === 1)
    }
  }

  /** Episodes without actions are new ones, so they have the present difficulty. */
  function startFrom(starts: readonly EpisodeStart[]): void {
    const admitted = (start: EpisodeStart) =>
      curriculum === null || start.actions.length > 0 ? start : { ...start, seed: curriculum.seedFor(start.seed) }
    restore(curriculum === null ? starts : starts.map(admitted))
  }

  function restore(starts: readonly EpisodeStart[]): void {
    starts.forEach((start, index) => {
      if (isSameState(start, starts[index - 1])) continueLike(shared, rows[index - 1], rows[index], start)
      else continueRow(shared, rows[index], start)
      worlds[index] = rows[index].world
      observe(rows[index], observations, index * size)
    })
    clearOutcomes(columns)
    milestonesReached.fill(0)
  }

  const levelOf = (seed: number) => levels?.levelOf(seed).id ?? config.level

  function startOf(index: number): EpisodeStart {
    const { seed, length, actions } = rows[index].episode
    return { seed, actions: actions.slice(0, length) }
  }

  function episodeOf(index: number): Episode {
    const ended = terminated[index] === 1 || truncated[index] === 1
    return ended ? rows[index].previous : rows[index].episode
  }

  const rowsState = rowStates({ count, startOf, startFrom: restore }, { seeds: () => seeds, sums: episodeSums(rows) })
  return {
    spec,
    count,
    ...columns,
    level: shared.level,
    worlds,
    milestonesReached,
    reset,
    step,
    startFrom,
    startOf,
    difficulty: () => (curriculum === null ? null : curriculum.difficulty / 100),
    state: curriculum === null ? rowsState : plainStateOf({ rows: rowsState, curriculum: curriculum.state }),
    returnOf: (index) => rows[index].episode.return * config.rewardScale,
    setRewardWeights(weights) {
      setWeights(shared, weights)
    },
    episodeOf,
    levelOf,
    clipOf(index) {
      const { seed, length, actions } = episodeOf(index)
      return {
        levelId: levelOf(seed), // the row may be on the next episode's level already
        seed,
        randomRegrets: config.randomRegrets,
        ticksPerAction: config.ticksPerAction,
        actions: actions.slice(0, length),
      }
    },
  }
}

/** Return and reward terms of each row's running episode `[rows × (1 + terms)]`, by the weights of their time. */
function episodeSums(rows: readonly Row[]) {
  const width = 1 + REWARD_TERMS.length
  return {
    save() {
      const sums = new Float64Array(width * rows.length)
      rows.forEach(({ episode }, row) => {
        sums[width * row] = episode.return
        sums.set(episode.termTotals, width * row + 1)
      })
      return sums
    },
    load(sums: Float64Array) {
      rows.forEach(({ episode }, row) => {
        episode.return = sums[width * row]
        episode.termTotals.set(sums.subarray(width * row + 1, width * (row + 1)))
      })
    },
  }
}

/** Data that all rows of one vectorised environment share. */
interface Shared {
  readonly ticksPerAction: number
  readonly rewardScale: number
  readonly worldOptions: WorldOptions
  readonly level: Level
  /** The levels of the episodes; null if all are on `level`. */
  readonly levels: LevelSet | null
  readonly observationId: string
  readonly observation: ObservationBuilder // of `level`
  readonly spec: EnvSpec
  readonly timeLimit: number // decisions
  readonly stickyThreshold: number // stickyActions × 2³²
  readonly weights: Float64Array // in the order of REWARD_TERMS
  // Indices of terms with a weight ≠ 0. Other terms are skipped: evaluating all costs more than a simulation tick.
  eventlessTerms: readonly number[] // may be ≠ 0 without an event
  weightedTerms: readonly number[]
  evaluatedTerms: readonly number[] // those of the last decision
  // Rows are stepped in turn, so one object for the last decision serves all of them and stays in the cache.
  readonly events: EventBuffer
  readonly start: DecisionStart
  readonly outcome: DecisionOutcome
  readonly amounts: Float64Array // weighted, unscaled, in the order of REWARD_TERMS; valid for `evaluatedTerms` only
  readonly result: StepResult
}

const EVENT_CAPACITY = 64 // more than 8 ticks can produce
const MAX_TICKS_PER_ACTION = 8

function prepare(config: PlatformerConfig, levels: LevelSet | null): Shared {
  const { ticksPerAction, stickyActions } = config
  if (!Number.isInteger(ticksPerAction) || ticksPerAction < 1 || ticksPerAction > MAX_TICKS_PER_ACTION) {
    throw new Error(`ticksPerAction is ${ticksPerAction}: give a whole number from 1 to ${MAX_TICKS_PER_ACTION}.`)
  }
  if (!(stickyActions >= 0 && stickyActions < 1)) {
    throw new Error(`stickyActions is ${stickyActions}: give a probability from 0 to below 1.`)
  }
  const level = loadLevel(config.level)
  const observation = observationFor(config.observation, level)
  const shared: Shared = {
    ticksPerAction,
    rewardScale: config.rewardScale,
    worldOptions: { randomRegrets: config.randomRegrets },
    level,
    levels,
    observationId: config.observation,
    observation,
    spec: platformerSpec(config),
    // The level's limit counts decisions of 4 ticks; converted, so that the game time does not depend on the pace.
    timeLimit: config.timeLimitDecisions || Math.ceil((level.timeLimitDecisions * 4) / ticksPerAction),
    stickyThreshold: stickyActions * 2 ** 32,
    weights: new Float64Array(REWARD_TERMS.length),
    eventlessTerms: [],
    weightedTerms: [],
    evaluatedTerms: [],
    events: createEventBuffer(EVENT_CAPACITY),
    start: { x: 0, bestX: 0, coins: 0, regretsBeaten: 0, cratesBroken: 0, milestonesReached: 0 },
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
  setWeights(shared, config.rewardWeights)
  return shared
}

/** The levels of the episodes of an endless configuration; null if there is only one. */
function levelSetOf(config: PlatformerConfig): LevelSet | null {
  const { level, trainSeeds = '1', leftBell = 'off', split } = config
  const first = endlessPlaceOf(level)
  const isGraded = isCurriculum(config)
  if (first === null || (trainSeeds === '1' && leftBell !== 'trained' && split === undefined && !isGraded)) return null
  return endlessSet({ first, trainSeeds, leftBell, isGraded, ...(split && { split }) })
}

function curriculumOf(config: PlatformerConfig): Curriculum | null {
  const place = endlessPlaceOf(config.level)
  return place !== null && isCurriculum(config) ? createCurriculum(Math.round(place.difficulty * 100)) : null
}

function setWeights(shared: Shared, weights: Readonly<Record<string, number>>): void {
  shared.weights.set(resolveRewardWeights(weights))
  shared.weightedTerms = [...REWARD_TERMS.keys()].filter((index) => shared.weights[index] !== 0)
  shared.eventlessTerms = shared.weightedTerms.filter((index) => !REWARD_TERMS[index].needsEvent)
}

/** One world and its episode, as plain data. */
interface Row {
  world: World // replaced when an episode is on another level
  /** The world at the start of the decision, for observations that look back; `world` itself for the others. */
  before: World
  observation: ObservationBuilder // of the world's level
  episode: Episode
  previous: Episode
  stickyKey: number
  executed: number // action, after sticky actions
  newMilestones: number // bit mask: reached for the first time in the last decision
}

/** What the world had when the running decision began. */
type DecisionStart = Pick<World, 'x' | 'bestX' | 'coins' | 'regretsBeaten' | 'cratesBroken' | 'milestonesReached'>

function createRow({ level, observation, timeLimit }: Shared): Row {
  const world = createWorld(level)
  return {
    world,
    before: observation.looksBack ? createWorld(level) : world,
    observation,
    episode: createEpisode(timeLimit),
    previous: createEpisode(timeLimit),
    stickyKey: 0,
    executed: 0,
    newMilestones: 0,
  }
}

function resetRow(shared: Shared, row: Row, seed: number): void {
  if (shared.levels !== null) enterLevel(row, shared.levels.levelOf(seed), shared.observationId)
  const ended = row.episode
  row.episode = row.previous
  row.previous = ended
  row.episode.seed = seed
  row.episode.length = 0
  row.episode.return = 0
  row.episode.termTotals.fill(0)
  row.stickyKey = hashSeed(seed, 'sticky')
  resetWorld(row.world, seed, shared.worldOptions)
  if (row.before !== row.world) copyWorld(row.world, row.before)
}

function observe({ world, before, observation }: Row, out: Float32Array, offset: number): void {
  observation.write(world, out, offset, before)
}

function enterLevel(row: Row, level: Level, observationId: string): void {
  if (row.world.level === level) return
  const looksBack = row.before !== row.world
  row.world = createWorld(level)
  row.before = looksBack ? createWorld(level) : row.world
  row.observation = observationFor(observationId, level)
}

/** Puts a row into the state of a start by replaying its actions, without sticky actions: they are already applied. */
function continueRow(shared: Shared, row: Row, { seed, actions, future }: EpisodeStart): void {
  resetRow(shared, row, seed)
  const { ticksPerAction, events } = shared
  for (const action of actions) {
    beginExecuted(shared, row, action)
    stepTicks(row.world, action, ticksPerAction, events)
    finishRow(shared, row)
    if (shared.result.terminated || shared.result.truncated) {
      resetRow(shared, row, seed)
      return
    }
  }
  if (future !== undefined) partFutures(row, future)
}

/**
 * Whether a row is in the state of `start`, apart from its future, once it has been put into that of `other`. Compares the lists of
 * actions as objects: the clips of a group share one, and so do forks.
 */
function isSameState(start: EpisodeStart, other: EpisodeStart | undefined): boolean {
  if (other === undefined || start.seed !== other.seed || start.actions !== other.actions) return false
  return other.future === undefined || start.future !== undefined
}

/** `continueRow` by a copy of a row that has just been put into the same state: a long episode is played again only once. */
function continueLike(shared: Shared, from: Row, row: Row, start: EpisodeStart): void {
  const { seed, future } = start
  // Also where the actions ended the episode.
  if (from.episode.length === 0) {
    continueRow(shared, row, start)
    return
  }
  resetRow(shared, row, seed)
  copyWorld(from.world, row.world)
  if (row.before !== row.world) copyWorld(from.before, row.before)
  row.executed = from.executed
  row.episode.length = from.episode.length
  row.episode.return = from.episode.return
  row.episode.termTotals.set(from.episode.termTotals)
  row.episode.actions.set(from.episode.actions.subarray(0, from.episode.length))
  if (future !== undefined) partFutures(row, future)
}

function partFutures(row: Row, future: number): void {
  row.stickyKey = hashSeed(future, 'sticky')
  row.world.random = hashSeed(future, 'world') | 0
}

/** Plays one decision; its result is in `shared.result`. */
function stepRow(shared: Shared, row: Row, action: number): void {
  beginRow(shared, row, action)
  const { ticksPerAction, events } = shared
  const { world, executed } = row
  stepTicks(world, executed, ticksPerAction, events)
  finishRow(shared, row)
}

function restRow({ result }: Shared, row: Row): void {
  row.newMilestones = 0
  result.reward = 0
  result.terminated = false
  result.truncated = false
  result.success = false
}

function beginRow(shared: Shared, row: Row, action: number): void {
  beginExecuted(shared, row, sticks(shared, row) ? row.executed : action)
}

function beginExecuted(shared: Shared, row: Row, action: number): void {
  const { world } = row
  if (row.before !== world) copyWorld(world, row.before)
  row.executed = action
  const { events, start } = shared
  events.count = 0
  start.x = world.x
  start.bestX = world.bestX
  start.coins = world.coins
  start.regretsBeaten = world.regretsBeaten
  start.cratesBroken = world.cratesBroken
  start.milestonesReached = world.milestonesReached
}

/** Sticky actions (Machado et al. 2018). The draw is a hash of seed and decision, so that replays are identical. */
function sticks({ stickyThreshold }: Shared, { episode, stickyKey }: Row): boolean {
  if (stickyThreshold === 0 || episode.length === 0) return false
  return mix32((stickyKey + Math.imul(episode.length, WEYL)) >>> 0) < stickyThreshold
}

function finishRow(shared: Shared, row: Row): void {
  const { start, outcome, weights, amounts, result } = shared
  const { world, episode } = row
  const { status, level } = world
  outcome.world = world
  outcome.action = row.executed
  outcome.distanceBefore = distanceToBell(level, start.x)
  outcome.distanceAfter = distanceToBell(level, world.x)
  outcome.newBest = (world.bestX - start.bestX) / TILE
  outcome.coins = world.coins - start.coins
  outcome.regretsBeaten = world.regretsBeaten - start.regretsBeaten
  outcome.cratesBroken = world.cratesBroken - start.cratesBroken
  outcome.jumps = countJumps(shared.events)
  outcome.rangBell = status === RANG_BELL
  outcome.died = status === DEAD
  row.newMilestones = world.milestonesReached & ~start.milestonesReached

  const evaluated = hasEvent(outcome) ? shared.weightedTerms : shared.eventlessTerms
  let reward = 0
  shared.evaluatedTerms = evaluated
  for (let entry = 0; entry < evaluated.length; entry++) {
    const index = evaluated[entry]
    const amount = weighted(weights[index], index, outcome)
    amounts[index] = amount
    if (amount === 0) continue
    episode.termTotals[index] += amount
    reward += amount
  }
  episode.actions[episode.length] = row.executed
  episode.length++
  episode.return += reward

  result.reward = reward * shared.rewardScale
  result.terminated = status !== RUNNING
  result.truncated = !result.terminated && episode.length >= shared.timeLimit
  result.success = outcome.rangBell
}

function hasEvent({ coins, regretsBeaten, cratesBroken, jumps, rangBell, died }: DecisionOutcome): boolean {
  return (coins | regretsBeaten | cratesBroken | jumps) !== 0 || rangBell || died
}

const EVALUATIONS = REWARD_TERMS.map((term) => term.evaluate)

const PROGRESS = REWARD_TERMS.indexOf(progress)
const TIME = REWARD_TERMS.indexOf(time)
const evaluateProgress = progress.evaluate
const evaluateTime = time.evaluate

/**
 * The contribution of one term. V8 inlines a call of a known function, but not one out of a list. So the two terms that count in every
 * decision by default come first: a decision takes 4 % less than by a switch over all terms. Products, because V8 keeps a number in a
 * register, but stores the result of a call that it does not know as an object, another 2 %.
 */
function weighted(weight: number, index: number, outcome: DecisionOutcome): number {
  if (index === PROGRESS) return weight * evaluateProgress(outcome)
  if (index === TIME) return weight * evaluateTime(outcome)
  return weight * EVALUATIONS[index](outcome)
}

const WEYL = 0x9e3779b9 // 2³² / golden ratio: spreads successive counters before mixing

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
  return Math.abs(level.bellX - (x + HALF_WIDTH)) / TILE
}

function countJumps(events: EventBuffer): number {
  let jumps = 0
  for (let index = 0; index < events.count; index++) if (events.type[index] === EVENT_JUMP) jumps++
  return jumps
}
