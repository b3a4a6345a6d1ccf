import { HERO_HEIGHT, HERO_WIDTH } from '../../src/sim/player.ts'
import { REGRET_HEIGHT, REGRET_WIDTH, regretReach } from '../../src/sim/regrets.ts'
import { specialTiles } from '../../src/sim/specialTiles.ts'
import { TILE_KINDS } from '../../src/sim/tiles.ts'
import {
  type Level,
  type Milestone,
  type OutlierSpawn,
  type Platform,
  type RegretSpawn,
  TILE,
  type Wind,
} from '../../src/sim/world.ts'

const CODES = new Map(TILE_KINDS.map(({ sketch }, code) => [sketch, code]))

interface Movers {
  readonly platforms?: readonly Platform[]
  readonly outliers?: readonly OutlierSpawn[]
}

/**
 * A level as a picture, for tests. Tiles by their `sketch` in the table of tiles (`#` is solid), `@` start, `!` bell,
 * `<` and `>` Regrets. Without a bell in the picture, it hangs out of reach above the level.
 */
export function levelFromRows(
  rows: readonly string[],
  milestones: readonly Milestone[] = [],
  winds: readonly Wind[] = [],
  { platforms = [], outliers = [] }: Movers = {},
): Level {
  const height = rows.length
  const width = rows[0].length
  const tiles = new Uint8Array(width * height)
  let start = { column: 0, row: 0 }
  let bell = { column: 0, row: -100 }
  rows.forEach((cells, row) => {
    for (let column = 0; column < width; column++) {
      const cell = cells[column]
      tiles[column * height + row] = CODES.get(cell) ?? 0
      if (cell === '@') start = { column, row }
      if (cell === '!') bell = { column, row }
    }
  })
  const regrets: RegretSpawn[] = []
  rows.forEach((cells, row) => {
    for (let column = 0; column < width; column++) {
      if (cells[column] !== '<' && cells[column] !== '>') continue
      regrets.push({
        x: column * TILE + (TILE - REGRET_WIDTH) / 2,
        y: (row + 1) * TILE - REGRET_HEIGHT,
        direction: cells[column] === '<' ? -1 : 1,
        ...regretReach(tiles, { width, height }, column, row),
      })
    }
  })
  const none = new Int16Array(width * height).fill(-1)
  return {
    id: 'picture',
    name: 'Picture',
    lesson: 'A level for a test.',
    width,
    height,
    tiles,
    tileMask: tiles.reduce((mask, tile) => mask | (1 << tile), 0),
    art: { ground: none, decoration: none },
    startX: start.column * TILE + (TILE - HERO_WIDTH) / 2,
    startY: (start.row + 1) * TILE - HERO_HEIGHT,
    bellX: bell.column * TILE + TILE / 2,
    bellY: bell.row * TILE + TILE / 2,
    regrets,
    milestones,
    ...specialTiles(tiles),
    winds,
    platforms,
    outliers,
    timeLimitDecisions: 100,
    onlyReward: null,
    look: 'lobby',
  }
}
