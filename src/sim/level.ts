import type { LookName } from './looks.ts'

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
  /** One bit per code that occurs in `tiles`: mechanics that a level lacks cost it one test a tick. */
  readonly tileMask: number
  /** The version of the observations (`env/observations/layout.ts`), the same for levels that are learnt together. Absent: the lowest that contains the level. */
  readonly layoutVersion?: number
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
  /** Tile indices of the keys, in ascending order. */
  readonly keys: readonly number[]
  /** Tile indices of the doors' tiles, in ascending order. */
  readonly doors: readonly number[]
  readonly winds: readonly Wind[]
  readonly platforms: readonly Platform[]
  readonly outliers: readonly OutlierSpawn[]
  /** Decisions of 4 ticks after which an episode is truncated. */
  readonly timeLimitDecisions: number
  /** Id of the only reward term with a default weight here; null if all terms have theirs. The player may weight others. */
  readonly onlyReward: string | null
  /** Backdrop, tiles, light and tune; for the view only. */
  readonly look: LookName
}

/** Where a Regret starts, and the range it patrols. */
export interface RegretSpawn {
  readonly x: number // subpixels, left edge
  readonly y: number // subpixels, top edge
  readonly direction: -1 | 1
  /** Ends of its range, derived from the level's ground: left edges, subpixels. Random starts are drawn from it. */
  readonly minX: number
  readonly maxX: number
}

export const GUST_TICKS = 48 // an interval of a wind: 12 decisions of 4 ticks, twice as long as a running jump over four tiles

/** An area in which gusts come by chance. */
export interface Wind extends Area {
  /** To which side it pushes. */
  readonly direction: -1 | 1
  /** The chance of a gust in each interval, in percent. */
  readonly chance: number
}

/** The path of a moving platform: straight, in whole tiles. */
export interface Platform {
  readonly left: number // subpixels: of the platform at the upper or left end
  readonly top: number
  readonly length: number // subpixels from end to end
  /** It moves up and down instead of sideways. */
  readonly isUpright: boolean
  /** It starts at the end away from which it moves: 1 to the right or down, −1 to the left or up. */
  readonly direction: -1 | 1
}

/** The rectangle in which an Outlier flies, by the corner of its box, in subpixels. It starts at the top, flying down. */
export interface OutlierSpawn {
  readonly minX: number
  readonly maxX: number
  readonly minY: number
  readonly maxY: number
  /** It starts at the side away from which it flies. */
  readonly direction: -1 | 1
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
