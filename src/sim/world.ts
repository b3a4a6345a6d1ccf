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

/** A level as the simulation reads it: immutable, shared by all its worlds. */
export interface Level {
  readonly id: string
  readonly name: string
  /** One sentence: what this level shows about reinforcement learning. */
  readonly lesson: string
  readonly width: number // tiles
  readonly height: number // tiles
  /** Codes of tile classes (`tiles.ts`), column-major: `tiles[column * height + row]`, so that a column of an agent's window is contiguous. */
  readonly tiles: Uint8Array
  /** Tile ids of the drawn layers (Tiled gids minus the first gid, −1 for none), column-major; for the view only. */
  readonly art: { readonly ground: Int16Array; readonly decoration: Int16Array }
  readonly startX: number // subpixels, left edge of the hero's box
  readonly startY: number // subpixels, top edge
  readonly bellX: number // subpixels, centre of the bell
  readonly bellY: number
  readonly regrets: readonly RegretSpawn[]
  readonly milestones: readonly Milestone[]
  /** Tile indices of the ? Blocks, in ascending order. */
  readonly questionBlocks: readonly number[]
  /** Decisions of 4 ticks after which an episode is truncated. */
  readonly timeLimitDecisions: number
  /** Id of the only reward term with a default weight here; null if all terms have theirs. The player may weight others. */
  readonly onlyReward: string | null
  readonly mood: Mood
}

/** The level's lighting. Visual only. */
export const MOODS = ['hall', 'cellar'] as const
export type Mood = (typeof MOODS)[number]

/** Where a Regret starts, and the range it patrols. */
export interface RegretSpawn {
  readonly x: number // subpixels, left edge
  readonly y: number // subpixels, top edge
  readonly direction: -1 | 1
  /** Ends of its range, derived from the level's ground: left edges, subpixels. Random starts are drawn from it. */
  readonly minX: number
  readonly maxX: number
}

/**
 * A named stage of progress ("over the gap"), reached when the hero's left edge is at or beyond `x`. A milestone with
 * an area lies on one of several routes ("along the edge") and is reached when the hero's centre is inside the area.
 */
export interface Milestone {
  readonly name: string
  readonly x: number // subpixels
  readonly area?: Area
}

/** A rectangle in subpixels; `right` and `bottom` are exclusive. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const RUNNING = 0
export const DEAD = 1
export const RANG_BELL = 2

// States of a ? Block. It asks until its question is answered, or until the next tick begins without an answer.
export const BLOCK_CLOSED = 0
export const BLOCK_ASKING = 1
export const BLOCK_OPEN = 2

/** One game in progress. Create with `createWorld`, copy with `copyWorld`, compare with `hashWorld`. */
export interface World {
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
  regretsBeaten: number
  cratesBroken: number
  bestX: number // furthest x reached, subpixels
  milestonesReached: number // bit i: level.milestones[i]
  // Regrets, one entry per Regret.
  readonly regretX: Int32Array
  readonly regretY: Int32Array
  readonly regretDirection: Int32Array // −1 | 1
  readonly regretAlive: Uint8Array // 0 | 1
  // ? Blocks, one entry per block of the level.
  readonly blockState: Uint8Array // BLOCK_CLOSED | BLOCK_ASKING | BLOCK_OPEN
  readonly blockAsked: Int32Array // questions asked so far
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
