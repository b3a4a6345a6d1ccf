import { describe, expect, it } from 'vitest'
import { holdsKey, KEY_HELD, KEY_LYING, KEY_USED } from '../../src/sim/keys.ts'
import { findSolution } from '../../src/sim/search.ts'
import { copyWorld, createWorld, hashWorld } from '../../src/sim/state.ts'
import { EMPTY_TILE } from '../../src/sim/tiles.ts'
import { RANG_BELL, TILE } from '../../src/sim/world.ts'
import { levelFromRows } from './levelFromRows.ts'
import { play } from './play.ts'

const HALL = ['############', '......D.....', '@.k...D...!.', '############']
const WITHOUT_KEY = HALL.map((row) => row.replace('k', '.'))
const DOOR_LEFT = 6 * TILE
const HERO_WIDTH = 10 * 256

describe('a door', () => {
  it('is a wall for a hero without a key, on foot and in a jump', () => {
    for (const script of ['right 60', 'right 20, jump 30, right 30']) {
      const world = createWorld(levelFromRows(WITHOUT_KEY))
      expect(play(world, script)).not.toContain('unlock')
      expect(world.x + HERO_WIDTH).toBe(DOOR_LEFT)
    }
  })

  it('opens as a whole to a hero with a key, which walks on without losing speed', () => {
    const world = createWorld(levelFromRows(HALL))
    const speeds: number[] = []
    const events = play(world, 'right 60', ({ velocityX }) => speeds.push(velocityX))
    expect(events.filter((name) => name === 'takeKey' || name === 'unlock')).toEqual(['takeKey', 'unlock'])
    expect(world.status).toBe(RANG_BELL)
    expect(speeds.every((speed, tick) => tick === 0 || speed >= speeds[tick - 1])).toBe(true)
    expect(world.level.doors.map((index) => world.tiles[index])).toEqual([EMPTY_TILE, EMPTY_TILE])
  })

  it('opens from either side, and to a hero in the air', () => {
    const mirrored = HALL.map((row) => [...row].reverse().join(''))
    const left = createWorld(levelFromRows(mirrored))
    expect(play(left, 'left 60')).toContain('unlock')
    const high = createWorld(levelFromRows(['......', '...D..', '@k.D.!', '######']))
    expect(play(high, 'right 8, jump 4, right 12')).toContain('unlock')
  })

  it('does not open to a hero that stands on it, or whose head hits it', () => {
    const above = createWorld(levelFromRows(['........', '@k......', '##DDDDDD', '........', '########']))
    expect(play(above, 'right 60')).not.toContain('unlock')
    expect(above.y).toBeLessThan(2 * TILE)
    const below = createWorld(levelFromRows(['DDDDDD', '......', '@k....', '######']))
    expect(play(below, 'right 10, jump 30')).toContain('bump')
    expect(below.keyState[0]).toBe(KEY_HELD)
  })

  it('takes one key, and a door apart from it another one', () => {
    const rows = ['...............', '@k.k..D..D...!.', '###############']
    const world = createWorld(levelFromRows(rows))
    const states: string[] = []
    play(world, 'right 90', ({ keyState }) => {
      const now = keyState.join('')
      if (states.at(-1) !== now) states.push(now)
    })
    expect(states.map((state) => [...state].map(Number))).toEqual([
      [KEY_LYING, KEY_LYING],
      [KEY_HELD, KEY_LYING],
      [KEY_HELD, KEY_HELD],
      [KEY_USED, KEY_HELD],
      [KEY_USED, KEY_USED],
    ])
    const short = createWorld(levelFromRows(rows.map((row) => row.replace('k.k', 'k..'))))
    play(short, 'right 90')
    expect(short.x + HERO_WIDTH).toBe(9 * TILE)
  })

  it('at the edges of the level opens no other tile than its own', () => {
    const world = createWorld(levelFromRows(['D.....D', 'D.....D', 'D..@.kD', '#######']))
    play(world, 'right 60, left 60')
    const { level, tiles } = world
    expect(level.doors.map((index) => tiles[index] === EMPTY_TILE)).toEqual([false, false, false, true, true, true])
    expect(tiles.filter((tile, index) => tile !== level.tiles[index])).toHaveLength(4) // the key and three doors
  })
})

describe('a key', () => {
  it('is part of the world: copied, reset and hashed', () => {
    const level = levelFromRows(HALL)
    const world = createWorld(level)
    const before = hashWorld(world)
    play(world, 'right 20')
    expect(holdsKey(world)).toBe(true)
    const copy = createWorld(level)
    copyWorld(world, copy)
    expect(hashWorld(copy)).toBe(hashWorld(world))
    copy.keyState[0] = KEY_USED
    expect(hashWorld(copy)).not.toBe(hashWorld(world))
    expect(hashWorld(createWorld(level))).toBe(before)
  })

  it('does nothing to levels without keys', () => {
    expect(createWorld(levelFromRows(WITHOUT_KEY)).keyState).toHaveLength(0)
  })
})

describe('the search', () => {
  it('goes back for the key', () => {
    const rows = [
      '..............D.........',
      '..............D.........',
      '..............D.........',
      'k......@......D......!..',
      '########################',
    ]
    const roofed = ['#'.repeat(24), ...rows]
    expect(findSolution(levelFromRows(roofed), { ticksPerAction: 4, maxDecisions: 200 }).actions).not.toBeNull()
    const locked = levelFromRows(roofed.map((row) => row.replace('k', '.')))
    const { actions } = findSolution(locked, { ticksPerAction: 4, maxDecisions: 60, maxWorlds: 5_000 })
    expect(actions).toBeNull()
  })

  it('leaves a key that no door on the way needs', () => {
    const rows = ['............', '............', 'k......@..!.', '############']
    const { actions } = findSolution(levelFromRows(rows), { ticksPerAction: 4, maxDecisions: 200 })
    expect(actions?.length).toBeLessThan(12)
  })
})
