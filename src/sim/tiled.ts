import { isBlocking, isStandable } from './collision.ts'
import { HERO_HEIGHT, HERO_WIDTH } from './player.ts'
import { REGRET_HEIGHT, REGRET_WIDTH, regretReach } from './regrets.ts'
import {
  type Area,
  EMPTY_TILE,
  type Level,
  type Milestone,
  MOODS,
  type Mood,
  type RegretSpawn,
  SUBPIXELS,
  TILE,
  TILE_CLASSES,
  TILE_PX,
  type TileClass,
} from './world.ts'

/** A level file that cannot be played. The message names the file, the layer and what to do. */
export class LevelError extends Error {
  override readonly name = 'LevelError'
}

/**
 * Reads a Tiled map (`.tmj`) and its tileset (`.tsj`), both already parsed as JSON, into a level. The map has three
 * layers: tiles "ground" and "decoration", objects "things" of class start, bell, regret and milestone. What a tile
 * does is its class in the tileset. The level's id is the file name without its ending.
 * @throws LevelError
 */
export function parseLevel(json: unknown, tileset: unknown, fileName: string): Level {
  const map = asRecord(
    json,
    () => new LevelError(`${fileName}: not a Tiled map. Save it in Tiled as "JSON map files".`),
  )
  const { width, height } = parseSize(map, fileName)
  const tileClasses = parseTileset(tileset, map, fileName)

  const ground = parseTileLayer(map, 'ground', { width, height, tileCount: tileClasses.length }, fileName)
  const decoration = parseTileLayer(map, 'decoration', { width, height, tileCount: tileClasses.length }, fileName)
  const tiles = Uint8Array.from(ground, (id) => (id < 0 ? EMPTY_TILE : tileClasses[id]))

  const grid: Grid = { width, height, tiles }
  const things = parseThings(map, grid, fileName)
  const start = onlyThing(things, 'start', fileName)
  const bell = onlyThing(things, 'bell', fileName)
  requireFooting(start, grid, fileName)

  const level: Level = {
    id: fileName.replace(/\.tmj$/, ''),
    name: mapProperty(map, 'name', 'string', fileName),
    lesson: mapProperty(map, 'lesson', 'string', fileName),
    width,
    height,
    tiles,
    art: { ground, decoration },
    startX: start.column * TILE + (TILE - HERO_WIDTH) / 2,
    startY: (start.row + 1) * TILE - HERO_HEIGHT,
    bellX: bell.column * TILE + TILE / 2,
    bellY: bell.row * TILE + TILE / 2,
    regrets: things.filter((thing) => thing.kind === 'regret').map((thing) => parseRegret(thing, grid, fileName)),
    milestones: parseMilestones(things, fileName),
    timeLimitDecisions: mapProperty(map, 'timeLimitDecisions', 'int', fileName),
    onlyReward: optionalText(map, 'onlyReward', fileName),
    mood: parseMood(map, fileName),
  }
  if (level.timeLimitDecisions < 1) {
    throw new LevelError(`${fileName}: map property "timeLimitDecisions" must be at least 1.`)
  }
  return level
}

type Json = Readonly<Record<string, unknown>>

interface Grid {
  readonly width: number
  readonly height: number
  readonly tiles: Uint8Array // column-major
}

const SMALLEST_MAP = 6 // tiles, each way
const WIDEST_MAP = 1024 // tiles; a mistake in a file must not ask for gigabytes
const TALLEST_MAP = 64

function parseSize(map: Json, file: string): { width: number; height: number } {
  if (map.type !== 'map' || map.orientation !== 'orthogonal') {
    throw new LevelError(`${file}: not an orthogonal Tiled map. Make one with File > New > New Map, Orthogonal.`)
  }
  if (map.infinite === true) {
    throw new LevelError(`${file}: the map is infinite. Switch off Map > Map Properties > Infinite.`)
  }
  if (map.tilewidth !== TILE_PX || map.tileheight !== TILE_PX) {
    throw new LevelError(`${file}: tiles must be ${TILE_PX} × ${TILE_PX} px. Set them in Map > Map Properties.`)
  }
  const { width, height } = map
  if (!isIntegerIn(width, SMALLEST_MAP, WIDEST_MAP) || !isIntegerIn(height, SMALLEST_MAP, TALLEST_MAP)) {
    throw new LevelError(
      `${file}: the map is ${String(width)} × ${String(height)} tiles. Use Map > Resize Map: ` +
        `${SMALLEST_MAP}–${WIDEST_MAP} wide and ${SMALLEST_MAP}–${TALLEST_MAP} high.`,
    )
  }
  return { width, height }
}

/** The class of each tile id, as bytes of `World.tiles`. Tiles without a class are drawn and do nothing. */
function parseTileset(json: unknown, map: Json, file: string): Uint8Array {
  const references = map.tilesets
  const reference = Array.isArray(references) && references.length === 1 ? references[0] : undefined
  if (!isRecord(reference) || reference.firstgid !== 1 || typeof reference.source !== 'string') {
    throw new LevelError(`${file}: needs exactly one tileset, the external "tiles.tsj". Add it in the Tilesets panel.`)
  }
  const source = reference.source
  const tileset = asRecord(
    json,
    () => new LevelError(`${source}: not a Tiled tileset. Save it as "JSON tileset files".`),
  )
  if (!isIntegerIn(tileset.tilecount, 1, 4096)) {
    throw new LevelError(`${source}: "tilecount" must be 1–4096. Save the tileset again in Tiled.`)
  }
  const classes = new Uint8Array(tileset.tilecount)
  const tiles = Array.isArray(tileset.tiles) ? tileset.tiles : []
  for (const tile of tiles) {
    if (!isRecord(tile) || !isIntegerIn(tile.id, 0, tileset.tilecount - 1)) {
      throw new LevelError(`${source}: a tile without a valid id. Save the tileset again in Tiled.`)
    }
    const name = classOf(tile)
    if (name === '') continue
    if (!isTileClass(name)) {
      throw new LevelError(
        `${source}, tile ${tile.id}: unknown class "${name}". Use one of ${TILE_CLASSES.join(', ')}.`,
      )
    }
    classes[tile.id] = TILE_CLASSES.indexOf(name)
  }
  return classes
}

/** Tile ids of a layer, column-major, −1 for none. */
function parseTileLayer(
  map: Json,
  name: string,
  size: { readonly width: number; readonly height: number; readonly tileCount: number },
  file: string,
): Int16Array {
  const { width, height, tileCount } = size
  const layer = findLayer(map, name, 'tilelayer', file)
  const where = `${file}, layer "${name}"`
  const data = layer.data
  if (typeof data === 'string' || layer.encoding === 'base64' || layer.compression) {
    throw new LevelError(`${where}: the tiles are encoded. Set Map > Map Properties > Tile Layer Format to CSV, save.`)
  }
  if (layer.width !== width || layer.height !== height || !Array.isArray(data) || data.length !== width * height) {
    throw new LevelError(`${where}: not ${width} × ${height} tiles like the map. Use Map > Resize Map and save again.`)
  }
  const ids = new Int16Array(width * height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const gid: unknown = data[row * width + column]
      const at = `${where}, column ${column}, row ${row}`
      if (!isIntegerIn(gid, 0, 0xffffffff))
        throw new LevelError(`${at}: not a tile number. Save the map again in Tiled.`)
      // Tiled keeps flips and turns in the four highest bits.
      if (gid > 0x0fffffff)
        throw new LevelError(`${at}: the tile is flipped or turned. Place it unflipped (keys X, Y, Z).`)
      if (gid > tileCount) {
        throw new LevelError(
          `${at}: tile ${gid - 1} is not in the tileset, which has ${tileCount}. Erase or replace it.`,
        )
      }
      ids[column * height + row] = gid - 1
    }
  }
  return ids
}

const THING_KINDS = ['start', 'bell', 'regret', 'milestone'] as const
type ThingKind = (typeof THING_KINDS)[number]

/** An object of the layer "things": it stands in the tile that contains its point. */
interface Thing {
  readonly kind: ThingKind
  readonly name: string
  readonly column: number
  readonly row: number
  /** What a rectangle encloses; absent for a point. */
  readonly area?: Area
  readonly properties: ReadonlyMap<string, unknown>
}

const THINGS = 'layer "things"'

function parseThings(map: Json, grid: Grid, file: string): Thing[] {
  const layer = findLayer(map, 'things', 'objectgroup', file)
  const objects = Array.isArray(layer.objects) ? layer.objects : []
  return objects.map((object: unknown): Thing => {
    if (!isRecord(object)) throw new LevelError(`${file}, ${THINGS}: an entry is not an object. Save again in Tiled.`)
    const label = `${file}, ${THINGS}: object ${String(object.id)}`
    const kind = THING_KINDS.find((known) => known === classOf(object))
    if (kind === undefined) {
      throw new LevelError(`${label} has the class "${classOf(object)}". Use one of ${THING_KINDS.join(', ')}.`)
    }
    const { x, y } = object
    if (typeof x !== 'number' || typeof y !== 'number') {
      throw new LevelError(`${label} (${kind}) has no place. Delete it and add a point object.`)
    }
    const column = Math.floor(x / TILE_PX)
    const row = Math.floor(y / TILE_PX)
    if (!isIntegerIn(column, 0, grid.width - 1) || !isIntegerIn(row, 0, grid.height - 1)) {
      throw new LevelError(`${label} (${kind}) lies outside the map. Move it inside.`)
    }
    const name = typeof object.name === 'string' ? object.name : ''
    const area = areaOf(object)
    return { kind, name, column, row, ...(area && { area }), properties: propertiesOf(object) }
  })
}

function areaOf({ x, y, width, height }: Json): Area | null {
  if (![x, y, width, height].every((length) => typeof length === 'number')) return null
  const [left, top, wide, high] = [x, y, width, height].map((length) => Math.round(Number(length) * SUBPIXELS))
  return wide > 0 && high > 0 ? { left, top, right: left + wide, bottom: top + high } : null
}

function onlyThing(things: readonly Thing[], kind: ThingKind, file: string): Thing {
  const found = things.filter((thing) => thing.kind === kind)
  if (found.length === 0) {
    throw new LevelError(`${file}, ${THINGS}: no ${kind}. Add a point object of class "${kind}".`)
  }
  if (found.length > 1) {
    throw new LevelError(`${file}, ${THINGS}: ${found.length} objects of class "${kind}". Keep one, delete the others.`)
  }
  return found[0]
}

/** What walks must begin in free space with ground right below. */
function requireFooting(thing: Thing, grid: Grid, file: string): void {
  const { column, row } = thing
  const label = `${file}, ${THINGS}: the ${thing.kind} at column ${column}, row ${row}`
  if (isBlocking(grid.tiles, grid.height, column, row)) {
    throw new LevelError(`${label} is inside a solid tile. Move it into the free tile above the ground.`)
  }
  if (!isStandable(grid.tiles, grid.height, column, row + 1)) {
    throw new LevelError(`${label} hangs in the air. Move it into the tile right above the ground.`)
  }
}

function parseRegret(thing: Thing, grid: Grid, file: string): RegretSpawn {
  requireFooting(thing, grid, file)
  const direction = thing.properties.get('direction')
  if (direction !== 'left' && direction !== 'right') {
    throw new LevelError(
      `${file}, ${THINGS}: the regret at column ${thing.column}, row ${thing.row} needs a string property ` +
        '"direction": left or right. Add it under Custom Properties.',
    )
  }
  return {
    x: thing.column * TILE + (TILE - REGRET_WIDTH) / 2,
    y: (thing.row + 1) * TILE - REGRET_HEIGHT,
    direction: direction === 'left' ? -1 : 1,
    ...regretReach(grid.tiles, grid, thing.column, thing.row),
  }
}

const MOST_MILESTONES = 31 // bits of World.milestonesReached

function parseMilestones(things: readonly Thing[], file: string): Milestone[] {
  const found = things.filter((thing) => thing.kind === 'milestone')
  if (found.length > MOST_MILESTONES) {
    throw new LevelError(`${file}, ${THINGS}: ${found.length} milestones. Keep at most ${MOST_MILESTONES}.`)
  }
  return found
    .map(({ name, column, area }) => {
      if (name === '') {
        throw new LevelError(`${file}, ${THINGS}: the milestone at column ${column} has no name. Write it in "Name".`)
      }
      return { name, x: column * TILE, ...(area && { area }) }
    })
    .sort((one, other) => one.x - other.x)
}

interface PropertyTypes {
  string: string
  int: number
}

function mapProperty<Type extends keyof PropertyTypes>(
  map: Json,
  name: string,
  type: Type,
  file: string,
): PropertyTypes[Type] {
  const value = propertiesOf(map).get(name)
  const fits = type === 'int' ? Number.isSafeInteger(value) : typeof value === 'string' && value !== ''
  if (!fits) {
    throw new LevelError(`${file}: no map property "${name}" of type ${type}. Add it in Map > Map Properties.`)
  }
  return value as PropertyTypes[Type]
}

/** A text property that a map may do without. */
function optionalText(map: Json, name: string, file: string): string | null {
  return propertiesOf(map).has(name) ? mapProperty(map, name, 'string', file) : null
}

function parseMood(map: Json, file: string): Mood {
  const asked = optionalText(map, 'mood', file) ?? MOODS[0]
  const mood = MOODS.find((known) => known === asked)
  if (mood !== undefined) return mood
  throw new LevelError(`${file}: map property "mood" is "${asked}". There are: ${MOODS.join(', ')}.`)
}

function propertiesOf(owner: Json): ReadonlyMap<string, unknown> {
  const list = Array.isArray(owner.properties) ? owner.properties : []
  return new Map(list.filter(isRecord).map((property) => [String(property.name), property.value]))
}

function findLayer(map: Json, name: string, type: 'tilelayer' | 'objectgroup', file: string): Json {
  const layers = Array.isArray(map.layers) ? map.layers.filter(isRecord) : []
  const named = layers.filter((layer) => layer.name === name)
  const kind = type === 'tilelayer' ? 'tile layer' : 'object layer'
  if (named.length === 0) throw new LevelError(`${file}, layer "${name}": missing. Add a ${kind} with this name.`)
  if (named.length > 1) throw new LevelError(`${file}, layer "${name}": there are ${named.length}. Keep one.`)
  if (named[0].type !== type) {
    throw new LevelError(`${file}, layer "${name}": not a ${kind}. Delete it and add a ${kind} with this name.`)
  }
  return named[0]
}

/** Tiled writes a class as `type` (to 1.8 and from 1.10) or as `class` (1.9). */
function classOf(owner: Json): string {
  if (typeof owner.type === 'string' && owner.type !== '') return owner.type
  return typeof owner.class === 'string' ? owner.class : ''
}

function isTileClass(name: string): name is TileClass {
  return (TILE_CLASSES as readonly string[]).includes(name)
}

function isIntegerIn(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asRecord(value: unknown, complaint: () => LevelError): Json {
  if (!isRecord(value)) throw complaint()
  return value
}
