import { describe, expect, it } from 'vitest'
import { observationFor } from '../../src/env/observations/index.ts'
import { createEventBuffer } from '../../src/sim/events.ts'
import { PLATFORM_SPEED, PLATFORM_WIDTH, platformLeft, platformTop } from '../../src/sim/platforms.ts'
import { HERO_HEIGHT, HERO_WIDTH } from '../../src/sim/player.ts'
import { findSolution } from '../../src/sim/search.ts'
import { copyWorld, createWorld, hashWorld } from '../../src/sim/state.ts'
import { stepTicks, stepWorld } from '../../src/sim/step.ts'
import { ACTIONS, IDLE, type Level, type Platform, RIGHT, RUNNING, TILE, type World } from '../../src/sim/world.ts'
import { levelFromRows } from './levelFromRows.ts'
import { play } from './play.ts'

// A pit of eight tiles between two floors, whose upper edge is row 5.
const PIT = [
  '................',
  '................',
  '................',
  '................',
  '..@..........!..',
  '####........####',
  '####........####',
]
const ACROSS: Platform = { left: 4 * TILE, top: 5 * TILE, length: 5 * TILE, isUpright: false, direction: 1 }
const LIFT: Platform = { left: 5 * TILE, top: 2 * TILE, length: 3 * TILE, isUpright: true, direction: -1 }

function over(rows: readonly string[], ...platforms: Platform[]): Level {
  return levelFromRows(rows, [], [], { platforms })
}

/** Puts the hero onto a platform, its left edge `inset` subpixels from the platform's. */
function board(world: World, index: number, inset = TILE): void {
  world.x = platformLeft(world, index) + inset
  world.y = platformTop(world, index) - HERO_HEIGHT
}

describe('a platform', () => {
  it('moves by its speed, turns at both ends of its path, and returns to its start', () => {
    const world = createWorld(over(PIT, ACROSS))
    const places: number[] = []
    play(world, `idle ${(2 * ACROSS.length) / PLATFORM_SPEED}`, () => places.push(platformLeft(world, 0)))
    expect(places[0]).toBe(ACROSS.left + PLATFORM_SPEED)
    expect(Math.max(...places)).toBe(ACROSS.left + ACROSS.length)
    expect(places.indexOf(ACROSS.left + ACROSS.length)).toBe(ACROSS.length / PLATFORM_SPEED - 1)
    expect(places.at(-1)).toBe(ACROSS.left)
  })

  it('starts at the end away from which it moves', () => {
    const world = createWorld(over(PIT, { ...ACROSS, direction: -1 }, LIFT, { ...LIFT, direction: 1 }))
    expect(platformLeft(world, 0)).toBe(ACROSS.left + ACROSS.length)
    expect([platformTop(world, 1), platformTop(world, 2)]).toEqual([LIFT.top + LIFT.length, LIFT.top])
  })

  it('carries a hero that does nothing over the pit and back', () => {
    const world = createWorld(over(PIT, ACROSS))
    board(world, 0)
    play(world, 'idle 200', () => {
      expect([world.status, world.grounded]).toEqual([RUNNING, 1])
      expect(world.x - platformLeft(world, 0)).toBe(TILE)
      expect(world.y + HERO_HEIGHT).toBe(5 * TILE)
    })
  })

  it('carries it up and down, without a fall or a landing', () => {
    const world = createWorld(over(PIT, LIFT))
    board(world, 0)
    const heights = new Set<number>()
    const events = play(world, 'idle 150', () => {
      heights.add(world.y)
      expect(world.grounded).toBe(1)
      expect(world.y + HERO_HEIGHT).toBe(platformTop(world, 0))
    })
    expect(Math.max(...heights) - Math.min(...heights)).toBe(LIFT.length)
    expect(events.filter((name) => name === 'land')).toEqual([])
  })

  it('is solid from above only: a jump from below passes through it and lands on it', () => {
    const rows = [...PIT.slice(0, 5), '################', '################']
    const world = createWorld(over(rows, { ...ACROSS, left: TILE, top: 3 * TILE, length: TILE }))
    const events = play(world, 'jump 12, idle 40')
    expect(events).toEqual(['jump', 'land', 'board'])
    expect(play(world, 'idle 12')).toEqual([]) // no steps while it is carried
    expect(world.y + HERO_HEIGHT).toBe(3 * TILE)
  })

  it('is jumped from, at full height', () => {
    const still = createWorld(over(PIT))
    const rising = createWorld(over(PIT, LIFT))
    board(rising, 0)
    const apex = (world: World) => {
      const from = world.y
      let top = from
      play(world, 'jump 12, idle 30', ({ y }) => {
        top = Math.min(top, y)
      })
      return from - top
    }
    expect(apex(rising)).toBeGreaterThanOrEqual(apex(still))
  })

  it('rising under a hero in the air does not pass through it', () => {
    const world = createWorld(over(PIT, LIFT))
    world.x = LIFT.left + TILE
    world.y = platformTop(world, 0) - HERO_HEIGHT - 100 // the platform rises by 256 in the tick in which this falls by 96
    world.grounded = 0
    expect(play(world, 'idle')).toContain('board')
    expect(world.y + HERO_HEIGHT).toBe(platformTop(world, 0))
  })

  it('crushes nobody: under a ceiling the hero drops through it, against a wall it stays', () => {
    const low = createWorld(
      over(
        PIT.map((row, index) => (index === 2 ? '#'.repeat(16) : row)),
        { ...LIFT, top: TILE, length: 4 * TILE },
      ),
    )
    board(low, 0)
    play(low, 'idle 60')
    expect(low.y + HERO_HEIGHT).toBeGreaterThan(platformTop(low, 0))
    expect(low.y).toBeGreaterThanOrEqual(3 * TILE)
    const walled = createWorld(
      over(
        PIT.map((row, index) => (index === 4 ? '..@.....#....!..' : row)),
        ACROSS,
      ),
    )
    board(walled, 0)
    play(walled, 'idle 70')
    expect(walled.x + HERO_WIDTH).toBe(8 * TILE)
  })

  it('that sinks past a floor leaves a hero there that has a foot on it', () => {
    const world = createWorld(over(PIT, { ...LIFT, left: 4 * TILE, top: 4 * TILE, length: 2 * TILE, direction: 1 }))
    board(world, 0, -HERO_WIDTH / 2)
    play(world, 'idle 40')
    expect([world.status, world.y + HERO_HEIGHT]).toEqual([RUNNING, 5 * TILE])
  })

  it('beside ground of its height carries only a hero with both feet on it', () => {
    const world = createWorld(over(PIT, ACROSS))
    world.x = ACROSS.left - HERO_WIDTH / 2
    const { x } = world
    play(world, 'idle 20')
    expect(world.x).toBe(x)
  })

  it('is the same in several ticks at once, and in a copy; and is part of the hash', () => {
    const level = over(PIT, ACROSS, LIFT)
    const [single, joined, copy] = [createWorld(level), createWorld(level), createWorld(level)]
    const events = createEventBuffer(64)
    for (let decision = 0; decision < 120 && single.status === RUNNING; decision++) {
      events.count = 0
      const action = (decision * 7 + (decision >> 3)) % ACTIONS.length
      for (let tick = 0; tick < 4; tick++) stepWorld(single, action, events)
      stepTicks(joined, action, 4, events)
      expect(hashWorld(joined)).toBe(hashWorld(single))
      if (decision === 5) copyWorld(single, copy)
      if (decision > 5) stepTicks(copy, action, 4, events)
    }
    expect(hashWorld(copy)).toBe(hashWorld(single))
    copy.platformWay[0] += PLATFORM_SPEED
    expect(hashWorld(copy)).not.toBe(hashWorld(single))
  })
})

describe('the search', () => {
  it('waits for a platform and rides it', () => {
    const { actions } = findSolution(over(PIT, ACROSS), { ticksPerAction: 4, maxDecisions: 120 })
    expect(actions).not.toBeNull()
    expect(findSolution(over(PIT), { ticksPerAction: 4, maxDecisions: 60, maxWorlds: 20_000 }).actions).toBeNull()
  })

  it('tells states apart by where the platform is: idling is then no state again', () => {
    const level = over(PIT, { ...ACROSS, direction: -1 })
    const options = { ticksPerAction: 4, maxDecisions: 120, actions: [RIGHT, IDLE] }
    expect(findSolution(level, options).actions).not.toBeNull()
  })

  it('takes a lift to a floor that no jump reaches', () => {
    const rows = [
      '..........!.',
      '.........###',
      '............',
      '............',
      '............',
      '@...........',
      '############',
    ]
    const lift: Platform = { left: 5 * TILE, top: TILE, length: 4 * TILE, isUpright: true, direction: -1 }
    const options = { ticksPerAction: 4, maxDecisions: 150 }
    expect(findSolution(over(rows, lift), options).actions).not.toBeNull()
    expect(findSolution(over(rows), { ...options, maxWorlds: 5_000 }).actions).toBeNull()
  })
})

describe.each(['features', 'tiles'])('%s', (id) => {
  const partsOf = (world: World) => {
    const builder = observationFor(id, world.level)
    const out = new Float32Array(builder.size).fill(9) // as a reused array, all of which must be written
    builder.write(world, out, 0)
    return ['nearest platform', 'second nearest platform'].map((wanted) => {
      const { start, length } = builder.slices.find(({ name }) => name === wanted) ?? { start: 0, length: 0 }
      return [...out.subarray(start, start + length)]
    })
  }

  it('tell where the two nearest platforms are, where they move, and how long they go on', () => {
    const world = createWorld(over(PIT, ACROSS, { ...LIFT, left: 11 * TILE }))
    world.x = 3 * TILE
    const [first, second] = partsOf(world)
    const ahead = ACROSS.left + PLATFORM_WIDTH / 2 - (world.x + HERO_WIDTH / 2)
    expect(first[0]).toBe(1)
    expect(first[1]).toBeCloseTo(ahead / (10 * TILE))
    expect(first.slice(3)).toEqual([0, 1, 0, 5 / 8])
    expect(second[0]).toBe(1)
    expect(second.slice(4)).toEqual([0, -1, 3 / 8])
    expect(partsOf(createWorld(over(PIT, { ...ACROSS, left: 9 * TILE, length: TILE })))[1]).toEqual(Array(7).fill(0))
  })
})

it('pixels show the platform, and that it moved', () => {
  const level = over(PIT, ACROSS)
  const builder = observationFor('pixels', level)
  const seen = (world: World) => {
    const out = new Float32Array(builder.size)
    builder.write(world, out, 0)
    return out
  }
  const world = createWorld(level)
  const before = seen(world)
  expect(before).not.toEqual(seen(createWorld(over(PIT))))
  world.platformWay[0] += TILE
  expect(seen(world)).not.toEqual(before)
})
