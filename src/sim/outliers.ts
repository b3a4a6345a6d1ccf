import { EVENT_OUTLIER_BEATEN, pushEvent } from './events.ts'
import { HERO_HEIGHT, HERO_WIDTH } from './player.ts'
import { type EventBuffer, SUBPIXELS, type World } from './world.ts'

// Outliers fly to and fro and up and down inside a rectangle at once, at constant speeds: a zigzag. What they hit is the
// rectangle's edge, never a tile.

export const OUTLIER_WIDTH = 12 * SUBPIXELS
export const OUTLIER_HEIGHT = 10 * SUBPIXELS
const SPEED_X = (3 * SUBPIXELS) / 4 // a quarter of the hero's running speed
const SPEED_Y = SUBPIXELS / 2

/** One tick of all living Outliers. */
export function stepOutliers(world: World): void {
  const { outlierX, outlierY, outlierAlive } = world
  const { outliers } = world.level
  for (let index = 0; index < outliers.length; index++) {
    if (outlierAlive[index] === 0) continue
    const { minX, maxX, minY, maxY } = outliers[index]
    outlierX[index] = moved(outlierX[index], SPEED_X, world.outlierSideways, index, minX, maxX)
    outlierY[index] = moved(outlierY[index], SPEED_Y, world.outlierDown, index, minY, maxY)
  }
}

/** The next place along one axis. Turns its direction at the ends. */
function moved(at: number, speed: number, directions: Int32Array, index: number, least: number, most: number): number {
  const next = at + Math.imul(directions[index], speed)
  if (next <= least) {
    directions[index] = 1
    return least
  }
  if (next >= most) {
    directions[index] = -1
    return most
  }
  return next
}

/** True if the hero touches a living Outlier. */
export function touchesOutlier(world: World): boolean {
  const { x, y } = world
  for (let index = 0; index < world.outlierX.length; index++) {
    if (overlaps(world, index, x, y, x + HERO_WIDTH, y + HERO_HEIGHT)) return true
  }
  return false
}

/** The suitcase beats every Outlier in the box from (left, top) to (right, bottom). */
export function strikeOutliers(
  world: World,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
  events: EventBuffer,
): void {
  for (let index = 0; index < world.outlierX.length; index++) {
    if (!overlaps(world, index, left, top, right, bottom)) continue
    world.outlierAlive[index] = 0
    world.regretsBeaten = (world.regretsBeaten + 1) | 0
    const centreX = world.outlierX[index] + OUTLIER_WIDTH / 2
    pushEvent(events, EVENT_OUTLIER_BEATEN, centreX, world.outlierY[index] + OUTLIER_HEIGHT / 2, index)
  }
}

function overlaps(
  { outlierX, outlierY, outlierAlive }: World,
  index: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  if (outlierAlive[index] === 0) return false
  const x = outlierX[index]
  const y = outlierY[index]
  return x < right && x + OUTLIER_WIDTH > left && y < bottom && y + OUTLIER_HEIGHT > top
}
