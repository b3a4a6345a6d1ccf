import sprites from '../../../assets/art/sprites.json'
import spritesUrl from '../../../assets/art/sprites.png?no-inline'
import tilesUrl from '../../../assets/art/tiles.png?no-inline'
import type { TileChoice } from '../../sim/editor/palette.ts'
import type { LookName } from '../../sim/looks.ts'
import type { ThingKind } from '../../sim/tiled/things.ts'
import type { TileClass } from '../../sim/tiles.ts'
import { TILE_PX } from '../../sim/world.ts'

// The same files as the stage's: the browser loads each once.

const OWN_TILES: Readonly<Record<string, string>> = import.meta.glob('../../../assets/art/looks/*/tiles.png', {
  eager: true,
  query: '?no-inline',
  import: 'default',
})

export const TILESET_COLUMNS = 8
export const SPRITES_URL = spritesUrl
export const SPRITES_WIDTH = sprites.meta.size.w

/** The address of a look's tileset; the common one if it has none of its own. */
export function tilesetUrl(look: LookName): string {
  return OWN_TILES[`../../../assets/art/looks/${look}/tiles.png`] ?? tilesUrl
}

/** Where a tile lies in the tileset, px. */
export function tilePlace(id: number): { readonly x: number; readonly y: number } {
  return { x: (id % TILESET_COLUMNS) * TILE_PX, y: Math.floor(id / TILESET_COLUMNS) * TILE_PX }
}

/** Classes of tiles whose place in the tileset is empty, because the game draws them from the atlas. */
const DRAWN_FROM_ATLAS: Readonly<Partial<Record<TileClass, string>>> = { coin: 'coin/spin/0' }

/** The atlas's picture of a tile; undefined if the tileset has it. */
export function spriteOfTile({ kind }: TileChoice): Frame | undefined {
  const name = DRAWN_FROM_ATLAS[kind]
  return name === undefined ? undefined : FRAMES[name]?.frame
}

/** A picture of the atlas, px. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

const FRAMES: Readonly<Record<string, { readonly frame: Frame }>> = sprites.frames

/** The picture of a kind of thing; undefined for areas and marks, which are drawn as lines. */
export function pictureOf(kind: ThingKind): Frame | undefined {
  const animation = kind === 'start' ? 'bellman/idle/' : `${kind}/`
  const name = Object.keys(FRAMES).find((each) => each.startsWith(animation))
  return name === undefined ? undefined : FRAMES[name].frame
}
