import { TILE_KINDS } from '../tiles.ts'
import { TILE_PX } from '../world.ts'
import { classOf, isIntegerIn, isRecord, type Json, LevelError, normalised, numberOr, recordsIn } from './json.ts'
import { parseTiledText } from './text.ts'

export interface Tileset {
  /** Number of tile 0 in the map's layers. */
  readonly firstGid: number
  /** The class of each tile id, as bytes of `World.tiles`. Tiles without a class are decoration. */
  readonly classes: Uint8Array
}

/** The game's only tileset, in the folder of the maps. */
export const TILESET = 'tiles.tsj'
const FOLDER = 'assets/levels'

/** Reads the classes of the tiles. @throws LevelError if the map uses another tileset, or if this one is broken */
export function parseTileset(map: Json, json: unknown, file: string): Tileset {
  const firstGid = parseReference(map, file)
  const tileset = typeof json === 'string' ? parseTiledText(json, TILESET) : json
  if (!isRecord(tileset)) {
    throw new LevelError(`${TILESET}: not a Tiled tileset. Save it as "JSON tileset files".`)
  }
  if (!isIntegerIn(tileset.tilecount, 1, 4096)) {
    throw new LevelError(`${TILESET}: "tilecount" must be 1–4096. Save the tileset again in Tiled.`)
  }
  if (numberOr(tileset.tilewidth, TILE_PX) !== TILE_PX || numberOr(tileset.tileheight, TILE_PX) !== TILE_PX) {
    throw new LevelError(`${TILESET}: its tiles are not ${TILE_PX} × ${TILE_PX} px. Set them in Tileset Properties.`)
  }
  const classes = new Uint8Array(tileset.tilecount)
  for (const tile of recordsIn(tileset.tiles, TILESET)) {
    if (!isIntegerIn(tile.id, 0, tileset.tilecount - 1)) {
      throw new LevelError(`${TILESET}: a tile without a valid id. Save the tileset again in Tiled.`)
    }
    const where = `${TILESET}, tile ${tile.id}`
    const name = classOf(tile, where)
    if (name === '') continue
    const found = TILE_KINDS.findIndex(({ id }) => normalised(id) === normalised(name))
    if (found < 0) {
      throw new LevelError(
        `${where}: unknown class "${name}". Use one of ${TILE_KINDS.map(({ id }) => id).join(', ')}.`,
      )
    }
    classes[tile.id] = found
  }
  return { firstGid, classes }
}

/** The first gid of the map's tileset. @throws LevelError unless it is the game's, whose tile ids the game knows */
function parseReference(map: Json, file: string): number {
  const references = recordsIn(map.tilesets, `${file}, tilesets`)
  if (references.length !== 1) {
    throw new LevelError(
      `${file}: needs exactly one tileset, the external "${TILESET}". It has ${references.length}: in the Tilesets panel, ` +
        `keep ${FOLDER}/${TILESET} and remove all others.`,
    )
  }
  const { source, firstgid } = references[0]
  if (typeof source !== 'string' || source === '') {
    throw new LevelError(
      `${file}: its tileset "${String(references[0].name)}" is embedded, but the game supports only the external ` +
        `"${TILESET}". Open ${FOLDER}/${TILESET} in Tiled and use Map > Replace Tileset.`,
    )
  }
  if (!isGameTileset(source)) {
    throw new LevelError(
      `${file}: uses the tileset "${source}", but the game supports only "${TILESET}". ` +
        `Open ${FOLDER}/${TILESET} in Tiled, use Map > Replace Tileset, and save the map in ${FOLDER}.`,
    )
  }
  if (!isIntegerIn(firstgid, 1, 0x0fffffff)) {
    throw new LevelError(`${file}: its tileset has no valid "firstgid". Save the map again in Tiled.`)
  }
  return firstgid
}

/** True if this path, relative to the folder of the maps, is the game's tileset. */
function isGameTileset(source: string): boolean {
  const path = FOLDER.split('/')
  for (const part of source.replaceAll('\\', '/').split('/')) {
    if (part === '..') path.pop()
    else if (part !== '.') path.push(part)
  }
  return path.join('/') === `${FOLDER}/${TILESET}`
}
