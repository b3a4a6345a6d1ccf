import { DAMAGED, isIntegerIn, isRecord, type Json, LevelError, normalised, numberOr, recordsIn } from './json.ts'
import type { Tileset } from './tileset.ts'

/** A layer with the offset and opacity of its enclosing groups applied. */
export interface Layer {
  readonly json: Json
  /** For messages: `lobby.tmj, layer "ground"`. */
  readonly where: string
  readonly offsetX: number // px, to the right
  readonly offsetY: number // px, down
  readonly opacity: number
}

const LAYERS = { ground: 'tilelayer', decoration: 'tilelayer', things: 'objectgroup' } as const
type LayerName = keyof typeof LAYERS

const KIND_NAMES = { tilelayer: 'tile layer', objectgroup: 'object layer' } as const
const MAX_DEPTH = 16 // groups within groups

/**
 * The three layers of a level, also from inside groups. Rejects what the game does not show as Tiled does: hidden layers,
 * parallax, tints, and other layers that are not empty.
 * @throws LevelError
 */
export function findLayers(map: Json, file: string): Readonly<Record<LayerName, Layer>> {
  const all = flatten(map.layers, { file, offsetX: 0, offsetY: 0, opacity: 1, cover: null, depth: 0 })
  const found = {
    ground: onlyLayer(all, 'ground', file),
    decoration: onlyLayer(all, 'decoration', file),
    things: onlyLayer(all, 'things', file),
  }
  const used = new Set(Object.values(found))
  for (const layer of all) if (!used.has(layer)) requireNothing(layer)
  for (const layer of used) if (layer.fault !== null) throw new LevelError(`${layer.where}: ${layer.fault}`)
  return found
}

interface FoundLayer extends Layer {
  /** What the game cannot show, and how to fix it; null for a plain layer. */
  readonly fault: string | null
}

interface Surroundings {
  readonly file: string
  readonly offsetX: number
  readonly offsetY: number
  readonly opacity: number
  /** The fault of an enclosing group; null if there is none. */
  readonly cover: string | null
  readonly depth: number
}

function flatten(layers: unknown, around: Surroundings): FoundLayer[] {
  const { file, depth } = around
  if (depth > MAX_DEPTH) throw new LevelError(`${file}: groups more than ${MAX_DEPTH} deep. Ungroup some layers.`)
  return recordsIn(layers, `${file}, list of layers`).flatMap((json) => {
    const where = `${file}, ${json.type === 'group' ? 'group' : 'layer'} "${String(json.name)}"`
    const offsetX = around.offsetX + numberOr(json.offsetx, 0)
    const offsetY = around.offsetY + numberOr(json.offsety, 0)
    const opacity = around.opacity * numberOr(json.opacity, 1)
    if (Number.isNaN(offsetX + offsetY + opacity)) throw new LevelError(`${where}: ${DAMAGED}`)
    const fault = around.cover ?? faultOf(json)
    if (json.type !== 'group') return [{ json, where, offsetX, offsetY, opacity, fault }]
    const cover = fault === null ? null : `it is in the group "${String(json.name)}", where ${fault}`
    return flatten(json.layers, { file, offsetX, offsetY, opacity, cover: around.cover ?? cover, depth: depth + 1 })
  })
}

function faultOf(json: Json): string | null {
  if (json.visible === false) return 'the layer is hidden. Show it (the eye beside it) and save, or delete it.'
  if (numberOr(json.parallaxx, 1) !== 1 || numberOr(json.parallaxy, 1) !== 1) {
    return 'it has a parallax factor, and the game scrolls all layers alike. Set Parallax Factor to 1, 1.'
  }
  if (typeof json.tintcolor === 'string') return 'it has a tint, which the game does not draw. Remove Tint Color.'
  if (json.mode !== undefined && json.mode !== 'normal') return 'it has a blend mode. Set Blend Mode to Normal.'
  return null
}

function onlyLayer(layers: readonly FoundLayer[], name: LayerName, file: string): FoundLayer {
  const named = layers.filter(({ json }) => normalised(json.name) === name)
  const fitting = named.filter(({ json }) => json.type === LAYERS[name])
  const kind = KIND_NAMES[LAYERS[name]]
  const where = `${file}, layer "${name}"`
  if (named.length === 0) throw new LevelError(`${where}: missing. Add a ${kind} with this name.`)
  if (fitting.length === 0) {
    throw new LevelError(`${where}: not a ${kind}. Delete it and add a ${kind} with this name.`)
  }
  if (named.length > 1) throw new LevelError(`${where}: there are ${named.length}. Keep one.`)
  return fitting[0]
}

/** The game ignores this layer, so it must be empty, or hidden in Tiled as well. */
function requireNothing({ json, where, fault }: FoundLayer): void {
  const isHidden = json.visible === false || fault?.includes('is hidden') === true
  const data = Array.isArray(json.data) ? json.data : []
  const isBlank =
    (json.type === 'tilelayer' && Array.isArray(json.data) && data.every((gid) => gid === 0)) ||
    (json.type === 'objectgroup' && Array.isArray(json.objects) && json.objects.length === 0)
  if (isHidden || isBlank) return
  throw new LevelError(
    `${where}: the game reads only ${Object.keys(LAYERS).join(', ')}. Merge it into one of them ` +
      '(Layer > Merge Layer Down), hide it, or delete it.',
  )
}

/** Tile ids of a layer, column-major, −1 for none. @throws LevelError */
export function parseTiles(
  layer: Layer,
  { width, height }: { readonly width: number; readonly height: number },
  { firstGid, classes }: Tileset,
): Int16Array {
  const { json, where } = layer
  requireInPlace(layer)
  const { data } = json
  if (json.chunks !== undefined) {
    throw new LevelError(`${where}: it is part of an infinite map. Switch off Map > Map Properties > Infinite.`)
  }
  if (typeof data === 'string' || json.encoding === 'base64' || json.compression) {
    throw new LevelError(`${where}: the tiles are encoded. Set Map > Map Properties > Tile Layer Format to CSV, save.`)
  }
  if (json.width !== width || json.height !== height || !Array.isArray(data) || data.length !== width * height) {
    throw new LevelError(`${where}: not ${width} × ${height} tiles like the map. Use Map > Resize Map and save again.`)
  }
  const ids = new Int16Array(width * height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const gid: unknown = data[row * width + column]
      const at = `${where}, column ${column}, row ${row}`
      if (!isIntegerIn(gid, 0, 0xffffffff)) {
        throw new LevelError(`${at}: not a tile number. Save the map again in Tiled.`)
      }
      // Tiled stores flips and rotations in the four highest bits.
      if (gid > 0x0fffffff) {
        throw new LevelError(`${at}: the tile is flipped or turned. Place it unflipped (keys X, Y, Z).`)
      }
      const id = gid - firstGid
      if (gid !== 0 && (id < 0 || id >= classes.length)) {
        throw new LevelError(`${at}: tile ${id} is not in the tileset, which has ${classes.length}. Replace it.`)
      }
      ids[column * height + row] = gid === 0 ? -1 : id
    }
  }
  return ids
}

function requireInPlace({ json, where, offsetX, offsetY, opacity }: Layer): void {
  const x = offsetX + numberOr(json.x, 0)
  const y = offsetY + numberOr(json.y, 0)
  if (x !== 0 || y !== 0) {
    throw new LevelError(
      `${where}: it is offset by ${x}, ${y}, its groups included. Set Offset to 0, 0 and move the tiles instead.`,
    )
  }
  if (opacity !== 1) {
    throw new LevelError(`${where}: its opacity is ${opacity}, but the game draws layers opaque. Set Opacity to 1.`)
  }
}

/** The objects of an object layer. @throws LevelError */
export function objectsOf(layer: Layer): readonly Json[] {
  const { objects } = layer.json
  if (Array.isArray(objects) && objects.every(isRecord)) return objects
  throw new LevelError(`${layer.where}: ${DAMAGED}`)
}
