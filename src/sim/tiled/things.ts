import { isBlocking, isStandable } from '../collision.ts'
import { OUTLIER_HEIGHT, OUTLIER_WIDTH } from '../outliers.ts'
import { PLATFORM_TILES } from '../platforms.ts'
import { REGRET_HEIGHT, REGRET_WIDTH, regretReach } from '../regrets.ts'
import {
  type Area,
  type Milestone,
  type OutlierSpawn,
  type Platform,
  type RegretSpawn,
  SUBPIXELS,
  TILE,
  TILE_PX,
  type Wind,
} from '../world.ts'
import { classOf, isIntegerIn, type Json, LevelError, normalised, numberOr, propertyOf } from './json.ts'
import { type Layer, objectsOf } from './layers.ts'

export interface Grid {
  readonly width: number
  readonly height: number
  readonly tiles: Uint8Array // column-major
}

/** The classes of objects. The editor's list of things is made of them: see `sim/editor/palette.ts`. */
export const THING_KINDS = ['start', 'bell', 'regret', 'milestone', 'wind', 'platform', 'outlier'] as const
export type ThingKind = (typeof THING_KINDS)[number]
/** Kinds that may be a rectangle of several tiles. */
export const RECTANGLES: readonly ThingKind[] = ['milestone', 'wind', 'platform', 'outlier']

/** An object of the layer "things" and the tile it is in. */
interface Thing {
  readonly kind: ThingKind
  readonly name: string
  readonly column: number
  readonly row: number
  /** The rectangle of a thing that may have one; absent for a point. */
  readonly area?: Area
  readonly direction: unknown
  readonly chance: unknown
  /** For messages: `lobby.tmj, layer "things": object 3 (bell)`. */
  readonly where: string
}

/** All objects of the layer. @throws LevelError unless each is a point, rectangle or tile object inside the map */
export function parseThings(layer: Layer, grid: Grid): Thing[] {
  if (layer.opacity === 0) throw new LevelError(`${layer.where}: its opacity is 0. Set Opacity to 1.`)
  return objectsOf(layer).map((object) => parseThing(object, layer, grid))
}

function parseThing(object: Json, layer: Layer, grid: Grid): Thing {
  const label = `${layer.where}: object ${String(object.id)}`
  if (object.template !== undefined) {
    throw new LevelError(`${label} is an instance of a template. Right-click it and choose Detach.`)
  }
  const written = classOf(object, label)
  const kind = THING_KINDS.find((known) => known === normalised(written))
  if (kind === undefined) {
    const now = written === '' ? 'has no class' : `has the class "${written}"`
    throw new LevelError(`${label} ${now}. Use one of ${THING_KINDS.join(', ')}.`)
  }
  const where = `${label} (${kind})`
  if (object.visible === false) throw new LevelError(`${where} is hidden. Show it, or delete it.`)
  const box = boxOf(object, layer, where)
  const isPoint = box.width === 0
  const columns = [Math.floor(box.x / TILE_PX), isPoint ? 0 : Math.ceil((box.x + box.width) / TILE_PX) - 1]
  const rows = [Math.floor(box.y / TILE_PX), isPoint ? 0 : Math.ceil((box.y + box.height) / TILE_PX) - 1]
  const isInside =
    columns[0] >= 0 && rows[0] >= 0 && Math.max(...columns) < grid.width && Math.max(...rows) < grid.height
  if (!isInside) throw new LevelError(`${where} lies outside the map. Move it inside.`)
  const isOneTile = isPoint || (columns[0] === columns[1] && rows[0] === rows[1])
  if (!RECTANGLES.includes(kind) && !isOneTile) {
    throw new LevelError(`${where} covers several tiles. Use a point, or keep Ctrl pressed to place it on the grid.`)
  }
  return {
    kind,
    name: typeof object.name === 'string' ? object.name.trim() : '',
    column: columns[0],
    row: rows[0],
    ...(RECTANGLES.includes(kind) && !isPoint && { area: areaOf(box) }),
    direction: propertyOf(object, 'direction', where),
    chance: propertyOf(object, 'chance', where),
    where,
  }
}

/** A rectangle in pixels of the map; a point has no size. */
interface Box {
  readonly x: number // left
  readonly y: number // top
  readonly width: number
  readonly height: number
}

const SHAPES = ['ellipse', 'polygon', 'polyline', 'text', 'capsule'] as const

/** The object's rectangle, including its layer's offset. Tiled gives a tile object's bottom as its y. */
function boxOf(object: Json, { offsetX, offsetY }: Layer, where: string): Box {
  const shape = SHAPES.find((each) => object[each] !== undefined && object[each] !== false)
  if (shape !== undefined) {
    throw new LevelError(`${where} is drawn as ${shape}. Use a point, or a rectangle for a ${RECTANGLES.join(', ')}.`)
  }
  if (typeof object.x !== 'number' || typeof object.y !== 'number') {
    throw new LevelError(`${where} has no position. Delete it and add a point object.`)
  }
  const x = object.x + offsetX
  const y = object.y + offsetY
  const width = numberOr(object.width, 0)
  const height = numberOr(object.height, 0)
  if (![x, y].every(Number.isFinite)) throw new LevelError(`${where} lies outside the map. Move it inside.`)
  if (object.point === true || (width === 0 && height === 0)) return { x, y, width: 0, height: 0 }
  if (!(width > 0 && height > 0)) {
    throw new LevelError(`${where} is ${width} × ${height} px. Use a point, or draw the rectangle again.`)
  }
  if (numberOr(object.rotation, 0) % 360 !== 0) throw new LevelError(`${where} is rotated. Set its Rotation to 0.`)
  if (object.gid === undefined) return { x, y, width, height }
  if (typeof object.gid !== 'number' || object.gid > 0x0fffffff) {
    throw new LevelError(`${where} is a flipped tile. Flip it back (keys X, Y), or use a point.`)
  }
  return { x, y: y - height, width, height }
}

function areaOf({ x, y, width, height }: Box): Area {
  const [left, top, wide, high] = [x, y, width, height].map((length) => Math.round(length * SUBPIXELS))
  return { left, top, right: left + wide, bottom: top + high }
}

/** The only object of this kind. @throws LevelError if there is none or more than one */
export function onlyThing(things: readonly Thing[], kind: ThingKind, where: string): Thing {
  const found = things.filter((thing) => thing.kind === kind)
  if (found.length === 0) throw new LevelError(`${where}: no ${kind}. Add a point object of class "${kind}".`)
  if (found.length > 1) {
    throw new LevelError(`${where}: ${found.length} objects of class "${kind}". Keep one, delete the others.`)
  }
  return found[0]
}

/** @throws LevelError if the object is inside a solid tile */
export function requireFreeTile({ kind, column, row, where }: Thing, grid: Grid): void {
  if (!isBlocking(grid.tiles, grid.height, column, row)) return
  throw new LevelError(
    `${where}: the ${kind} at column ${column}, row ${row} is inside a solid tile. Move it into a free tile above the ground.`,
  )
}

/** Requires a free tile with ground directly below. @throws LevelError */
export function requireFooting(thing: Thing, grid: Grid): void {
  requireFreeTile(thing, grid)
  const { kind, column, row, where } = thing
  if (isStandable(grid.tiles, grid.height, column, row + 1)) return
  throw new LevelError(
    `${where}: the ${kind} at column ${column}, row ${row} hangs in the air. Move it into the tile directly above the ground.`,
  )
}

export function parseRegret(thing: Thing, grid: Grid): RegretSpawn {
  requireFooting(thing, grid)
  const { column, row } = thing
  return {
    x: column * TILE + (TILE - REGRET_WIDTH) / 2,
    y: (row + 1) * TILE - REGRET_HEIGHT,
    direction: directionOf(thing),
    ...regretReach(grid.tiles, grid, column, row),
  }
}

function directionOf({ kind, column, row, direction, where }: Thing): -1 | 1 {
  const written = normalised(direction)
  if (written === 'left' || written === 'right') return written === 'left' ? -1 : 1
  throw new LevelError(
    `${where}: the ${kind} at column ${column}, row ${row} needs a string property "direction": left or right. ` +
      'Add it under Custom Properties.',
  )
}

const MAX_CHANCE = 100 // percent

export function parseWind(thing: Thing): Wind {
  const { area, chance, where } = thing
  if (area === undefined) throw new LevelError(`${where} is a point. Draw a rectangle where it blows.`)
  if (!isIntegerIn(chance, 0, MAX_CHANCE)) {
    throw new LevelError(
      `${where} needs an int property "chance" from 0 to ${MAX_CHANCE}: the percentage of intervals in which it blows. ` +
        'Add it under Custom Properties.',
    )
  }
  return { ...area, direction: directionOf(thing), chance }
}

const WAYS = new Map<string, -1 | 1>([
  ['left', -1],
  ['up', -1],
  ['right', 1],
  ['down', 1],
])

export function parsePlatform(thing: Thing, grid: Grid): Platform {
  const { area, direction: written, where } = thing
  const way = normalised(written)
  const direction = WAYS.get(way)
  if (direction === undefined) {
    throw new LevelError(
      `${where} needs a string property "direction": left, right, up or down, where it goes first. ` +
        'Add it under Custom Properties.',
    )
  }
  const isUpright = way === 'up' || way === 'down'
  const cells = area && cellsOf(area)
  const isPath = (path: Cells) =>
    isUpright ? path.width === PLATFORM_TILES && path.height > 1 : path.height === 1 && path.width > PLATFORM_TILES
  if (area === undefined || cells === undefined || !isPath(cells)) {
    const size = isUpright
      ? `${PLATFORM_TILES} tiles wide and 2 or more high`
      : `1 tile high and ${PLATFORM_TILES + 1} or more wide`
    throw new LevelError(
      `${where} moves ${way}: draw the rectangle over which it moves, ${size}, with Ctrl pressed to keep to the grid. ` +
        `The platform is ${PLATFORM_TILES} tiles long.`,
    )
  }
  requireFreeCells(thing, cells, grid)
  const tiles = isUpright ? cells.height - 1 : cells.width - PLATFORM_TILES
  return { left: area.left, top: area.top, length: tiles * TILE, isUpright, direction }
}

interface Cells {
  readonly column: number
  readonly row: number
  readonly width: number // tiles
  readonly height: number
}

/** The tiles of a rectangle; undefined if it is not on the grid. */
function cellsOf({ left, top, right, bottom }: Area): Cells | undefined {
  const [column, row, width, height] = [left, top, right - left, bottom - top].map((length) => length / TILE)
  return [column, row, width, height].every(Number.isInteger) ? { column, row, width, height } : undefined
}

/** @throws LevelError if a tile of the rectangle is solid */
function requireFreeCells({ kind, where }: Thing, { column, row, width, height }: Cells, grid: Grid): void {
  for (let at = column; at < column + width; at++) {
    for (let down = row; down < row + height; down++) {
      if (!isBlocking(grid.tiles, grid.height, at, down)) continue
      throw new LevelError(
        `${where}: the ${kind} would move through the solid tile at column ${at}, row ${down}. ` +
          'Shorten the rectangle, or remove the tile.',
      )
    }
  }
}

export function parseOutlier(thing: Thing): OutlierSpawn {
  const { area, where } = thing
  if (area === undefined || area.right - area.left < TILE || area.bottom - area.top < TILE) {
    throw new LevelError(`${where}: draw a rectangle of at least one tile, in which it flies.`)
  }
  return {
    minX: area.left,
    maxX: area.right - OUTLIER_WIDTH,
    minY: area.top,
    maxY: area.bottom - OUTLIER_HEIGHT,
    direction: directionOf(thing),
  }
}

const MAX_MILESTONES = 31 // bits of World.milestonesReached

/** The milestones from left to right. */
export function parseMilestones(things: readonly Thing[], where: string): Milestone[] {
  const found = things.filter((thing) => thing.kind === 'milestone')
  if (found.length > MAX_MILESTONES) {
    throw new LevelError(`${where}: ${found.length} milestones. Keep at most ${MAX_MILESTONES}.`)
  }
  return found
    .map(({ name, column, area, where: thing }) => {
      if (name === '') {
        throw new LevelError(`${thing}: the milestone at column ${column} has no name. Write it in "Name".`)
      }
      return { name, x: column * TILE, ...(area && { area }) }
    })
    .sort((one, other) => one.x - other.x)
}
