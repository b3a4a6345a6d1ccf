import type { Level } from './level.ts'
import { TILE_KINDS } from './tiles.ts'

/** The tiles of a level that the simulation looks up by index: their indices, in ascending order. */
export function specialTiles(tiles: Uint8Array): Pick<Level, 'questionBlocks' | 'keys' | 'doors'> {
  const indicesOf = (holds: (kind: (typeof TILE_KINDS)[number]) => boolean) =>
    [...tiles.keys()].filter((index) => holds(TILE_KINDS[tiles[index]]))
  return {
    questionBlocks: indicesOf(({ bump }) => bump === 'ask'),
    keys: indicesOf(({ touch }) => touch === 'take'),
    doors: indicesOf(({ locked }) => locked === true),
  }
}
