import type { TileClass } from '../../src/sim/tiles.ts'
import type { Canvas } from './canvas.ts'

/** A tile of the tileset. */
export interface Tile {
  readonly name: string
  /** Its class; absent for a tile that is only drawn. */
  readonly kind?: TileClass
  /** As Tiled shows it; the game draws some classes as sprites (`src/view/tileLooks.ts`). */
  readonly picture: Canvas
  /** Its animations in the atlas of sprites. */
  readonly frames?: Readonly<Record<string, readonly Canvas[]>>
}
