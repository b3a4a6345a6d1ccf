import { hashSeed, mix32 } from '../shared/rng.ts'
import { COYOTE_TICKS } from './player.ts'
import { randomBelow } from './random.ts'
import { thingsAtStart } from './things.ts'
import { type Level, RUNNING, type World, type WorldOptions } from './world.ts'

/** A world at the level's start with seed 0. Call `resetWorld` to use another seed. */
export function createWorld(level: Level): World {
  const world = worldAtStart(level)
  resetWorld(world, 0, FIXED_START)
  return world
}

const FIXED_START: WorldOptions = { randomRegrets: false }

/**
 * The only list of a world's fields: their start values, in hash order. Reset and hash derive from it. What the things
 * have is listed in `things.ts`.
 */
function worldAtStart(level: Level): World {
  return {
    level,
    tick: 0,
    status: RUNNING,
    random: 0, // set from the seed
    x: level.startX,
    y: level.startY,
    velocityX: 0,
    velocityY: 0,
    facing: 1,
    steering: 0,
    grounded: 1,
    coyoteTicks: COYOTE_TICKS,
    jumpBufferTicks: 0,
    jumpHoldTicks: 0,
    jumpGraceTicks: 0,
    attackTicks: 0,
    coins: 0,
    regretsBeaten: 0,
    cratesBroken: 0,
    bestX: level.startX,
    milestonesReached: 0,
    ...thingsAtStart(level),
    tiles: level.tiles.slice(),
  }
}

/**
 * Makes `to` equal to `from`. Both must be worlds of the same level. The hero's fields are written one by one, because a
 * loop over the names takes six times as long and a search copies a world for every action it tries; a test compares
 * them with the list.
 */
export function copyWorld(from: World, to: World): void {
  if (from.level !== to.level) throw new Error(`copyWorld: worlds of two levels, ${from.level.id} and ${to.level.id}.`)
  to.tick = from.tick
  to.status = from.status
  to.random = from.random
  to.x = from.x
  to.y = from.y
  to.velocityX = from.velocityX
  to.velocityY = from.velocityY
  to.facing = from.facing
  to.steering = from.steering
  to.grounded = from.grounded
  to.coyoteTicks = from.coyoteTicks
  to.jumpBufferTicks = from.jumpBufferTicks
  to.jumpHoldTicks = from.jumpHoldTicks
  to.jumpGraceTicks = from.jumpGraceTicks
  to.attackTicks = from.attackTicks
  to.coins = from.coins
  to.regretsBeaten = from.regretsBeaten
  to.cratesBroken = from.cratesBroken
  to.bestX = from.bestX
  to.milestonesReached = from.milestonesReached
  to.things.set(from.things)
  to.tiles.set(from.tiles)
}

const starts = new WeakMap<Level, World>()

/** Returns the world to the level's start. All randomness from here on follows from `seed`. */
export function resetWorld(world: World, seed: number, options: WorldOptions): void {
  const { level } = world
  const start = starts.get(level) ?? worldAtStart(level)
  starts.set(level, start)
  copyWorld(start, world)
  world.random = hashSeed(seed, 'world') | 0
  if (options.randomRegrets) placeRegrets(world)
}

/** Places each Regret at a random position of its range, walking in a random direction. */
function placeRegrets(world: World): void {
  world.level.regrets.forEach(({ minX, maxX }, index) => {
    world.regretX[index] = minX + randomBelow(world, maxX - minX + 1)
    world.regretDirection[index] = 1 - 2 * randomBelow(world, 2)
  })
}

/** 32-bit hash of the whole state except the level's own data. Equal worlds have equal hashes in every engine. */
export function hashWorld(world: World): number {
  let hash = 0
  for (const value of Object.values(world)) {
    if (typeof value === 'number') hash = mix32(hash ^ value)
    else if (value !== world.level && value !== world.things) hash = hashArray(hash, value)
  }
  return hash
}

function hashArray(hash: number, values: ArrayLike<number>): number {
  let mixed = hash
  for (let index = 0; index < values.length; index++) mixed = mix32(mixed ^ values[index]) + index
  return mixed >>> 0
}
