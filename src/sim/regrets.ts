import { isBlocking, isHurting, isStandable, TILE_SHIFT } from './collision.ts'
import { SUBPIXELS, TILE, type World } from './world.ts'

// Regrets patrol their stretch of ground and never leave it.

export const REGRET_WIDTH = 12 * SUBPIXELS
export const REGRET_HEIGHT = 14 * SUBPIXELS
const REGRET_SPEED = SUBPIXELS / 2 // a sixth of the hero's running speed

// V8 inlines a file's own constants but reloads exported and imported ones at each use.
const WIDTH = REGRET_WIDTH
const HEIGHT = REGRET_HEIGHT
const SPEED = REGRET_SPEED

/** Moves all Regrets by `ticks` ticks. They turn around at the ends of their range. */
export function stepRegrets(world: World, ticks: number): void {
  const { regretX, regretDirection, regretAlive } = world
  const spawns = world.level.regrets
  for (let index = 0; index < spawns.length; index++) {
    if (regretAlive[index] === 0) continue
    const { minX, maxX } = spawns[index]
    const x = regretX[index]
    const end = x + regretDirection[index] * ticks * SPEED
    // Fast path: usually the Regret does not reach an end.
    if (x >= minX && x <= maxX && end > minX && end < maxX) regretX[index] = end
    else for (let tick = 0; tick < ticks; tick++) stepRegret(world, index, minX, maxX)
  }
}

function stepRegret({ regretX, regretDirection }: World, index: number, minX: number, maxX: number): void {
  const x = regretX[index] + regretDirection[index] * SPEED
  if (x <= minX) {
    regretX[index] = minX
    regretDirection[index] = 1
  } else if (x >= maxX) {
    regretX[index] = maxX
    regretDirection[index] = -1
  } else {
    regretX[index] = x
  }
}

/** True if a living Regret may be between `left` and `right` within `ticks` ticks, at any height. */
export function isRegretNear({ regretX, regretAlive }: World, left: number, right: number, ticks: number): boolean {
  const way = ticks * SPEED
  for (let index = 0; index < regretX.length; index++) {
    const x = regretX[index]
    if (x - way < right && x + WIDTH + way > left && regretAlive[index] !== 0) return true
  }
  return false
}

/** True if living Regret `index` overlaps the box from (left, top) to (right, bottom), right and bottom exclusive. */
export function regretOverlaps(
  world: World,
  index: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  const x = world.regretX[index]
  if (x >= right || x + WIDTH <= left || world.regretAlive[index] === 0) return false // the common case first
  const y = world.regretY[index]
  return y < bottom && y + HEIGHT > top
}

/**
 * The range a Regret standing in (column, row) may walk, as left edges of its box in subpixels. Walls, crates, ledges and
 * spikes bound it. Breaking a crate later does not extend it.
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
    !isHurting(tiles[at * size.height + row]) &&
    isStandable(tiles, size.height, at, row + 1)
  let first = column
  while (canStand(first - 1)) first--
  let last = column
  while (canStand(last + 1)) last++
  return { minX: first << TILE_SHIFT, maxX: (last + 1) * TILE - REGRET_WIDTH }
}
