import type { Level } from './level.ts'
import type { ThingField } from './things.ts'

export type { Area, Level, Milestone, OutlierSpawn, Platform, RegretSpawn, Wind } from './level.ts'

/**
 * The platformer's whole state as plain integers. Lengths are in subpixels (256 per pixel), speeds in subpixels per tick,
 * times in ticks of 1/60 s. With integers alone, every engine computes the same world to the bit.
 */
export const SUBPIXELS = 256 // per pixel
export const TILE_PX = 16
export const TILE = TILE_PX * SUBPIXELS // one tile in subpixels
export const TICKS_PER_SECOND = 60

/** The action space, in this order, as indices 0–4. */
export const ACTIONS = ['left', 'right', 'jump', 'attack', 'idle'] as const
export type ActionName = (typeof ACTIONS)[number]
export const LEFT = 0
export const RIGHT = 1
export const JUMP = 2
export const ATTACK = 3
export const IDLE = 4

export const RUNNING = 0
export const DEAD = 1
export const RANG_BELL = 2

// States of a ? Block. It asks until its question is answered, or until the next tick begins without an answer.
export const BLOCK_CLOSED = 0
export const BLOCK_ASKING = 1
export const BLOCK_OPEN = 2

/** The state of the things: by field, one entry per thing of its kind. The list of fields is in `things.ts`. */
type ThingState = { readonly [Field in ThingField]: Int32Array }

/** One game in progress. Create with `createWorld`, copy with `copyWorld`, compare with `hashWorld`. */
export interface World extends ThingState {
  readonly level: Level
  tick: number
  status: number // RUNNING | DEAD | RANG_BELL
  /** State of the world's own random stream. */
  random: number
  // Hero: box of HERO_WIDTH × HERO_HEIGHT, (x, y) its top-left corner.
  x: number
  y: number
  velocityX: number
  velocityY: number
  facing: number // −1 | 1
  steering: number // −1 | 0 | 1: the direction that jump, attack and idle keep in the air
  grounded: number // 0 | 1
  coyoteTicks: number // ticks left in which a jump is possible after leaving a ledge
  jumpBufferTicks: number // ticks left in which a jump pressed in the air takes effect on landing
  jumpHoldTicks: number // ticks left for which the rise can be held
  jumpGraceTicks: number // ticks left without `jump` before the hold is cut
  attackTicks: number // counts down from ATTACK_TICKS; the suitcase hits while above ATTACK_COOLDOWN_TICKS
  coins: number
  regretsBeaten: number // and Outliers
  cratesBroken: number
  bestX: number // furthest x reached, subpixels
  milestonesReached: number // bit i: level.milestones[i]
  /** The memory of all fields of things, one after the other. */
  readonly things: Int32Array
  /** This world's copy of the level's tiles: crates break, coins are collected. */
  readonly tiles: Uint8Array
}

/** What may vary at the start of an episode. */
export interface WorldOptions {
  /** Each Regret starts at a random position of its range, walking in a random direction. */
  readonly randomRegrets: boolean
}

// ——— Events: read by rewards, sounds and particles ———

/** A reusable list of events. The caller clears it (`count = 0`); `stepWorld` appends. It never exceeds its capacity. */
export interface EventBuffer {
  count: number
  readonly type: Uint8Array // one of EVENT_* in `events.ts`
  readonly x: Int32Array // subpixels
  readonly y: Int32Array
  readonly value: Int32Array // its meaning depends on the type: see `events.ts`
}
