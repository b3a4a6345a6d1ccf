import type { Level } from './level.ts'
import { TILE_KINDS } from './tiles.ts'

/** The tiles of a level that the simulation looks up by index: their indices, in ascending order. */
export function specialTiles(tiles: Uint8Array): Pick<Level, 'questionBlocks' | 'keys' | 'doors'> {
  // By code first: endless levels are built during training, one an episode.
  const indicesOf = (holds: (kind: (typeof TILE_KINDS)[number]) => boolean) => {
    const wanted = TILE_KINDS.map(holds)
    const indices: number[] = []
    for (let index = 0; index < tiles.length; index++) if (wanted[tiles[index]]) indices.push(index)
    return indices
  }
  return {
    questionBlocks: indicesOf(({ bump }) => bump === 'ask'),
    keys: indicesOf(({ touch }) => touch === 'take'),
    doors: indicesOf(({ locked }) => locked === true),
  }
}
