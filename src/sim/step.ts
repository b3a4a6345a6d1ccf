import * as collision from './collision.ts'
import { isBlocking, isColumnBlocked, isLanding, isStandable, mayTouch } from './collision.ts'
import * as contacts from './contacts.ts'
import { swingSuitcase, touchesRegret, touchTiles } from './contacts.ts'
import * as eventCodes from './events.ts'
import { pushEvent } from './events.ts'
import { unlock } from './keys.ts'
import { stepOutliers, touchesOutlier } from './outliers.ts'
import * as platformRules from './platforms.ts'
import { carriedX, carriedY, landingPlatform, platformBelow, platformTop, stepPlatforms } from './platforms.ts'
import * as player from './player.ts'
import { dropQuestion, hitBlocks } from './questions.ts'
import { isRegretNear, stepRegrets } from './regrets.ts'
import * as tileTable from './tiles.ts'
import { maskOf, TILE_KINDS } from './tiles.ts'
import { blow } from './wind.ts'
import type { EventBuffer, Level, Milestone, World } from './world.ts'
import * as rules from './world.ts'

// Local constants instead of imported names: V8 inlines the former but reloads and checks the latter at each use, which
// costs a fifth of a tick.
const {
  EVENT_ATTACK,
  EVENT_BELL,
  EVENT_BOARD,
  EVENT_BOUNCE,
  EVENT_BUMP,
  EVENT_HURT,
  EVENT_JUMP,
  EVENT_LAND,
  EVENT_MILESTONE,
  EVENT_STEP,
  HURT_FELL,
  HURT_OUTLIER,
  HURT_REGRET,
} = eventCodes
const {
  AIR_ACCELERATION,
  ATTACK_COOLDOWN_TICKS,
  ATTACK_REACH,
  ATTACK_TICKS,
  BELL_REACH,
  CORNER_CORRECTION,
  COYOTE_TICKS,
  GRAVITY,
  GROUND_ACCELERATION,
  GROUND_FRICTION,
  HERO_HEIGHT,
  HERO_WIDTH,
  JUMP_BUFFER_TICKS,
  JUMP_GRACE_TICKS,
  JUMP_HOLD_TICKS,
  JUMP_SPEED,
  MAX_FALL_SPEED,
  OVERSPEED_DECAY,
  RUN_SPEED,
  STRIDE_SHIFT,
  TURN_ACCELERATION,
} = player
const { ATTACK, DEAD, IDLE, JUMP, LEFT, RANG_BELL, RIGHT, RUNNING, TILE } = rules
const { TILE_SHIFT } = collision
const { UNHURT } = contacts
const { EMPTY_TILE } = tileTable
const { NO_PLATFORM } = platformRules
// By the code of a tile, and the classes that have any.
const DRIFTS = Int32Array.from(TILE_KINDS, ({ drift = 0 }) => drift)
const DRIFTING = maskOf(({ drift }) => drift !== undefined)
const LAUNCHES = Int32Array.from(TILE_KINDS, ({ launch = 0 }) => launch)
const LAUNCHING = maskOf(({ launch }) => launch !== undefined)
const LOCKED = maskOf(({ locked }) => locked === true)
const HALF_WIDTH = HERO_WIDTH / 2
const HALF_HEIGHT = HERO_HEIGHT / 2

// Bits of what may matter to the hero in the ticks of one call: what is near, and what the level has at all. Each tick tests a bit
// instead of the length of a list, behind three pointers.
const REGRETS_NEAR = 1
const GOALS_NEAR = 2
const BLOCKS = 4
const WINDS = 8
const PLATFORMS = 16
const OUTLIERS = 32
const BELTS = 64
const SPRINGS = 128
const DOORS = 256

// Of the level that was asked for last. Rows mostly share a level: a decision takes 2 % less, because this is small enough to be inlined.
let lastLevel: Level | null = null
let lastThings = 0

function thingsOf(level: Level): number {
  if (level !== lastLevel) {
    lastThings = thingsIn(level)
    lastLevel = level
  }
  return lastThings
}

function thingsIn({ questionBlocks, winds, platforms, outliers, tileMask }: Level): number {
  return (
    (questionBlocks.length === 0 ? 0 : BLOCKS) |
    (winds.length === 0 ? 0 : WINDS) |
    (platforms.length === 0 ? 0 : PLATFORMS) |
    (outliers.length === 0 ? 0 : OUTLIERS) |
    ((tileMask & DRIFTING) === 0 ? 0 : BELTS) |
    ((tileMask & LAUNCHING) === 0 ? 0 : SPRINGS) |
    ((tileMask & LOCKED) === 0 ? 0 : DOORS)
  )
}

/** Largest horizontal movement in one tick: a step, or the push out of a wall, is shorter than this. */
const LONGEST_WAY = TILE + CORNER_CORRECTION

/**
 * Simulates one tick (1/60 s). `action` is an index into ACTIONS; events are appended to `events`. A world that is DEAD
 * or RANG_BELL does not change.
 */
export function stepWorld(world: World, action: number, events: EventBuffer): void {
  if (world.status !== RUNNING) return
  // Regrets move first, so that contacts are tested between final positions.
  stepRegrets(world, 1)
  stepHero(world, action, events, REGRETS_NEAR | GOALS_NEAR | thingsOf(world.level))
}

/**
 * Same result as `ticks` calls of `stepWorld`, to the bit, but faster: goals and Regrets that are out of reach for all
 * these ticks are not tested, and such Regrets move all ticks at once.
 */
export function stepTicks(world: World, action: number, ticks: number, events: EventBuffer): void {
  if (world.status !== RUNNING) return
  const way = ticks * LONGEST_WAY
  const regretsNear = isRegretNear(
    world,
    world.x - ATTACK_REACH - way,
    world.x + HERO_WIDTH + ATTACK_REACH + way,
    ticks,
  )
  const near = (regretsNear ? REGRETS_NEAR : 0) | (isGoalNear(world, way) ? GOALS_NEAR : 0) | thingsOf(world.level)
  let played = 0
  while (played < ticks && world.status === RUNNING) {
    if (regretsNear) stepRegrets(world, 1)
    stepHero(world, action, events, near)
    played++
  }
  if (!regretsNear) stepRegrets(world, played)
}

/** True if the bell or an unreached milestone may be reached within a distance of `way` along x. */
function isGoalNear({ x, level, milestonesReached }: World, way: number): boolean {
  if (Math.abs(x + HALF_WIDTH - level.bellX) <= BELL_REACH + way) return true
  const milestones = level.milestones
  for (let index = 0; index < milestones.length; index++) {
    const { x: from, area } = milestones[index]
    const left = area === undefined ? from : area.left
    if (((milestonesReached >> index) & 1) === 0 && x + HALF_WIDTH + way >= left) return true
  }
  return false
}

/**
 * One tick without the Regrets' movement. `regretsNear` and `goalsNear` are false if they are out of reach in this tick.
 * The order is part of the game feel, so it stays in one function: intent, speed, movement, then contacts (the suitcase
 * before the Regrets, so that a swing in time saves the hero; damage before the bell, so that a dying hero cannot win).
 *
 * Loops are in functions of their own, for V8's sake: it may compile a function entered in the middle of a loop for that
 * entry alone, and then run it unoptimised from the start, five times slower.
 */
function stepHero(world: World, action: number, events: EventBuffer, near: number): void {
  world.tick = (world.tick + 1) | 0
  const level = world.level
  const hasBlocks = (near & BLOCKS) !== 0
  if (hasBlocks) dropQuestion(world)
  const height = level.height
  const tiles = world.tiles

  // ——— What moves by itself, before the hero, which a platform takes along ———
  const hasPlatforms = (near & PLATFORMS) !== 0
  const carrier = hasPlatforms ? platformBelow(world) : NO_PLATFORM
  if (hasPlatforms) stepPlatforms(world)
  const hasOutliers = (near & OUTLIERS) !== 0
  if (hasOutliers) stepOutliers(world)

  // The hero's motion is in locals until it is complete: V8 keeps them in registers, but reloads a field after each branch that may
  // store it, and then waits for the store: a decision takes 2 % less. What is called meanwhile reads the start of the tick in `world`.
  const { x: startX, y: startY } = world
  let { velocityX, velocityY, steering, grounded, coyoteTicks, jumpBufferTicks, jumpHoldTicks, jumpGraceTicks } = world

  // ——— Intent. `jump`, `attack` and `idle` keep the steering direction, but `idle` on the ground clears it ———
  if (action === LEFT) {
    steering = -1
    world.facing = -1
  } else if (action === RIGHT) {
    steering = 1
    world.facing = 1
  } else if (action === IDLE && grounded !== 0) {
    steering = 0
  }

  if (world.attackTicks > 0) world.attackTicks = (world.attackTicks - 1) | 0
  if (action === ATTACK && world.attackTicks === 0) {
    world.attackTicks = ATTACK_TICKS
    pushEvent(events, EVENT_ATTACK, startX, startY, 0)
  }

  // ——— Speed along the ground ———
  velocityX = steer(velocityX, steering, grounded)
  if ((near & WINDS) !== 0) {
    world.velocityX = velocityX
    blow(world, events)
    velocityX = world.velocityX
  }

  // ——— Jump. A held jump does not start another one, or it would repeat under a low ceiling ———
  if (action === JUMP && jumpHoldTicks === 0) jumpBufferTicks = JUMP_BUFFER_TICKS
  if (jumpBufferTicks > 0 && coyoteTicks > 0) {
    jumpBufferTicks = 0
    coyoteTicks = 0
    jumpHoldTicks = JUMP_HOLD_TICKS
    jumpGraceTicks = JUMP_GRACE_TICKS
    pushEvent(events, EVENT_JUMP, startX, startY, 0)
  }
  if (jumpBufferTicks > 0) jumpBufferTicks = (jumpBufferTicks - 1) | 0
  if (grounded === 0 && coyoteTicks > 0) coyoteTicks = (coyoteTicks - 1) | 0

  // ——— Vertical speed: a held jump keeps its speed, else gravity acts ———
  if (jumpHoldTicks > 0) {
    if (action === JUMP) {
      jumpGraceTicks = JUMP_GRACE_TICKS
      jumpHoldTicks = (jumpHoldTicks - 1) | 0
      velocityY = -JUMP_SPEED
    } else if (jumpGraceTicks > 0) {
      jumpGraceTicks = (jumpGraceTicks - 1) | 0
      jumpHoldTicks = (jumpHoldTicks - 1) | 0
      velocityY = -JUMP_SPEED
    } else {
      jumpHoldTicks = 0
      velocityY = (velocityY + GRAVITY) | 0
    }
  } else {
    velocityY = Math.min(velocityY + GRAVITY, MAX_FALL_SPEED) | 0
  }

  // ——— Move sideways. The level's sides are walls; a step is shorter than a tile, so one column is enough ———
  let way = (near & BELTS) === 0 ? velocityX : (velocityX + driftBelow(world)) | 0
  let y = startY
  if (carrier !== NO_PLATFORM) {
    way = (way + carriedX(world, carrier)) | 0
    y = carriedY(world, carrier)
  }
  let x = (startX + way) | 0
  const wallX = ((level.width << TILE_SHIFT) - HERO_WIDTH) | 0
  if (x < 0 || x > wallX) {
    x = x < 0 ? 0 : wallX
    velocityX = 0
  }
  const bodyTop = y >> TILE_SHIFT
  const bodyBottom = (y + HERO_HEIGHT - 1) >> TILE_SHIFT
  if ((near & DOORS) !== 0 && way !== 0) {
    unlock(world, (way > 0 ? x + HERO_WIDTH - 1 : x) >> TILE_SHIFT, bodyTop, bodyBottom, events)
  }
  if (way > 0) {
    const column = (x + HERO_WIDTH - 1) >> TILE_SHIFT
    if (isColumnBlocked(tiles, height, column, bodyTop, bodyBottom)) {
      x = ((column << TILE_SHIFT) - HERO_WIDTH) | 0
      velocityX = 0
    }
  } else if (way < 0) {
    const column = x >> TILE_SHIFT
    if (isColumnBlocked(tiles, height, column, bodyTop, bodyBottom)) {
      x = ((column + 1) << TILE_SHIFT) | 0
      velocityX = 0
    }
  }
  const isCarried = carrier !== NO_PLATFORM && velocityX === 0 // then nobody walks
  if (grounded !== 0 && x >> STRIDE_SHIFT !== startX >> STRIDE_SHIFT && !isCarried) {
    pushEvent(events, EVENT_STEP, x, y, groundBelow(world))
  }

  // ——— Move up or down ———
  let left = x >> TILE_SHIFT
  let right = (x + HERO_WIDTH - 1) >> TILE_SHIFT
  const wasGrounded = grounded
  const oldFeet = (y + HERO_HEIGHT) | 0
  y = (y + velocityY) | 0
  grounded = 0
  if (velocityY < 0) {
    const row = y >> TILE_SHIFT
    const leftHit = isBlocking(tiles, height, left, row)
    const rightHit = isBlocking(tiles, height, right, row)
    if (leftHit || rightHit) {
      // Corner correction: only one side of the head overlaps, by little, and the hero does not steer into the corner.
      const pastLeft = ((left + 1) << TILE_SHIFT) - x
      const pastRight = x + HERO_WIDTH - (right << TILE_SHIFT)
      if (!rightHit && pastLeft <= CORNER_CORRECTION && velocityX >= 0) {
        x = (x + pastLeft) | 0
      } else if (!leftHit && pastRight <= CORNER_CORRECTION && velocityX <= 0) {
        x = (x - pastRight) | 0
      } else {
        y = ((row + 1) << TILE_SHIFT) | 0
        velocityY = 0
        jumpHoldTicks = 0
        pushEvent(events, EVENT_BUMP, x, y, 0)
        if (hasBlocks) hitBlocks(world, (x + HALF_WIDTH) >> TILE_SHIFT, left, right, row, events)
      }
      left = x >> TILE_SHIFT
      right = (x + HERO_WIDTH - 1) >> TILE_SHIFT
    }
  } else {
    const row = (y + HERO_HEIGHT - 1) >> TILE_SHIFT
    if (isLanding(tiles, height, left, right, row, oldFeet)) {
      y = ((row << TILE_SHIFT) - HERO_HEIGHT) | 0
      if (wasGrounded === 0) pushEvent(events, EVENT_LAND, x, y, velocityY)
      velocityY = 0
      grounded = 1
      coyoteTicks = COYOTE_TICKS
    }
    if (hasPlatforms) {
      world.velocityY = velocityY
      world.grounded = grounded
      world.coyoteTicks = coyoteTicks
      y = landOnPlatform(world, { x, y, oldFeet, wasGrounded, carrier }, events)
      velocityY = world.velocityY
      grounded = world.grounded
      coyoteTicks = world.coyoteTicks
    }
  }
  world.x = x
  world.y = y
  world.velocityX = velocityX
  world.velocityY = velocityY
  world.steering = steering
  world.grounded = grounded
  world.coyoteTicks = coyoteTicks
  world.jumpBufferTicks = jumpBufferTicks
  world.jumpHoldTicks = jumpHoldTicks
  world.jumpGraceTicks = jumpGraceTicks
  if (x > world.bestX) world.bestX = x
  if ((near & SPRINGS) !== 0) launch(world, events)

  // ——— Contact with tiles ———
  let hurt = UNHURT
  if (mayTouch(tiles, height, left, right, y >> TILE_SHIFT, (y + HERO_HEIGHT - 1) >> TILE_SHIFT)) {
    hurt = touchTiles(world, events)
  }

  const regretsNear = (near & REGRETS_NEAR) !== 0

  // ——— Suitcase: before damage, because it can prevent it ———
  if (world.attackTicks > ATTACK_COOLDOWN_TICKS) swingSuitcase(world, events, regretsNear)

  // ——— Damage ———
  if (regretsNear && touchesRegret(world)) hurt = HURT_REGRET
  if (hasOutliers && touchesOutlier(world)) hurt = HURT_OUTLIER
  if (y >= height << TILE_SHIFT) hurt = HURT_FELL
  if (hurt !== UNHURT) {
    world.status = DEAD
    pushEvent(events, EVENT_HURT, x, y, hurt)
    return
  }

  // ——— Goals ———
  if ((near & GOALS_NEAR) === 0) return
  if (world.grounded !== 0) reachMilestones(world, events)
  if (Math.abs(x + HALF_WIDTH - level.bellX) <= BELL_REACH && Math.abs(y + HALF_HEIGHT - level.bellY) <= BELL_REACH) {
    world.status = RANG_BELL
    pushEvent(events, EVENT_BELL, level.bellX, level.bellY, 0)
  }
}

/** The new horizontal speed. Without steering, speed is kept in the air and lost to friction on the ground. */
function steer(velocity: number, steering: number, grounded: number): number {
  if (steering === 0) {
    if (grounded === 0) return velocity
    return velocity > 0 ? Math.max(velocity - GROUND_FRICTION, 0) | 0 : Math.min(velocity + GROUND_FRICTION, 0) | 0
  }
  // `imul` keeps the product an integer: one that may be −0 is stored as a double.
  const along = Math.imul(velocity, steering) // speed in the steered direction
  if (along > RUN_SPEED) return Math.imul(Math.max(along - OVERSPEED_DECAY, RUN_SPEED), steering)
  const acceleration = grounded === 0 ? AIR_ACCELERATION : along < 0 ? TURN_ACCELERATION : GROUND_ACCELERATION
  return Math.imul(Math.min(along + acceleration, RUN_SPEED), steering)
}

/** How far the ground carries the hero in this tick, subpixels to the right. */
function driftBelow(world: World): number {
  return world.grounded === 0 ? 0 : DRIFTS[groundBelow(world)]
}

/** The hero after falling, or standing, before its new place is the world's. */
interface Fall {
  readonly x: number
  readonly y: number
  readonly oldFeet: number // before the fall
  readonly wasGrounded: number
  readonly carrier: number // the platform that carried it in this tick, or NO_PLATFORM
}

/** Lands on a platform above the hero's new feet, if there is one. Returns the hero's y. */
function landOnPlatform(world: World, { x, y, oldFeet, wasGrounded, carrier }: Fall, events: EventBuffer): number {
  const platform = landingPlatform(world, x, oldFeet, y + HERO_HEIGHT)
  if (platform === NO_PLATFORM) return y
  const landed = (platformTop(world, platform) - HERO_HEIGHT) | 0
  if (wasGrounded === 0 && world.grounded === 0) pushEvent(events, EVENT_LAND, x, landed, world.velocityY)
  if (platform !== carrier) pushEvent(events, EVENT_BOARD, x, landed, platform)
  world.velocityY = 0
  world.grounded = 1
  world.coyoteTicks = COYOTE_TICKS
  return landed
}

/** A spring throws up the hero that stands on it, always equally high. */
function launch(world: World, events: EventBuffer): void {
  if (world.grounded === 0) return
  const speed = LAUNCHES[groundBelow(world)]
  if (speed === 0) return
  world.velocityY = -speed
  world.grounded = 0
  world.coyoteTicks = 0
  world.jumpBufferTicks = 0
  pushEvent(events, EVENT_BOUNCE, columnBelow(world) * TILE + TILE / 2, world.y + HERO_HEIGHT + TILE / 2, 0)
}

/** The code of the tile that the hero stands on. */
function groundBelow(world: World): number {
  const column = columnBelow(world)
  const { y, tiles, level } = world
  return column < 0 ? EMPTY_TILE : tiles[column * level.height + ((y + HERO_HEIGHT) >> TILE_SHIFT)]
}

/** The column of the tile that the hero stands on: below its centre, or else below one of its sides; −1 for none. */
function columnBelow({ x, y, tiles, level }: World): number {
  const { height } = level
  const row = (y + HERO_HEIGHT) >> TILE_SHIFT
  const centre = (x + HALF_WIDTH) >> TILE_SHIFT
  if (isStandable(tiles, height, centre, row)) return centre
  const left = x >> TILE_SHIFT
  const other = left === centre ? (x + HERO_WIDTH - 1) >> TILE_SHIFT : left
  return isStandable(tiles, height, other, row) ? other : -1
}

function reachMilestones(world: World, events: EventBuffer): void {
  const milestones = world.level.milestones
  for (let index = 0; index < milestones.length; index++) {
    if (((world.milestonesReached >> index) & 1) !== 0 || !isReached(world, milestones[index])) continue
    world.milestonesReached |= 1 << index
    pushEvent(events, EVENT_MILESTONE, world.x, world.y, index)
  }
}

function isReached({ x, y }: World, { x: from, area }: Milestone): boolean {
  if (area === undefined) return x >= from
  const centreX = x + HALF_WIDTH
  const centreY = y + HALF_HEIGHT
  return centreX >= area.left && centreX < area.right && centreY >= area.top && centreY < area.bottom
}
