import { createRng, type Rng } from '../../src/shared/rng.ts'
import { generateEndless } from '../../src/sim/endless/generate.ts'
import { joinHash, provingPlace } from '../../src/sim/endless/proof.ts'
import { createEventBuffer } from '../../src/sim/events.ts'
import { LEVELS, loadLevel } from '../../src/sim/levels.ts'
import { createWorld, hashWorld, resetWorld } from '../../src/sim/state.ts'
import { stepTicks, stepWorld } from '../../src/sim/step.ts'
import { ACTIONS, type Level, RUNNING } from '../../src/sim/world.ts'

const EPISODES = 40
const DECISIONS = 250 // an episode; one that ended early leaves its world as it is
const TICKS = 4 // a decision
const FIRST_SEEDS = 50 // of the first generator of endless levels
const ENDLESS_SEEDS = 1000
const ENDLESS_DECISIONS = 60

/** Level → one number over many games of random actions, with Regrets at random places. Any engine, same numbers. */
export function worldHashes(): Record<string, number> {
  const hashes: Record<string, number> = {}
  for (const { id } of LEVELS) {
    hashes[id] = 0
    for (let seed = 0; seed < EPISODES; seed++) hashes[id] = playRandomly(hashes[id], loadLevel(id), seed)
  }
  hashes.endless = 0
  for (let seed = 0; seed < FIRST_SEEDS; seed++) {
    const level = generateEndless({ ...provingPlace(seed), generator: 1 })
    hashes.endless = playRandomly(joinHash(hashes.endless, level), level, seed)
  }
  hashes.endless2 = 0
  for (let seed = 0; seed < ENDLESS_SEEDS; seed++) {
    const level = generateEndless({ ...provingPlace(seed), ...(seed % 2 === 1 && { bell: 'left' }) })
    hashes.endless2 = playEndless(joinHash(hashes.endless2, level), level, seed)
  }
  return hashes
}

const SEEDS = 1000
const ACTIONS_A_SEED = 2000 // of a decision each; episodes follow one another
const ACTIONS_A_HASH = 20 // hashing a world takes longer than a decision

/** One number over 1,000 seeds of 2,000 random actions each, by turns on the levels of the game. Any engine, same number. */
export function replayHash(): number {
  const events = createEventBuffer(64)
  const worlds = LEVELS.map(({ id }) => createWorld(loadLevel(id)))
  let hash = 0
  for (let seed = 0; seed < SEEDS; seed++) {
    const world = worlds[seed % worlds.length]
    const rng = createRng(seed, 'replay')
    let episode = 0
    resetWorld(world, seed, { randomRegrets: true })
    for (let taken = 0; taken < ACTIONS_A_SEED; taken++) {
      if (world.status !== RUNNING) resetWorld(world, seed + SEEDS * ++episode, { randomRegrets: true })
      events.count = 0
      stepTicks(world, rng.int(ACTIONS.length), TICKS, events)
      const isDue = taken % ACTIONS_A_HASH === 0 || world.status !== RUNNING
      if (isDue) hash = (Math.imul(hash, 31) + hashWorld(world)) >>> 0
    }
    hash = (Math.imul(hash, 31) + hashWorld(world)) >>> 0
  }
  return hash
}

/** Joins the last world of a short game to a hash: there are many levels, and hashing a world takes longer than a decision. */
function playEndless(before: number, level: Level, seed: number): number {
  const events = createEventBuffer(64)
  const world = createWorld(level)
  resetWorld(world, seed, { randomRegrets: true })
  const rng = createRng(seed, level.id)
  for (let decision = 0; decision < ENDLESS_DECISIONS && world.status === RUNNING; decision++) {
    events.count = 0
    stepTicks(world, actionOf(rng), TICKS, events)
  }
  return (Math.imul(before, 31) + hashWorld(world)) >>> 0
}

/** Right twice as often as the others, so that games get somewhere. */
function actionOf(rng: Rng): number {
  const draw = rng.int(ACTIONS.length + 1)
  return draw < ACTIONS.length ? draw : ACTIONS.indexOf('right')
}

/** Joins the worlds of one game to a hash. */
function playRandomly(before: number, level: Level, seed: number): number {
  const events = createEventBuffer(64)
  const world = createWorld(level)
  resetWorld(world, seed, { randomRegrets: true })
  const rng = createRng(seed, level.id)
  let hash = before
  for (let decision = 0; decision < DECISIONS && world.status === RUNNING; decision++) {
    const action = actionOf(rng)
    for (let tick = 0; tick < TICKS && world.status === RUNNING; tick++) {
      events.count = 0
      stepWorld(world, action, events)
      hash = (Math.imul(hash, 31) + hashWorld(world)) >>> 0
    }
  }
  return hash
}
