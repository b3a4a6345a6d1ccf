import { describe, expect, it } from 'vitest'
import { observationFor } from '../../src/env/observations/index.ts'
import { createEventBuffer } from '../../src/sim/events.ts'
import { OUTLIER_HEIGHT, OUTLIER_WIDTH } from '../../src/sim/outliers.ts'
import { copyWorld, createWorld, hashWorld } from '../../src/sim/state.ts'
import { stepTicks, stepWorld } from '../../src/sim/step.ts'
import { ACTIONS, DEAD, type Level, type OutlierSpawn, RUNNING, TILE, type World } from '../../src/sim/world.ts'
import { levelFromRows } from './levelFromRows.ts'
import { play } from './play.ts'

const HALL = ['................', '................', '................', '@...............', '################']

/** An Outlier that flies in the tiles of a rectangle. */
function inTiles(column: number, row: number, width: number, height: number, direction: -1 | 1 = 1): OutlierSpawn {
  return {
    minX: column * TILE,
    maxX: (column + width) * TILE - OUTLIER_WIDTH,
    minY: row * TILE,
    maxY: (row + height) * TILE - OUTLIER_HEIGHT,
    direction,
  }
}

function hall(...outliers: OutlierSpawn[]): Level {
  return levelFromRows(HALL, [], [], { outliers })
}

describe('an Outlier', () => {
  it('flies to and fro and up and down in its rectangle, reaches every side, and never leaves it', () => {
    const spawn = inTiles(6, 0, 6, 3)
    const world = createWorld(hall(spawn))
    const [xs, ys] = [new Set<number>(), new Set<number>()]
    play(world, 'idle 600', () => {
      xs.add(world.outlierX[0])
      ys.add(world.outlierY[0])
    })
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([spawn.minX, spawn.maxX])
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([spawn.minY, spawn.maxY])
    expect(xs.size).toBeGreaterThan(50)
  })

  it('in a rectangle of its own height or width flies straight', () => {
    const flat = { ...inTiles(6, 1, 6, 1), maxY: TILE, minY: TILE }
    const world = createWorld(hall(flat))
    play(world, 'idle 300', () => expect(world.outlierY[0]).toBe(TILE))
    const upright = { ...inTiles(6, 0, 1, 3), minX: 6 * TILE, maxX: 6 * TILE }
    const other = createWorld(hall(upright))
    play(other, 'idle 300', () => expect(other.outlierX[0]).toBe(6 * TILE))
  })

  it('starts at the side away from which it flies', () => {
    expect(createWorld(hall(inTiles(6, 0, 6, 3, -1))).outlierX[0]).toBe(12 * TILE - OUTLIER_WIDTH)
  })

  it('hurts a hero that touches it, and not one that runs below it', () => {
    const low = createWorld(hall(inTiles(4, 3, 4, 1)))
    expect(play(low, 'right 60')).toContain('hurt')
    expect(low.status).toBe(DEAD)
    const high = createWorld(hall(inTiles(4, 0, 4, 2)))
    play(high, 'right 60')
    expect(high.status).toBe(RUNNING)
  })

  it('is beaten by the suitcase, on the ground and in the air, and counted', () => {
    for (const [spawn, script] of [
      [inTiles(1, 3, 1, 1), 'attack 20'],
      [inTiles(1, 1, 1, 1), 'right, jump 6, attack 12'],
    ] as const) {
      const world = createWorld(hall(spawn))
      expect(play(world, script)).toContain('outlierBeaten')
      expect(world).toMatchObject({ status: RUNNING, regretsBeaten: 1 })
      expect(world.outlierAlive[0]).toBe(0)
      const { x } = world
      play(world, 'right 30')
      expect(world.x).toBeGreaterThan(x)
      expect(world.status).toBe(RUNNING)
    }
  })

  it('is the same in several ticks at once, and in a copy', () => {
    const level = hall(inTiles(6, 0, 6, 3), inTiles(10, 1, 3, 2, -1))
    const [single, joined, copy] = [createWorld(level), createWorld(level), createWorld(level)]
    const events = createEventBuffer(64)
    for (let decision = 0; decision < 100; decision++) {
      events.count = 0
      const action = (decision * 7 + (decision >> 3)) % ACTIONS.length
      for (let tick = 0; tick < 4; tick++) stepWorld(single, action, events)
      stepTicks(joined, action, 4, events)
      expect(hashWorld(joined)).toBe(hashWorld(single))
      if (decision === 10) copyWorld(single, copy)
      if (decision > 10) stepTicks(copy, action, 4, events)
    }
    expect(hashWorld(copy)).toBe(hashWorld(single))
  })
})

describe.each(['features', 'tiles'])('%s', (id) => {
  it('tell where the nearest Outlier is and flies, and nothing of a beaten one', () => {
    const level = hall(inTiles(4, 1, 3, 2), inTiles(7, 0, 3, 2, -1))
    const builder = observationFor(id, level)
    const partOf = (world: World, wanted: string) => {
      const out = new Float32Array(builder.size).fill(9)
      builder.write(world, out, 0)
      const { start, length } = builder.slices.find(({ name }) => name === wanted) ?? { start: 0, length: 0 }
      return [...out.subarray(start, start + length)]
    }
    const world = createWorld(level)
    const [isThere, far, near, down, sideways, falling] = partOf(world, 'nearest outlier')
    expect([isThere, sideways, falling]).toEqual([1, 1, 1])
    expect(far).toBeGreaterThan(0)
    expect(near).toBe(1) // beyond the near scale
    expect(down).toBeLessThan(0)
    world.outlierAlive[0] = 0
    expect(partOf(world, 'nearest outlier')[4]).toBe(-1)
    world.outlierAlive[1] = 0
    expect(partOf(world, 'nearest outlier')).toEqual([0, 0, 0, 0, 0, 0])
  })
})

it('pixels show an Outlier until it is beaten', () => {
  const level = hall(inTiles(2, 1, 3, 2))
  const builder = observationFor('pixels', level)
  const seen = (world: World) => {
    const out = new Float32Array(builder.size)
    builder.write(world, out, 0)
    return out
  }
  const world = createWorld(level)
  const before = seen(world)
  world.outlierAlive[0] = 0
  expect(seen(world)).not.toEqual(before)
})
