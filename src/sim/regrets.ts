import { isBlocking, isStandable, TILE_SHIFT } from './collision.ts'
import { HAZARD_TILE, SUBPIXELS, TILE, type World } from './world.ts'

// Regrets walk to and fro on their stretch of ground and never leave it.

export const REGRET_WIDTH = 12 * SUBPIXELS
export const REGRET_HEIGHT = 14 * SUBPIXELS
export const REGRET_SPEED = SUBPIXELS / 2 // slower than a run by six: to be jumped, or met

// V8 compiles a file's own constants into the code, and loads exported and imported ones anew at each use.
const WIDTH = REGRET_WIDTH
const HEIGHT = REGRET_HEIGHT
const SPEED = REGRET_SPEED

/** All Regrets walk for so many ticks; at the ends of their reach they turn. */
export function stepRegrets(world: World, ticks: number): void {
  const { regretX, regretDirection, regretAlive } = world
  const spawns = world.level.regrets
  for (let index = 0; index < spawns.length; index++) {
    if (regretAlive[index] === 0) continue
    const { minX, maxX } = spawns[index]
    const x = regretX[index]
    const end = x + regretDirection[index] * ticks * SPEED
    // Mostly there is no end of the reach on the way.
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

/** May a living Regret be between `left` and `right` within so many ticks, at any height? */
export function isRegretNear({ regretX, regretAlive }: World, left: number, right: number, ticks: number): boolean {
  const way = ticks * SPEED
  for (let index = 0; index < regretX.length; index++) {
    const x = regretX[index]
    if (x - way < right && x + WIDTH + way > left && regretAlive[index] !== 0) return true
  }
  return false
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
  if (x >= right || x + WIDTH <= left || world.regretAlive[index] === 0) return false // mostly far away: ask first
  const y = world.regretY[index]
  return y < bottom && y + HEIGHT > top
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
