import { holdsKey, KEY_LYING } from '../../sim/keys.ts'
import { GUST_TICKS } from '../../sim/level.ts'
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
