import { TILE_KINDS } from '../../sim/tiles.ts'
import { BLOCK_ASKING, BLOCK_OPEN, type Level, TILE_PX } from '../../sim/world.ts'
import { frameAt, frameCount } from '../atlas.ts'
import { TILE_LOOKS } from '../tileLooks.ts'
import { WINDOW_TILES } from './hallWall.ts'

// Ids of tiles with a special meaning.
const LAMP_TOP_TILE = 16
const WALL_LAMP_TILE = 43
const CEILING_TILES = [6, 15]
const CEILING_FILL_TILE = 15

const BLOCK_FRAME_MS = 160
const RING_FRAME_MS = 70
const FLICKER_MS = 90
export const LIGHT_ALPHA = 0.3 // alpha-blended, not added: added light would turn the teal grey

/** How the tiles are drawn, by code. */
const DRAWN_AS = TILE_KINDS.map(({ id }) => TILE_LOOKS[id].drawnAs)

/** A tile of the tileset; row −1 is above the level, row `height` below it. */
interface PlacedTile {
  readonly tile: number
  readonly column: number
  readonly row: number
}

/** The tile's own picture in the tileset; null if it has none, or a thing or an animation is drawn there. */
export function pictureOf({ tiles, art }: Level, index: number): number | null {
  const tile = art.ground[index]
  return tile < 0 || DRAWN_AS[tiles[index]] !== 'picture' ? null : tile
}

/** One extra row above and below the level: the stage is slightly taller than eleven tiles. */
export function edgeTiles({ width, height, art }: Level): PlacedTile[] {
  return Array.from({ length: width }, (_, column) => {
    const top = art.ground[column * height]
    const bottom = art.ground[column * height + height - 1]
    return [
      ...(CEILING_TILES.includes(top) ? [{ tile: CEILING_FILL_TILE, column, row: -1 }] : []),
      ...(bottom >= 0 ? [{ tile: bottom, column, row: height }] : []),
    ]
  }).flat()
}

/** Furniture and ornaments. */
export function decorationTiles({ height, art }: Level): PlacedTile[] {
  const tiles: PlacedTile[] = []
  art.decoration.forEach((tile, index) => {
    if (tile < 0 || WINDOW_TILES.includes(tile)) return
    tiles.push({ tile, column: Math.floor(index / height), row: index % height })
  })
  return tiles
}

/** A tile that is drawn as an animation, at its middle, px. */
export interface AnimatedTile {
  readonly index: number // into the level's tiles
  readonly x: number
  readonly y: number
  readonly animation: string
  readonly frameMs: number
  readonly layer: 'ground' | 'coin'
  readonly ahead: number // frames
}

export function animatedTiles({ tiles, height }: Level): AnimatedTile[] {
  const animated: AnimatedTile[] = []
  tiles.forEach((code, index) => {
    const look = DRAWN_AS[code]
    if (typeof look !== 'object') return
    const { animation, frameMs, layer, wave } = look
    const column = Math.floor(index / height)
    const place = { x: middle(column), y: middle(index % height) }
    animated.push({ index, ...place, animation, frameMs, layer, ahead: wave ? column : 0 })
  })
  return animated
}

/** The light of a lamp, at its middle, px. */
interface Light {
  readonly x: number
  readonly y: number
  readonly frame: string
}

export function lampLights({ height, art }: Level): Light[] {
  const lights: Light[] = []
  art.decoration.forEach((tile, index) => {
    const [x, y] = [middle(Math.floor(index / height)), middle(index % height)]
    if (tile === LAMP_TOP_TILE) lights.push({ x, y, frame: 'glow/large' })
    if (tile === WALL_LAMP_TILE) lights.push({ x, y: y - 4, frame: 'glow/small' })
  })
  return lights
}

/** Lamps that flicker dim in turn, for a moment each. `timeMs`: 0 if none does. */
export function lampAlpha(light: number, timeMs: number): number {
  const dim = timeMs === 0 ? -1 : Math.floor(timeMs / FLICKER_MS) % 23
  return (light * 7) % 23 === dim ? LIGHT_ALPHA / 2 : LIGHT_ALPHA
}

/** `state`: of a ? Block. */
export function blockFrame(state: number, timeMs: number): string {
  if (state === BLOCK_OPEN) return 'block/open/0'
  if (state === BLOCK_ASKING) return 'block/asking/0'
  return frameAt('block/closed', timeMs, BLOCK_FRAME_MS)
}

export function bellFrame(rings: boolean, timeMs: number): string {
  return rings ? frameAt('bell/ring', timeMs, RING_FRAME_MS) : 'bell/idle/0'
}

export const DOOR_FRAMES = frameCount('door/open')

function middle(tile: number): number {
  return tile * TILE_PX + TILE_PX / 2
}
