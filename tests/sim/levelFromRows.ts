import { HERO_HEIGHT, HERO_WIDTH } from '../../src/sim/player.ts'
import { REGRET_HEIGHT, REGRET_WIDTH, regretReach } from '../../src/sim/regrets.ts'
import {
  COIN_TILE,
  CRATE_TILE,
  EMPTY_TILE,
  HAZARD_TILE,
  type Level,
  type Milestone,
  ONE_WAY_TILE,
  QUESTION_TILE,
  type RegretSpawn,
  SOLID_TILE,
  TILE,
} from '../../src/sim/world.ts'

const TILE_OF: Readonly<Record<string, number>> = {
  '#': SOLID_TILE,
  '-': ONE_WAY_TILE,
  '^': HAZARD_TILE,
  X: CRATE_TILE,
  o: COIN_TILE,
  '?': QUESTION_TILE,
}

/**
 * A level as a picture, for tests: `#` solid, `-` one-way, `^` spikes, `X` crate, `o` coin, `?` block, `@` start,
 * `!` bell, `<` and `>` Regrets. Without a bell in the picture, it hangs out of reach above the level.
 */
export function levelFromRows(rows: readonly string[], milestones: readonly Milestone[] = []): Level {
  const height = rows.length
  const width = rows[0].length
  const tiles = new Uint8Array(width * height)
  let start = { column: 0, row: 0 }
  let bell = { column: 0, row: -100 }
  rows.forEach((cells, row) => {
    for (let column = 0; column < width; column++) {
      const cell = cells[column]
      tiles[column * height + row] = TILE_OF[cell] ?? EMPTY_TILE
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
    art: { ground: none, decoration: none },
    startX: start.column * TILE + (TILE - HERO_WIDTH) / 2,
    startY: (start.row + 1) * TILE - HERO_HEIGHT,
    bellX: bell.column * TILE + TILE / 2,
    bellY: bell.row * TILE + TILE / 2,
    regrets,
    milestones,
    questionBlocks: [...tiles.keys()].filter((index) => tiles[index] === QUESTION_TILE),
    timeLimitDecisions: 100,
    onlyReward: null,
    mood: 'hall',
  }
}
