import { hashSeed, mix32 } from '../shared/rng.ts'
import { COYOTE_TICKS } from './player.ts'
import { type Level, RUNNING, type World, type WorldOptions } from './world.ts'

/** A world at the level's start, seed 0. Reset it to start with another. */
export function createWorld(level: Level): World {
  const count = level.regrets.length
  const world: World = {
    level,
    tick: 0,
    status: RUNNING,
    random: 0,
    x: 0,
    y: 0,
    velocityX: 0,
    velocityY: 0,
    facing: 1,
    steering: 0,
    grounded: 1,
    coyoteTicks: 0,
    jumpBufferTicks: 0,
    jumpHoldTicks: 0,
    jumpGraceTicks: 0,
    attackTicks: 0,
    coins: 0,
    regretsBeaten: 0,
    cratesBroken: 0,
    bestX: 0,
    milestonesReached: 0,
    regretX: new Int32Array(count),
    regretY: new Int32Array(count),
    regretDirection: new Int32Array(count),
    regretAlive: new Uint8Array(count),
    tiles: new Uint8Array(level.tiles.length),
  }
  resetWorld(world, 0, FIXED_START)
  return world
}

const FIXED_START: WorldOptions = { randomRegrets: false }

/** Back to the level's start. Everything random from here on follows from `seed`. */
export function resetWorld(world: World, seed: number, options: WorldOptions): void {
  const level = world.level
  world.tick = 0
  world.status = RUNNING
  world.random = hashSeed(seed, 'world') | 0
  world.x = level.startX
  world.y = level.startY
  world.velocityX = 0
  world.velocityY = 0
  world.facing = 1
  world.steering = 0
  world.grounded = 1
  world.coyoteTicks = COYOTE_TICKS
  world.jumpBufferTicks = 0
  world.jumpHoldTicks = 0
  world.jumpGraceTicks = 0
  world.attackTicks = 0
  world.coins = 0
  world.regretsBeaten = 0
  world.cratesBroken = 0
  world.bestX = level.startX
  world.milestonesReached = 0
  world.tiles.set(level.tiles)
  for (let index = 0; index < level.regrets.length; index++) {
    const spawn = level.regrets[index]
    world.regretX[index] = options.randomRegrets
      ? spawn.minX + randomBelow(world, spawn.maxX - spawn.minX + 1)
      : spawn.x
    world.regretY[index] = spawn.y
    world.regretDirection[index] = options.randomRegrets ? 1 - 2 * randomBelow(world, 2) : spawn.direction
    world.regretAlive[index] = 1
  }
}

/**
 * Uniform integer in [0, n) from the world's own stream: a Weyl sequence through the murmur3 finaliser, so that the
 * whole state of the stream is one 32-bit word of the world.
 */
export function randomBelow(world: World, n: number): number {
  world.random = (world.random + 0x9e3779b9) | 0
  return Math.floor((mix32(world.random) / 4294967296) * n)
}

/** Makes `to` equal to `from`. Both must be worlds of the same level. */
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
  to.regretX.set(from.regretX)
  to.regretY.set(from.regretY)
  to.regretDirection.set(from.regretDirection)
  to.regretAlive.set(from.regretAlive)
  to.tiles.set(from.tiles)
}

/** 32 bits over the whole state (the level's own data apart): equal worlds hash alike, in every engine. */
export function hashWorld(world: World): number {
  let hash = mix32(world.tick)
  hash = mix32(hash ^ world.status)
  hash = mix32(hash ^ world.random)
  hash = mix32(hash ^ world.x)
  hash = mix32(hash ^ world.y)
  hash = mix32(hash ^ world.velocityX)
  hash = mix32(hash ^ world.velocityY)
  hash = mix32(hash ^ world.facing)
  hash = mix32(hash ^ world.steering)
  hash = mix32(hash ^ world.grounded)
  hash = mix32(hash ^ world.coyoteTicks)
  hash = mix32(hash ^ world.jumpBufferTicks)
  hash = mix32(hash ^ world.jumpHoldTicks)
  hash = mix32(hash ^ world.jumpGraceTicks)
  hash = mix32(hash ^ world.attackTicks)
  hash = mix32(hash ^ world.coins)
  hash = mix32(hash ^ world.regretsBeaten)
  hash = mix32(hash ^ world.cratesBroken)
  hash = mix32(hash ^ world.bestX)
  hash = mix32(hash ^ world.milestonesReached)
  hash = hashArray(hash, world.regretX)
  hash = hashArray(hash, world.regretY)
  hash = hashArray(hash, world.regretDirection)
  hash = hashArray(hash, world.regretAlive)
  return hashArray(hash, world.tiles)
}

function hashArray(hash: number, values: Int32Array | Uint8Array): number {
  for (let index = 0; index < values.length; index++) hash = mix32(hash ^ values[index]) + index
  return hash >>> 0
}
