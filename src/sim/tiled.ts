import { defaultLook, LOOK_NAMES, type LookName } from './looks.ts'
import { HERO_HEIGHT, HERO_WIDTH } from './player.ts'
import { specialTiles } from './specialTiles.ts'
import { isIntegerIn, isRecord, type Json, LevelError, normalised, propertyOf } from './tiled/json.ts'
import { findLayers, parseTiles } from './tiled/layers.ts'
import { parseTiledText } from './tiled/text.ts'
import {
  type Grid,
  onlyThing,
  parseMilestones,
  parseOutlier,
  parsePlatform,
  parseRegret,
  parseThings,
  parseWind,
  requireFooting,
  requireFreeTile,
} from './tiled/things.ts'
import { parseTileset } from './tiled/tileset.ts'
import { EMPTY_TILE } from './tiles.ts'
import { type Level, TILE, TILE_PX } from './world.ts'

export { LevelError }

/**
 * Parses a Tiled map (`.tmj`) and its tileset (`.tsj`), given as JSON or as text, into a level. The map has three layers:
 * tile layers "ground" and "decoration", and the object layer "things" with classes start, bell, regret,
 * milestone, wind, platform and outlier.
 * A tile's behaviour is its class in the tileset. The level's id is the file name without its extension. A map that the
 * game cannot show exactly as Tiled does is rejected.
 * @throws LevelError
 */
export function parseLevel(json: unknown, tileset: unknown, fileName: string): Level {
  const map = typeof json === 'string' ? parseTiledText(json, fileName) : json
  if (!isRecord(map)) throw new LevelError(`${fileName}: not a Tiled map. Save it in Tiled as "JSON map files".`)
  const { width, height } = parseSize(map, fileName)
  const tiles = parseTileset(map, tileset, fileName)

  const layers = findLayers(map, fileName)
  const ground = parseTiles(layers.ground, { width, height }, tiles)
  const decoration = parseTiles(layers.decoration, { width, height }, tiles)
  const grid: Grid = {
    width,
    height,
    tiles: Uint8Array.from(ground, (id) => (id < 0 ? EMPTY_TILE : tiles.classes[id])),
  }

  const things = parseThings(layers.things, grid)
  const start = onlyThing(things, 'start', layers.things.where)
  const bell = onlyThing(things, 'bell', layers.things.where)
  requireFooting(start, grid)
  requireFreeTile(bell, grid)

  const special = specialTiles(grid.tiles)
  requireKeys(special, grid.height, layers.ground.where)

  const id = fileName.replace(/\.tmj$/, '')
  return {
    id,
    name: requiredText(map, 'name', fileName),
    lesson: requiredText(map, 'lesson', fileName),
    width,
    height,
    tiles: grid.tiles,
    tileMask: grid.tiles.reduce((mask, tile) => mask | (1 << tile), 0),
    art: { ground, decoration },
    startX: start.column * TILE + (TILE - HERO_WIDTH) / 2,
    startY: (start.row + 1) * TILE - HERO_HEIGHT,
    bellX: bell.column * TILE + TILE / 2,
    bellY: bell.row * TILE + TILE / 2,
    regrets: things.filter(({ kind }) => kind === 'regret').map((thing) => parseRegret(thing, grid)),
    milestones: parseMilestones(things, layers.things.where),
    ...special,
    winds: things.filter(({ kind }) => kind === 'wind').map(parseWind),
    platforms: things.filter(({ kind }) => kind === 'platform').map((thing) => parsePlatform(thing, grid)),
    outliers: things.filter(({ kind }) => kind === 'outlier').map(parseOutlier),
    timeLimitDecisions: parseTimeLimit(map, fileName),
    onlyReward: optionalText(map, 'onlyReward', fileName),
    look: parseLook(map, id, fileName),
  }
}

export const SMALLEST_MAP = 6 // tiles, each way
export const WIDEST_MAP = 1024 // tiles; keeps a mistake in a file from allocating gigabytes
export const TALLEST_MAP = 64
export const MAX_TIME_LIMIT = 10_000 // decisions of 4 ticks: 11 minutes. Environments allocate one byte per decision.

/** The size of the map in tiles. @throws LevelError */
export function parseSize(map: Json, file: string): { width: number; height: number } {
  if (map.type === 'tileset') {
    throw new LevelError(`${file}: a tileset, not a Tiled map. Rename it to .tsj, and save the map under this name.`)
  }
  if (map.type !== 'map' || map.orientation !== 'orthogonal') {
    throw new LevelError(`${file}: not an orthogonal Tiled map. Make one with File > New > New Map, Orthogonal.`)
  }
  if (map.infinite !== undefined && map.infinite !== false) {
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

function parseTimeLimit(map: Json, file: string): number {
  const value = propertyOf(map, 'timeLimitDecisions', file)
  if (isIntegerIn(value, 1, MAX_TIME_LIMIT)) return value
  const now =
    value === undefined
      ? 'no map property "timeLimitDecisions" of type int'
      : `the map property "timeLimitDecisions" is ${JSON.stringify(value)}, not of type int from 1 to ${MAX_TIME_LIMIT}`
  throw new LevelError(`${file}: ${now}. Set it in Map > Map Properties: decisions until an episode is cut off.`)
}

/** @throws LevelError if there are doors and no key, because nothing could open them */
function requireKeys({ keys, doors }: Pick<Level, 'keys' | 'doors'>, height: number, where: string): void {
  if (doors.length === 0 || keys.length > 0) return
  const place = `column ${Math.floor(doors[0] / height)}, row ${doors[0] % height}`
  throw new LevelError(`${where}: the door at ${place} has no key. Add a tile of class "key", or remove the door.`)
}

function requiredText(map: Json, name: string, file: string): string {
  const text = optionalText(map, name, file)
  if (text !== null) return text
  throw new LevelError(`${file}: no map property "${name}" of type string. Add it in Map > Map Properties.`)
}

function optionalText(map: Json, name: string, file: string): string | null {
  const value = propertyOf(map, name, file)
  if (value === undefined) return null
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  throw new LevelError(`${file}: the map property "${name}" is not a non-empty string. Set it in Map > Map Properties.`)
}

/** The look that the map names, or that of its id. @throws LevelError */
export function parseLook(map: Json, levelId: string, file: string): LookName {
  if (optionalText(map, 'mood', file) !== null) {
    throw new LevelError(`${file}: rename the map property "mood" to "look", and use one of ${LOOK_NAMES.join(', ')}.`)
  }
  const wanted = optionalText(map, 'look', file)
  if (wanted === null) return defaultLook(levelId)
  const look = LOOK_NAMES.find((name) => name === normalised(wanted))
  if (look !== undefined) return look
  throw new LevelError(`${file}: map property "look" is "${wanted}". Use one of ${LOOK_NAMES.join(', ')}.`)
}
