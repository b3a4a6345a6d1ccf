import { isBlocking, isHurting, isStandable, TILE_SHIFT } from './collision.ts'
import { PLATFORM_TILES } from './platforms.ts'
import { GRAVITY, HERO_HEIGHT, HERO_WIDTH, JUMP_HOLD_TICKS, JUMP_SPEED } from './player.ts'
import { EMPTY_TILE, maskOf, TILE_KINDS } from './tiles.ts'
import { type Level, TILE, type World } from './world.ts'

const BREAKABLE = maskOf(({ strike }) => strike === 'break')
const LOCKED = maskOf(({ locked }) => locked === true)
const BREAKING_COST = 2 // tiles of way that a crate is worth
const OPEN_AIR = 3 // rows above the level in which the hero can be
const BELL_TILES = 1 // the bell is rung from the tiles around it
const JUMP_RISE = Math.floor((JUMP_HOLD_TICKS * JUMP_SPEED + (JUMP_SPEED * JUMP_SPEED) / (2 * GRAVITY)) / TILE)
/** Whole tiles that the hero rises from a tile with this code. */
const RISES = TILE_KINDS.map(({ launch = 0 }) =>
  Math.max(JUMP_RISE, Math.floor((launch * launch) / (2 * GRAVITY) / TILE)),
)
const MAX_RISE = RISES.reduce((highest, rise) => Math.max(highest, rise), 0)
const LAYERS = MAX_RISE + 1
const FAR = 1_000 // added where no way on foot is known: such places come after all others

/** Tiles of way from a world's hero to the goal. */
export type DistanceField = (world: World) => number

/** What a field leads to: the tiles at most `reach` tiles away from this one, along each axis. */
interface Goal {
  readonly column: number
  readonly row: number
  readonly reach: number
  /** Whether the hero has keys for the doors on the way. */
  readonly opensDoors: boolean
}

/** The bell, as the goal of a field. */
export function bellOf({ bellX, bellY }: Level, opensDoors: boolean): Goal {
  return { column: bellX >> TILE_SHIFT, row: bellY >> TILE_SHIFT, reach: BELL_TILES, opensDoors }
}

/**
 * The length of the way to a goal from each tile of a level, by walking, jumping, springs, falls and broken crates. It
 * is an estimate that orders a search: the hero glides without end, platforms are everywhere on their paths at once, and
 * enemies are ignored. A place without such a way has the length of a flight, plus 1,000.
 */
export function distanceField({ level, tiles }: World, goal: Goal): DistanceField {
  const { width, height } = level
  const rows = height + OPEN_AIR
  const paths = platformPaths(level)

  /** Cost to enter a tile; Infinity where the hero cannot be. */
  const entry = (column: number, row: number) => {
    if (column < 0 || column >= width || row >= height || row < -OPEN_AIR) return Infinity
    if (row < 0) return 1
    const tile = tiles[column * height + row]
    if (((BREAKABLE >> tile) & 1) !== 0) return 1 + BREAKING_COST
    if (goal.opensDoors && ((LOCKED >> tile) & 1) !== 0) return 1
    return isBlocking(tiles, height, column, row) || isHurting(tile) ? Infinity : 1
  }
  /** Tiles that the hero can rise from here: 0 in the air. At a ledge, the tile beside it carries. */
  const riseFrom = (column: number, row: number) => {
    let rise = 0
    for (let at = Math.max(column - 1, 0); at <= Math.min(column + 1, width - 1); at++) {
      const isGround = isStandable(tiles, height, at, row + 1) || paths.has(at * height + row + 1)
      if (!isGround || entry(at, row) > 1) continue
      rise = Math.max(rise, RISES[row + 1 < 0 ? EMPTY_TILE : tiles[at * height + row + 1]])
    }
    return rise
  }
  const blocksFall = (column: number, row: number) =>
    isStandable(tiles, height, column, row) && !isBlocking(tiles, height, column, row)

  const field = (canFly: boolean) => {
    // [columns × rows × tiles left to rise]
    const lengths = new Float64Array(width * rows * LAYERS).fill(Infinity)
    const at = (column: number, row: number, rise: number) => (column * rows + row + OPEN_AIR) * LAYERS + rise
    const lengthAt = (column: number, row: number, rise: number) =>
      entry(column, row) + (lengths[at(column, row, rise)] ?? Infinity)

    const improve = (column: number, row: number): boolean => {
      if (entry(column, row) === Infinity) return false
      const isGoal = Math.abs(column - goal.column) <= goal.reach && Math.abs(row - goal.row) <= goal.reach
      const ground = canFly ? MAX_RISE : riseFrom(column, row)
      let changed = false
      for (let rise = MAX_RISE; rise >= 0; rise--) {
        const left = Math.max(rise, ground)
        let best = isGoal ? 0 : Infinity
        if (column > 0) best = Math.min(best, lengthAt(column - 1, row, left))
        if (column + 1 < width) best = Math.min(best, lengthAt(column + 1, row, left))
        if (left > 0 && row > -OPEN_AIR) best = Math.min(best, lengthAt(column, row - 1, canFly ? left : left - 1))
        if (row + 1 < height && !blocksFall(column, row + 1)) best = Math.min(best, lengthAt(column, row + 1, 0))
        if (best < lengths[at(column, row, rise)]) {
          lengths[at(column, row, rise)] = best
          changed = true
        }
      }
      return changed
    }

    // Value iteration in alternating directions, until nothing changes: a way of any shape needs few sweeps.
    for (let sweep = 0, changed = true; changed; sweep++) {
      changed = false
      for (let step = 0; step < width; step++) {
        const column = (sweep & 1) === 0 ? step : width - 1 - step
        for (let down = 0; down < rows; down++) {
          const row = ((sweep & 2) === 0 ? down : rows - 1 - down) - OPEN_AIR
          changed = improve(column, row) || changed
        }
      }
    }
    return (column: number, row: number, rise: number) => lengths[at(column, row, rise)]
  }

  const onFoot = field(false)
  const inFlight = field(true)
  return (world) => {
    const column = Math.min(Math.max((world.x + HERO_WIDTH / 2) >> TILE_SHIFT, 0), width - 1)
    const row = Math.min(Math.max((world.y + HERO_HEIGHT / 2) >> TILE_SHIFT, -OPEN_AIR), height - 1)
    const length = onFoot(column, row, riseLeft(world))
    if (length < Infinity) return length
    const flight = inFlight(column, row, MAX_RISE)
    if (flight < Infinity) return FAR + flight
    return 2 * FAR + Math.abs(column - goal.column) + Math.abs(row - goal.row)
  }
}

/** Tile indices of all places of the platforms' decks. */
function platformPaths({ platforms, height }: Level): ReadonlySet<number> {
  const indices = new Set<number>()
  for (const { left, top, length, isUpright } of platforms) {
    const [column, row, way] = [left, top, length].map((each) => each >> TILE_SHIFT)
    const width = isUpright ? PLATFORM_TILES : way + PLATFORM_TILES
    for (let at = column; at < column + width; at++) {
      for (let down = row; down <= row + (isUpright ? way : 0); down++) indices.add(at * height + down)
    }
  }
  return indices
}

/** Whole tiles that the hero still rises. */
function riseLeft({ velocityY, jumpHoldTicks, coyoteTicks }: World): number {
  if (velocityY >= 0) return coyoteTicks > 0 ? JUMP_RISE : 0
  const rise = jumpHoldTicks * JUMP_SPEED + (velocityY * velocityY) / (2 * GRAVITY)
  return Math.min(Math.floor(rise / TILE), MAX_RISE)
}
