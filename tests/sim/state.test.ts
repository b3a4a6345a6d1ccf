import { describe, expect, test } from 'vitest'
import { createRng } from '../../src/shared/rng.ts'
import { createEventBuffer } from '../../src/sim/events.ts'
import { LEVELS, loadLevel } from '../../src/sim/levels.ts'
import { copyWorld, createWorld, hashWorld, resetWorld } from '../../src/sim/state.ts'
import { stepWorld } from '../../src/sim/step.ts'
import { THING_KINDS } from '../../src/sim/things.ts'
import { ACTIONS, RUNNING, TILE, type World } from '../../src/sim/world.ts'
import { levelFromRows } from './levelFromRows.ts'

// It has things of every kind, and nothing that ends a game: the Regret is behind a wall.
const LEVEL = levelFromRows(
  ['..............', '...?..k...#...', '.@........#.<.', '##############'],
  [],
  [{ left: 0, top: 0, right: 4 * TILE, bottom: 2 * TILE, direction: 1, chance: 50 }],
  {
    platforms: [{ left: TILE, top: TILE, length: 4 * TILE, isUpright: false, direction: 1 }],
    outliers: [{ minX: 12 * TILE, maxX: 13 * TILE, minY: 0, maxY: TILE, direction: 1 }],
  },
)

function playRandomly(world: World, ticks: number, seed: number): void {
  const rng = createRng(seed)
  const events = createEventBuffer(64)
  for (let tick = 0; tick < ticks; tick++) {
    events.count = 0
    stepWorld(world, rng.int(ACTIONS.length), events)
  }
}

/** Every field of a world but its level, and a way to change it. It covers new fields of `World` automatically. */
const CHANGES = Object.entries(createWorld(LEVEL))
  .filter(([field]) => field !== 'level')
  .map(([field, value]) => {
    const change = (world: World) => {
      const now: unknown = world[field as keyof World]
      if (typeof now === 'number') Object.assign(world, { [field]: now + 1 })
      else (now as Int32Array)[value.length - 1] += 1
    }
    return [field, change] as const
  })

test('the level of these tests has things of every kind', () => {
  for (const { fields } of Object.values(THING_KINDS)) {
    for (const [field, valuesAtStart] of Object.entries(fields)) expect(valuesAtStart(LEVEL), field).not.toEqual([])
  }
})

test('the fields of a world are numbers and arrays of numbers', () => {
  expect(CHANGES.length).toBeGreaterThanOrEqual(27)
  for (const [field] of CHANGES) {
    const value: unknown = createWorld(LEVEL)[field as keyof World]
    expect(typeof value === 'number' || ArrayBuffer.isView(value), field).toBe(true)
  }
})

describe.each(CHANGES)('%s', (field, change) => {
  test('is copied', () => {
    const original = createWorld(LEVEL)
    change(original)
    const copy = createWorld(LEVEL)
    expect(copy).not.toEqual(original)
    copyWorld(original, copy)
    expect(copy).toEqual(original)
    change(original)
    expect(copy, `copy and original share ${field}`).not.toEqual(original)
  })

  test('is reset to its start, whatever happened to another world', () => {
    const fresh = createWorld(LEVEL)
    const world = createWorld(LEVEL)
    change(world)
    resetWorld(world, 0, { randomRegrets: false })
    expect(world).toEqual(fresh)
  })

  test('is part of the hash', () => {
    const world = createWorld(LEVEL)
    const hash = hashWorld(world)
    change(world)
    expect(hashWorld(world)).not.toBe(hash)
  })
})

describe('copyWorld', () => {
  test('saves a game that continues exactly as the original', () => {
    const original = createWorld(LEVEL)
    resetWorld(original, 3, { randomRegrets: true })
    playRandomly(original, 100, 1)
    const copy = createWorld(LEVEL)
    copyWorld(original, copy)
    expect(copy).toEqual(original)
    playRandomly(original, 200, 2)
    expect(hashWorld(copy)).not.toBe(hashWorld(original))
    playRandomly(copy, 200, 2)
    expect(copy).toEqual(original)
    expect(hashWorld(copy)).toBe(hashWorld(original))
  })

  test('refuses a world of another level', () => {
    expect(() => copyWorld(createWorld(LEVEL), createWorld(loadLevel('regret')))).toThrow('two levels')
  })
})

describe('resetWorld', () => {
  test.each(LEVELS.map(({ id }) => id))('undoes everything that happened on %s', (id) => {
    const world = createWorld(loadLevel(id))
    const fresh = structuredClone(world)
    world.tiles.fill(1)
    playRandomly(world, 300, 5)
    resetWorld(world, 0, { randomRegrets: false })
    expect(world).toEqual(fresh)
  })

  test('draws Regrets within their range, at other places for another seed', () => {
    const world = createWorld(LEVEL)
    const places = new Set<number>()
    const directions = new Set<number>()
    for (let seed = 0; seed < 200; seed++) {
      resetWorld(world, seed, { randomRegrets: true })
      places.add(world.regretX[0])
      directions.add(world.regretDirection[0])
      LEVEL.regrets.forEach(({ minX, maxX }, index) => {
        expect(world.regretX[index]).toBeGreaterThanOrEqual(minX)
        expect(world.regretX[index]).toBeLessThanOrEqual(maxX)
      })
      const again = createWorld(LEVEL)
      resetWorld(again, seed, { randomRegrets: true })
      expect(again).toEqual(world)
    }
    expect(places.size).toBeGreaterThan(190)
    expect(directions).toEqual(new Set([-1, 1]))
  })
})

test('the same seed and actions give the same world, hash by hash, over 2,000 actions', () => {
  for (const { id } of LEVELS) {
    const hashes = [0, 1].map(() => {
      const world = createWorld(loadLevel(id))
      const rng = createRng(7, id)
      const events = createEventBuffer(64)
      const seen: number[] = []
      for (let action = 0; action < 2_000; action++) {
        if (world.status !== RUNNING) resetWorld(world, action, { randomRegrets: true })
        stepWorld(world, rng.int(ACTIONS.length), events)
        seen.push(hashWorld(world))
      }
      return seen
    })
    expect(hashes[0]).toEqual(hashes[1])
    expect(new Set(hashes[0]).size).toBeGreaterThan(1_900)
  }
})
