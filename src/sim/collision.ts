import { CRATE_TILE, ONE_WAY_TILE, SOLID_TILE, TILE } from './world.ts'

/** Subpixels → tile index, floored. 2¹² subpixels are one tile. */
export const TILE_SHIFT = 12

// One bit a tile class, so that a test is a shift instead of a chain of comparisons.
const BLOCKING = (1 << SOLID_TILE) | (1 << CRATE_TILE)
const STANDABLE = BLOCKING | (1 << ONE_WAY_TILE)

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

/** Is a blocking tile in this column, in the rows from `top` to `bottom`? */
export function isColumnBlocked(
  tiles: Uint8Array,
  height: number,
  column: number,
  top: number,
  bottom: number,
): boolean {
  for (let row = top; row <= bottom; row++) if (isBlocking(tiles, height, column, row)) return true
  return false
}

/** Does a box whose feet were at `oldFeet` land on this tile while falling? A one-way tile needs feet from above it. */
export function isFloor(tiles: Uint8Array, height: number, column: number, row: number, oldFeet: number): boolean {
  return oldFeet <= row * TILE ? isStandable(tiles, height, column, row) : isBlocking(tiles, height, column, row)
}
