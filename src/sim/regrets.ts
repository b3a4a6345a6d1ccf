import { isBlocking, isStandable, TILE_SHIFT } from './collision.ts'
import { HAZARD_TILE, SUBPIXELS, TILE, type World } from './world.ts'

// Regrets walk to and fro on their stretch of ground and never leave it.

export const REGRET_WIDTH = 12 * SUBPIXELS
export const REGRET_HEIGHT = 14 * SUBPIXELS
export const REGRET_SPEED = SUBPIXELS / 2 // slower than a run by six: to be jumped, or met

/** All Regrets take one step; at the ends of their reach they turn. */
export function stepRegrets(world: World): void {
  const spawns = world.level.regrets
  for (let index = 0; index < spawns.length; index++) {
    if (world.regretAlive[index] === 0) continue
    const { minX, maxX } = spawns[index]
    const x = world.regretX[index] + world.regretDirection[index] * REGRET_SPEED
    if (x <= minX) {
      world.regretX[index] = minX
      world.regretDirection[index] = 1
    } else if (x >= maxX) {
      world.regretX[index] = maxX
      world.regretDirection[index] = -1
    } else {
      world.regretX[index] = x
    }
  }
}

/** Does living Regret `index` overlap the box from (left, top) to (right, bottom), right and bottom excluded? */
export function regretOverlaps(
  world: World,
  index: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  const x = world.regretX[index]
  if (x >= right || x + REGRET_WIDTH <= left || world.regretAlive[index] === 0) return false // mostly far away: ask first
  const y = world.regretY[index]
  return y < bottom && y + REGRET_HEIGHT > top
}

/**
 * How far a Regret that stands in (column, row) may walk: left edges of its box, subpixels. Walls, crates, ledges and
 * spikes end the walk. A crate broken later does not lengthen it.
 */
export function regretReach(
  tiles: Uint8Array,
  size: { readonly width: number; readonly height: number },
  column: number,
  row: number,
): { readonly minX: number; readonly maxX: number } {
  const canStand = (at: number) =>
    at >= 0 &&
    at < size.width &&
    !isBlocking(tiles, size.height, at, row) &&
    tiles[at * size.height + row] !== HAZARD_TILE &&
    isStandable(tiles, size.height, at, row + 1)
  let first = column
  while (canStand(first - 1)) first--
  let last = column
  while (canStand(last + 1)) last++
  return { minX: first << TILE_SHIFT, maxX: (last + 1) * TILE - REGRET_WIDTH }
}
