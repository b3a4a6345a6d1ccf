import { describe, expect, test } from 'vitest'
import { isBlocking, TILE_SHIFT } from '../../src/sim/collision.ts'
import { loadLevel } from '../../src/sim/levels.ts'
import { createSearch, findSolution } from '../../src/sim/search.ts'
import { codeOf, EMPTY_TILE } from '../../src/sim/tiles.ts'
import { ATTACK, IDLE, JUMP, LEFT, type Level, RIGHT, TILE } from '../../src/sim/world.ts'
import { levelFromRows } from './levelFromRows.ts'

function levelWithStep(tiles: number) {
  const rows = ['    ', '    ', '    ', '    ', '    ', '@   ']
  const raised = rows.map((row, index) => (index >= rows.length - tiles ? `${row.slice(0, 2)}##` : row))
  const bellRow = rows.length - tiles - 1
  raised[bellRow] = `${raised[bellRow].slice(0, 3)}!`
  return levelFromRows([...raised, '####'])
}

describe('what the hero can climb', () => {
  test('a step of two tiles', () => {
    const { actions } = findSolution(levelWithStep(2), { ticksPerAction: 4, maxDecisions: 40 })
    expect(actions).not.toBeNull()
  })

  test('not a step of three: the search over all actions exhausts all states', () => {
    const search = { actions: [LEFT, RIGHT, JUMP, IDLE], ticksPerAction: 4, maxDecisions: 500 }
    expect(findSolution(levelWithStep(3), search)).toMatchObject({ actions: null, exhausted: true })
  })
})

const LURES: Readonly<Record<string, readonly string[]>> = {
  'a spring behind the start, while coins and a belt lead into a pit below the bell': [
    '..............................',
    '..............................',
    '........................!.....',
    '......-------------------.....',
    '..............................',
    '....@.........................',
    '##S####)))..ooooooooooooo.....',
    '##########..............oo....',
    '##########))))))))))))))))))))',
  ],
  'a detour to the left and over a roof, while the bell is behind a wall': [
    '..............................',
    '..............................',
    '.....####################.....',
    '.....#..............#.........',
    '..##.#..............#.........',
    '.....#..............#.........',
    '##...#..............#......!..',
    '.......@..ooooooooo.#.........',
    '##############################',
  ],
  'stairs up and back over the start, then a fall on the far left': [
    '..............................',
    '..............................',
    '....------------------........',
    '.........................--...',
    '........................------',
    '...######..........--.........',
    '!.......#......--.............',
    '........#....@..........oooooo',
    '##############################',
  ],
}

describe('the search turns back where the way does', () => {
  test.each(Object.entries(LURES))('%s', (_, rows) => {
    const { actions, worldsVisited } = findSolution(levelFromRows(rows), { ticksPerAction: 4, maxDecisions: 300 })
    expect(actions).not.toBeNull()
    expect(worldsVisited).toBeLessThan(20_000)
  })

  test('and does not go back for a key behind the start, once a door has been opened with another one', () => {
    const level = loadLevel('endless2-25-16-left')
    const column = (index: number) => Math.floor(index / level.height) * TILE
    expect(level.keys.map((key) => column(key) > level.startX)).toEqual([false, true])
    const result = findSolution(level, { ticksPerAction: 4, maxDecisions: level.timeLimitDecisions, greed: 4 })
    expect(result.actions).not.toBeNull()
    expect(result.worldsVisited).toBeLessThan(20_000) // 74,000 if closed doors stay closed
  })

  test('and says how near it came where there is no way', () => {
    const rows = ['..........', '....##....', '....##....', '....##....', '.@..##..!.', '##########']
    const level = levelFromRows(rows)
    const result = findSolution(level, { ticksPerAction: 4, maxDecisions: 500, maxWorlds: 2_000 })
    expect(result).toMatchObject({ actions: null, exhausted: false, nearest: { column: 3 } })
  })
})

test('a search in parts finds the same way as one without pause', () => {
  const level = loadLevel('lobby')
  const options = { ticksPerAction: 4, maxDecisions: level.timeLimitDecisions }
  const search = createSearch(level, options)
  let parts = 1
  let result = search.run(10)
  for (; result === null; parts++) result = search.run(10)
  expect(parts).toBeGreaterThan(1)
  expect(result).toEqual(findSolution(level, options))
})

test('the search keeps its limit of states', () => {
  const level = levelFromRows(['....@......', '###########']) // the bell is out of reach
  const { actions, exhausted, worldsVisited } = findSolution(level, {
    ticksPerAction: 4,
    maxDecisions: 500,
    maxWorlds: 100,
  })
  expect({ actions, exhausted }).toEqual({ actions: null, exhausted: false })
  expect(worldsVisited).toBeLessThan(3 * 110)
})

describe('Regret Alley', () => {
  const level = loadLevel('regret')
  const withoutAttack = [LEFT, RIGHT, JUMP, IDLE]

  test('cannot be passed without attack: crates block every way from the start to the bell', () => {
    expect(areConnected(level, level.tiles)).toBe(false)
    expect(areConnected(level, withoutCrates(level.tiles))).toBe(true)
  })

  test('nor with the crates broken: the hero cannot get over a Regret in the tunnel', () => {
    const { actions } = findSolution(level, {
      actions: withoutAttack,
      ticksPerAction: 4,
      maxDecisions: 150, // the search with attack below needs 57
      maxWorlds: 20_000, // the search with attack below visits fewer than 1,000
      prepare: (world) => world.tiles.set(withoutCrates(world.tiles)),
    })
    expect(actions).toBeNull()
  })

  test('is passed with attack by the same search', () => {
    const { actions } = findSolution(level, { ticksPerAction: 4, maxDecisions: 150 })
    expect(actions).toContain(ATTACK)
  })
})

function withoutCrates(tiles: Uint8Array): Uint8Array {
  return tiles.map((tile) => (tile === codeOf('crate') ? EMPTY_TILE : tile))
}

/** Could something that flies get from the start to the bell through tiles that do not block? */
function areConnected({ width, height, startX, startY, bellX, bellY }: Level, tiles: Uint8Array): boolean {
  const tileAt = (x: number, y: number) => (x >> TILE_SHIFT) * height + (y >> TILE_SHIFT)
  const reached = new Set([tileAt(startX, startY)])
  for (const index of reached) {
    const column = Math.floor(index / height)
    const row = index % height
    for (const [dx, dy] of [
      [-1, 0],
      [1, 0],
      [0, -1],
      [0, 1],
    ]) {
      const [nextColumn, nextRow] = [column + dx, row + dy]
      const isInside = nextColumn >= 0 && nextColumn < width && nextRow >= 0 && nextRow < height
      if (isInside && !isBlocking(tiles, height, nextColumn, nextRow)) reached.add(nextColumn * height + nextRow)
    }
  }
  return reached.has(tileAt(bellX, bellY))
}
