import { holdsKey, KEY_LYING } from '../../sim/keys.ts'
import { GUST_TICKS } from '../../sim/level.ts'
import { OUTLIER_HEIGHT, OUTLIER_WIDTH } from '../../sim/outliers.ts'
import { PLATFORM_WIDTH, platformLeft, platformTop } from '../../sim/platforms.ts'
import { HERO_HEIGHT, HERO_WIDTH } from '../../sim/player.ts'
import type { ThingKindName } from '../../sim/things.ts'
import { EMPTY_TILE } from '../../sim/tiles.ts'
import { windAround } from '../../sim/wind.ts'
import { TILE, type World } from '../../sim/world.ts'

/** What every observation contains of one kind of things, beside the tiles that they are. */
export interface ThingSignal {
  /** Names and lengths of its entries, in order. */
  readonly parts: readonly (readonly [name: string, length: number])[]
  /** Writes all of its entries from `offset` on. Entries lie within [−1, 1]. */
  write(world: World, out: Float32Array, offset: number): void
  /** Tile indices of what it observes now, to mark over the game. */
  sight(world: World): number[]
}

const WAY_ENTRIES = 4 // exists, dx in widths of the level, dx and dy on a finer scale
const FINE_WIDTH = 8 * TILE
const FINE_HEIGHT = 4 * TILE
const MOVER_SIGHT = 10 * TILE // platforms and Outliers further away are not observed
const NEAR_WIDTH = 3 * TILE
const PLATFORM_ENTRIES = 7
const OUTLIER_ENTRIES = 6

/** By kind of thing; null for those of version 1, which each observation writes itself. */
export const THING_SIGNALS: Readonly<Record<ThingKindName, ThingSignal | null>> = {
  regrets: null,
  questionBlocks: null,
  keys: {
    parts: [
      ['holds a key', 1],
      ['way to the nearest key', WAY_ENTRIES],
      ['way to the nearest door', WAY_ENTRIES],
    ],
    write(world, out, offset) {
      out[offset] = holdsKey(world) ? 1 : 0
      writeWay(world, nearestKey(world), out, offset + 1)
      writeWay(world, nearestDoor(world), out, offset + 1 + WAY_ENTRIES)
    },
    sight: (world) => [nearestKey(world), nearestDoor(world)].filter((index) => index >= 0),
  },
  winds: {
    parts: [['wind', 3]], // whether there are gusts here, which way one pushes now, how much is left of the interval
    write(world, out, offset) {
      const index = windAround(world)
      const exists = index >= 0
      out[offset] = exists ? 1 : 0
      out[offset + 1] = exists ? Math.imul(world.windBlows[index], world.level.winds[index].direction) : 0
      out[offset + 2] = exists ? world.windTicks[index] / GUST_TICKS : 0
    },
    sight: () => [],
  },
  platforms: {
    // Of each: exists, from the hero's feet to the middle of its upper edge (dx on two scales, dy), its next move along
    // x and y, its way to the end of its path.
    parts: [
      ['nearest platform', PLATFORM_ENTRIES],
      ['second nearest platform', PLATFORM_ENTRIES],
    ],
    write(world, out, offset) {
      out.fill(0, offset, offset + 2 * PLATFORM_ENTRIES)
      const [first, second] = nearestTwo(world, world.platformWay.length, platformMiddle)
      if (first >= 0) writePlatform(world, first, out, offset)
      if (second >= 0) writePlatform(world, second, out, offset + PLATFORM_ENTRIES)
    },
    sight: (world) => {
      const { height, width } = world.level
      return nearestTwo(world, world.platformWay.length, platformMiddle)
        .filter((index) => index >= 0)
        .map((index) => tileAt(platformMiddle(world, index), platformTop(world, index), width, height))
    },
  },
  outliers: {
    // Exists, from the hero's centre to its own (dx on two scales, dy), its direction along x and y.
    parts: [['nearest outlier', OUTLIER_ENTRIES]],
    write(world, out, offset) {
      out.fill(0, offset, offset + OUTLIER_ENTRIES)
      const [nearest] = nearestTwo(world, world.outlierX.length, outlierMiddle)
      if (nearest >= 0) writeOutlier(world, nearest, out, offset)
    },
    sight: (world) => {
      const { height, width } = world.level
      const [nearest] = nearestTwo(world, world.outlierX.length, outlierMiddle)
      if (nearest < 0) return []
      return [tileAt(outlierMiddle(world, nearest), world.outlierY[nearest] + OUTLIER_HEIGHT / 2, width, height)]
    },
  },
}

type Middle = (world: World, index: number) => number

function platformMiddle(world: World, index: number): number {
  return platformLeft(world, index) + PLATFORM_WIDTH / 2
}

/** Beaten Outliers are infinitely far away. */
function outlierMiddle({ outlierX, outlierAlive }: World, index: number): number {
  return outlierAlive[index] === 0 ? Infinity : outlierX[index] + OUTLIER_WIDTH / 2
}

/** Indices of the two of `count` things within sight whose middles are nearest to the hero along x; −1 for none. */
function nearestTwo(world: World, count: number, middle: Middle): [number, number] {
  const x = world.x + HERO_WIDTH / 2
  const nearestBut = (except: number) => {
    let found = -1
    let least = MOVER_SIGHT
    for (let index = 0; index < count; index++) {
      const distance = Math.abs(middle(world, index) - x)
      if (index === except || distance >= least) continue
      found = index
      least = distance
    }
    return found
  }
  const first = nearestBut(-1)
  return [first, first < 0 ? -1 : nearestBut(first)]
}

function writePlatform(world: World, index: number, out: Float32Array, offset: number): void {
  const { isUpright, length } = world.level.platforms[index]
  const ahead = platformMiddle(world, index) - (world.x + HERO_WIDTH / 2)
  const direction = world.platformDirection[index]
  const way = world.platformWay[index]
  out[offset] = 1
  out[offset + 1] = ahead / MOVER_SIGHT
  out[offset + 2] = clip(ahead / NEAR_WIDTH)
  out[offset + 3] = clip((platformTop(world, index) - (world.y + HERO_HEIGHT)) / FINE_HEIGHT)
  out[offset + 4] = isUpright ? 0 : direction
  out[offset + 5] = isUpright ? direction : 0
  out[offset + 6] = clip((direction > 0 ? length - way : way) / FINE_WIDTH)
}

function writeOutlier(world: World, index: number, out: Float32Array, offset: number): void {
  const ahead = outlierMiddle(world, index) - (world.x + HERO_WIDTH / 2)
  const down = world.outlierY[index] + OUTLIER_HEIGHT / 2 - (world.y + HERO_HEIGHT / 2)
  out[offset] = 1
  out[offset + 1] = ahead / MOVER_SIGHT
  out[offset + 2] = clip(ahead / NEAR_WIDTH)
  out[offset + 3] = clip(down / FINE_HEIGHT)
  out[offset + 4] = world.outlierSideways[index]
  out[offset + 5] = world.outlierDown[index]
}

function tileAt(x: number, y: number, width: number, height: number): number {
  const column = Math.min(Math.max(Math.floor(x / TILE), 0), width - 1)
  return column * height + Math.min(Math.max(Math.floor(y / TILE), 0), height - 1)
}

/** The tile of the lying key that is nearest along x; −1 if there is none. */
function nearestKey(world: World): number {
  return nearest(world, world.level.keys, (place) => world.keyState[place] === KEY_LYING)
}

/** The tile of the closed door that is nearest along x; −1 if there is none. */
function nearestDoor(world: World): number {
  const { level, tiles } = world
  return nearest(world, level.doors, (place) => tiles[level.doors[place]] !== EMPTY_TILE)
}

function nearest(world: World, indices: readonly number[], isThere: (place: number) => boolean): number {
  let found = -1
  let least = Infinity
  for (let place = 0; place < indices.length; place++) {
    const distance = Math.abs(wayX(world, indices[place]))
    if (distance >= least || !isThere(place)) continue
    found = indices[place]
    least = distance
  }
  return found
}

/** From the hero's centre to the centre of a tile, subpixels to the right. */
function wayX({ x, level }: World, index: number): number {
  return Math.floor(index / level.height) * TILE + TILE / 2 - (x + HERO_WIDTH / 2)
}

function writeWay(world: World, index: number, out: Float32Array, offset: number): void {
  if (index < 0) {
    out.fill(0, offset, offset + WAY_ENTRIES)
    return
  }
  const { level } = world
  const ahead = wayX(world, index)
  const down = (index % level.height) * TILE + TILE / 2 - (world.y + HERO_HEIGHT / 2)
  out[offset] = 1
  out[offset + 1] = ahead / (level.width * TILE)
  out[offset + 2] = clip(ahead / FINE_WIDTH)
  out[offset + 3] = clip(down / FINE_HEIGHT)
}

function clip(value: number): number {
  return Math.max(-1, Math.min(value, 1))
}
