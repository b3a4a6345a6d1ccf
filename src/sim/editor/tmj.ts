import tileset from '../../../assets/levels/tiles.tsj'
import { OUTLIER_HEIGHT, OUTLIER_WIDTH } from '../outliers.ts'
import { PLATFORM_WIDTH } from '../platforms.ts'
import { HERO_HEIGHT, HERO_WIDTH } from '../player.ts'
import { REGRET_HEIGHT, REGRET_WIDTH } from '../regrets.ts'
import { isIntegerIn, isRecord, type Json, LevelError, normalised, propertyOf, recordsIn } from '../tiled/json.ts'
import { findLayers, objectsOf, parseTiles } from '../tiled/layers.ts'
import { parseTiledText } from '../tiled/text.ts'
import { parseThings, type ThingKind } from '../tiled/things.ts'
import { parseTileset, TILESET } from '../tiled/tileset.ts'
import { MAX_TIME_LIMIT, parseLevel, parseLook, parseSize } from '../tiled.ts'
import { EMPTY_TILE } from '../tiles.ts'
import { type Area, type Level, SUBPIXELS, TILE, TILE_PX } from '../world.ts'
import type { Box, LevelDocument, PlacedThing } from './document.ts'
import { formOf } from './palette.ts'

const FIRST_GID = 1
/** The version of Tiled whose format is written. */
const TILED_VERSION = '1.10.2'
const FORMAT_VERSION = '1.10'

/** The document as a map in Tiled's JSON, for a file beside the game's tileset. */
export function writeMap(document: LevelDocument): string {
  const { width, height, things } = document
  const properties = settingsOf(document).map(([name, value]) => property(name, value))
  return JSON.stringify({
    compressionlevel: -1,
    height,
    infinite: false,
    layers: [
      tileLayer(1, 'decoration', document.decoration, document),
      tileLayer(2, 'ground', document.ground, document),
      {
        ...{ draworder: 'topdown', id: 3, name: 'things', objects: things.map(objectOf) },
        ...{ opacity: 1, type: 'objectgroup', visible: true, x: 0, y: 0 },
      },
    ],
    nextlayerid: 4,
    nextobjectid: Math.max(0, ...things.map(({ id }) => id)) + 1,
    orientation: 'orthogonal',
    properties,
    renderorder: 'right-down',
    tiledversion: TILED_VERSION,
    tileheight: TILE_PX,
    tilesets: [{ firstgid: FIRST_GID, source: TILESET }],
    tilewidth: TILE_PX,
    type: 'map',
    version: FORMAT_VERSION,
    width,
  })
}

/** Texts that are empty are left out: the reader asks for them. */
function settingsOf({
  lesson,
  look,
  name,
  onlyReward,
  timeLimitDecisions,
}: LevelDocument): [string, string | number][] {
  const all: [string, string | number | null][] = [
    ['lesson', lesson],
    ['look', look],
    ['name', name],
    ['onlyReward', onlyReward],
    ['timeLimitDecisions', timeLimitDecisions],
  ]
  return all.filter((entry): entry is [string, string | number] => entry[1] !== null && entry[1] !== '')
}

function tileLayer(id: number, name: string, tiles: Int16Array, { width, height }: LevelDocument): object {
  const data = Array.from({ length: width * height }, (_, at) => {
    const tile = tiles[(at % width) * height + Math.floor(at / width)]
    return tile < 0 ? 0 : tile + FIRST_GID
  })
  return { ...{ data, height, id, name, opacity: 1, type: 'tilelayer', visible: true }, ...{ width, x: 0, y: 0 } }
}

function objectOf({ id, kind, name, x, y, width, height, properties }: PlacedThing): object {
  const list = Object.entries(properties).map(([each, value]) => property(each, value))
  return {
    ...{ id, name, type: kind, x, y, width, height, rotation: 0, visible: true },
    ...(width === 0 && { point: true }),
    ...(list.length > 0 && { properties: list }),
  }
}

function property(name: string, value: string | number | boolean): object {
  const types = { string: 'string', boolean: 'bool', number: Number.isInteger(value) ? 'int' : 'float' } as const
  return { name, type: types[typeof value as keyof typeof types], value }
}

/**
 * Reads a document from a map in Tiled's JSON, as text or parsed. What a level needs and a draft may lack (a start, a bell,
 * footing, texts) is not asked for.
 * @throws LevelError, with file, layer and cure
 */
export function readMapDocument(json: unknown, fileName: string): LevelDocument {
  const map = typeof json === 'string' ? parseTiledText(json, fileName) : json
  if (!isRecord(map)) throw new LevelError(`${fileName}: not a Tiled map. Save it in Tiled as "JSON map files".`)
  const { width, height } = parseSize(map, fileName)
  const { firstGid, classes } = parseTileset(map, tileset, fileName)
  const layers = findLayers(map, fileName)
  const ground = parseTiles(layers.ground, { width, height }, { firstGid, classes })
  const decoration = parseTiles(layers.decoration, { width, height }, { firstGid, classes })
  const tiles = Uint8Array.from(ground, (id) => (id < 0 ? EMPTY_TILE : classes[id]))
  const objects = objectsOf(layers.things)
  const timeLimit = propertyOf(map, 'timeLimitDecisions', fileName)
  const onlyReward = textOf(map, 'onlyReward', fileName)
  return {
    ...{ width, height, ground, decoration },
    things: parseThings(layers.things, { width, height, tiles }).map((thing, index): PlacedThing => {
      const { kind, name, column, row, area } = thing
      const point = { x: (column + 0.5) * TILE_PX, y: (row + 0.5) * TILE_PX, width: 0, height: 0 }
      return {
        ...{ id: index + 1, kind, name },
        ...(area ? boxOfArea(area) : point),
        properties: propertiesOf(objects[index], kind, thing.where),
      }
    }),
    name: textOf(map, 'name', fileName),
    lesson: textOf(map, 'lesson', fileName),
    look: parseLook(map, fileName.replace(/\.tmj$/, ''), fileName),
    timeLimitDecisions: isIntegerIn(timeLimit, 1, MAX_TIME_LIMIT) ? timeLimit : DEFAULT_TIME_LIMIT,
    onlyReward: onlyReward === '' ? null : onlyReward,
  }
}

function boxOfArea({ left, top, right, bottom }: Area): Box {
  const [x, y, width, height] = [left, top, right - left, bottom - top].map((length) => length / SUBPIXELS)
  return { x, y, width, height }
}

export const DEFAULT_TIME_LIMIT = 300 // decisions of 4 ticks: 20 s

function textOf(map: Json, name: string, file: string): string {
  const value = propertyOf(map, name, file)
  return typeof value === 'string' ? value.trim() : ''
}

/** Known properties get the spelling of the editor's list: the game ignores case. */
function propertiesOf(object: Json, kind: ThingKind, where: string): PlacedThing['properties'] {
  const { properties = {} } = formOf(kind)
  const entries = recordsIn(object.properties, where).flatMap(({ name, value }) => {
    if (
      typeof name !== 'string' ||
      !(typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    ) {
      return []
    }
    const known = Object.keys(properties).find((each) => normalised(each) === normalised(name))
    if (known === undefined) return [[name, value] as const]
    return [[known, properties[known].kind === 'text' ? normalised(value) : value] as const]
  })
  return Object.fromEntries(entries)
}

/** The document as a level. @throws LevelError that says what it lacks */
export function levelOf(document: LevelDocument, fileName: string): Level {
  return parseLevel(writeMap(document), tileset, fileName)
}

/** The map of an endless level, which has no file. */
export function documentOfLevel(level: Level): LevelDocument {
  const { name, lesson, look, timeLimitDecisions, onlyReward, width, height, art } = level
  const points = [
    pointOf('start', level.startX + HERO_WIDTH / 2, level.startY + HERO_HEIGHT / 2),
    pointOf('bell', level.bellX, level.bellY),
    ...level.regrets.map(({ x, y, direction }) => ({
      ...pointOf('regret', x + REGRET_WIDTH / 2, y + REGRET_HEIGHT / 2),
      properties: { direction: direction < 0 ? 'left' : 'right' },
    })),
    ...level.winds.map(({ direction, chance, ...area }) => ({
      ...{ kind: 'wind' as const, name: '', ...boxOfArea(area) },
      properties: { direction: direction < 0 ? 'left' : 'right', chance },
    })),
    ...level.platforms.map(({ left, top, length, isUpright, direction }) => {
      const [width, height] = isUpright ? [PLATFORM_WIDTH, length + TILE] : [PLATFORM_WIDTH + length, TILE]
      const box = boxOfArea({ left, top, right: left + width, bottom: top + height })
      const [back, ahead] = isUpright ? ['up', 'down'] : ['left', 'right']
      return { kind: 'platform' as const, name: '', ...box, properties: { direction: direction < 0 ? back : ahead } }
    }),
    ...level.outliers.map(({ minX, maxX, minY, maxY, direction }) => ({
      ...{ kind: 'outlier' as const, name: '' },
      ...boxOfArea({ left: minX, top: minY, right: maxX + OUTLIER_WIDTH, bottom: maxY + OUTLIER_HEIGHT }),
      properties: { direction: direction < 0 ? 'left' : 'right' },
    })),
    ...level.milestones.map((milestone) => ({
      ...pointOf('milestone', milestone.x, level.startY + HERO_HEIGHT / 2),
      ...(milestone.area && boxOfArea(milestone.area)),
      name: milestone.name,
    })),
  ]
  return {
    ...{ name, lesson, look, timeLimitDecisions, onlyReward, width, height },
    ...{ ground: art.ground.slice(), decoration: art.decoration.slice() },
    things: points.map((thing, index) => ({ id: index + 1, ...thing })),
  }
}

/** A point in the middle of the tile at this place, which is in subpixels. */
function pointOf(kind: ThingKind, x: number, y: number): Omit<PlacedThing, 'id'> {
  const middle = (at: number) => (Math.floor(at / SUBPIXELS / TILE_PX) + 0.5) * TILE_PX
  return { kind, name: '', x: middle(x), y: middle(y), width: 0, height: 0, properties: {} }
}
