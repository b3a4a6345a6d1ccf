import { maskOf } from './tiles.ts'

/** Right shift from subpixels to the tile index, rounded down: a tile is 2¹² subpixels wide. */
export const TILE_SHIFT = 12
const SHIFT = TILE_SHIFT // V8 inlines a local constant but reloads an exported one at each use

const BLOCKING = maskOf(({ blocks }) => blocks === true)
const STANDABLE = BLOCKING | maskOf(({ carries }) => carries === true)
const TOUCHABLE = maskOf(({ touch }) => touch !== undefined)
const HURTING = maskOf(({ touch }) => touch === 'hurt')

// Rows are compared twice, not once as `row >>> 0`: V8 compares an unsigned number with a signed one as doubles, with which a decision
// takes 1 to 4 % longer.

/**
 * True if this tile is solid from every side. Above and below the level is open air. `column` must be inside the level:
 * its left and right sides are walls.
 */
export function isBlocking(tiles: Uint8Array, height: number, column: number, row: number): boolean {
  return row >= 0 && row < height && ((BLOCKING >> tiles[column * height + row]) & 1) !== 0
}

/** True if a falling box lands on this tile: a blocking tile or a one-way tile. */
export function isStandable(tiles: Uint8Array, height: number, column: number, row: number): boolean {
  return row >= 0 && row < height && ((STANDABLE >> tiles[column * height + row]) & 1) !== 0
}

/** True if a tile of this code hurts a hero that touches it. */
export function isHurting(tile: number): boolean {
  return ((HURTING >> tile) & 1) !== 0
}

// A box no larger than a tile overlaps at most two columns and two rows, so testing both ends needs no loop. These run
// in every tick, and V8 inlines them.

/** True if a tile of this column blocks a box in the rows `top` to `bottom` (at most two). */
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
 * True if a falling box in the columns `left` to `right` (at most two) lands on this row. `oldFeet` is the y of its feet
 * before the move: a one-way tile carries only a box that was above it.
 */
export function isLanding(
  tiles: Uint8Array,
  height: number,
  left: number,
  right: number,
  row: number,
  oldFeet: number,
): boolean {
  if (row < 0 || row >= height) return false
  const carrying = oldFeet <= row << SHIFT ? STANDABLE : BLOCKING
  return (((carrying >> tiles[left * height + row]) | (carrying >> tiles[right * height + row])) & 1) !== 0
}

/** True if a box in these columns and rows (at most two each) may touch a tile that does something when touched. */
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
