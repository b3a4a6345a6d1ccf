import { COIN_TILE, CRATE_TILE, HAZARD_TILE, ONE_WAY_TILE, SOLID_TILE } from './world.ts'

/** Subpixels → tile index, floored. 2¹² subpixels are one tile. */
export const TILE_SHIFT = 12
const SHIFT = TILE_SHIFT // V8 compiles it into the code, and loads what is exported anew at each use

// One bit a tile class, so that a test is a shift instead of a chain of comparisons.
const BLOCKING = (1 << SOLID_TILE) | (1 << CRATE_TILE)
const STANDABLE = BLOCKING | (1 << ONE_WAY_TILE)
const TOUCHABLE = (1 << COIN_TILE) | (1 << HAZARD_TILE)

/**
 * Does this tile stop what moves, from every side? Above and below the level is open air; columns are never outside,
 * because the level's sides are walls.
 */
export function isBlocking(tiles: Uint8Array, height: number, column: number, row: number): boolean {
  return row >>> 0 < height && ((BLOCKING >> tiles[column * height + row]) & 1) !== 0
}

/** Does this tile carry what comes from above? One-way tiles do, besides everything that blocks. */
export function isStandable(tiles: Uint8Array, height: number, column: number, row: number): boolean {
  return row >>> 0 < height && ((STANDABLE >> tiles[column * height + row]) & 1) !== 0
}

// A box no larger than a tile lies in two columns and two rows at most, so these ask about both ends and need no loop:
// they run in every tick, and V8 inlines them.

/** Does a tile of this column block a box in the rows `top` to `bottom`, at most two? */
export function isColumnBlocked(
  tiles: Uint8Array,
  height: number,
  column: number,
  top: number,
  bottom: number,
): boolean {
  return isBlocking(tiles, height, column, top) || (bottom !== top && isBlocking(tiles, height, column, bottom))
}

/**
 * Does a falling box in the columns `left` to `right`, at most two, land on this row? `oldFeet` is where its feet were:
 * a one-way tile carries only what comes from above it.
 */
export function isLanding(
  tiles: Uint8Array,
  height: number,
  left: number,
  right: number,
  row: number,
  oldFeet: number,
): boolean {
  if (row >>> 0 >= height) return false
  const carrying = oldFeet <= row << SHIFT ? STANDABLE : BLOCKING
  return (((carrying >> tiles[left * height + row]) | (carrying >> tiles[right * height + row])) & 1) !== 0
}

/** May a box in these columns and rows, at most two each, touch a coin or spikes? */
export function mayTouch(
  tiles: Uint8Array,
  height: number,
  left: number,
  right: number,
  top: number,
  bottom: number,
): boolean {
  if (top < 0 || bottom >= height) return true // partly outside the level
  const first = (TOUCHABLE >> tiles[left * height + top]) | (TOUCHABLE >> tiles[left * height + bottom])
  const last = (TOUCHABLE >> tiles[right * height + top]) | (TOUCHABLE >> tiles[right * height + bottom])
  return ((first | last) & 1) !== 0
}
