import { describe, expect, it } from 'vitest'
import { observationFor } from '../../src/env/observations/index.ts'
import { createEventBuffer } from '../../src/sim/events.ts'
import { GUST_TICKS } from '../../src/sim/level.ts'
import { copyWorld, createWorld, hashWorld, resetWorld } from '../../src/sim/state.ts'
import { stepTicks, stepWorld } from '../../src/sim/step.ts'
import { ACTIONS, IDLE, type Level, TILE, type Wind, type World } from '../../src/sim/world.ts'
import { levelFromRows } from './levelFromRows.ts'
import { play } from './play.ts'

const ROOF = ['....................', '....................', '..........@.........', '####################']
const EVERYWHERE = { left: 0, top: 0, right: 20 * TILE, bottom: 4 * TILE }

function roof(chance: number, wind: Partial<Wind> = {}): Level {
  return levelFromRows(ROOF, [], [{ ...EVERYWHERE, direction: -1, chance, ...wind }])
}

function worldOf(level: Level, seed: number): World {
  const world = createWorld(level)
  resetWorld(world, seed, { randomRegrets: false })
  return world
}

describe('a wind', () => {
  it('is calm at first, and decides at each interval whether it blows', () => {
    const world = worldOf(roof(100), 1)
    play(world, `idle ${GUST_TICKS - 1}`)
    expect(world.windBlows[0]).toBe(0)
    expect(play(world, 'idle')).toEqual(['gust'])
    expect([world.windBlows[0], world.windTicks[0]]).toEqual([1, GUST_TICKS])
  })

  it('blows as often as its chance says', () => {
    for (const chance of [0, 25, 75, 100]) {
      const world = worldOf(roof(chance, { right: TILE }), 3) // the hero stands beside it
      let gusts = 0
      for (let interval = 0; interval < 400; interval++) {
        play(world, `idle ${GUST_TICKS}`)
        gusts += world.windBlows[0]
      }
      expect(Math.abs(gusts / 400 - chance / 100)).toBeLessThan(0.07)
    }
  })

  it('pushes the hero inside its area, harder in the air, and no faster than it runs', () => {
    for (const direction of [-1, 1] as const) {
      const standing = worldOf(roof(100, { direction }), 1)
      play(standing, `idle ${GUST_TICKS + 5}`)
      const jumping = worldOf(roof(100, { direction }), 1)
      play(jumping, `idle ${GUST_TICKS - 5}, jump 10`)
      expect(standing.velocityX * direction).toBeGreaterThan(0)
      expect(jumping.velocityX * direction).toBeGreaterThan(standing.velocityX * direction)
      play(jumping, 'jump 20', ({ velocityX }) => expect(velocityX * direction).toBeLessThanOrEqual(768))
    }
  })

  it('does nothing outside its area, and is not heard there', () => {
    const world = worldOf(roof(100, { right: 5 * TILE }), 1)
    const { x } = world
    expect(play(world, `idle ${2 * GUST_TICKS}`)).toEqual([])
    expect(world.x).toBe(x)
  })

  it('parts equal actions from equal observations, and only by the seed', () => {
    const level = roof(50)
    const places = new Set(
      Array.from({ length: 20 }, (_, seed) => {
        const world = worldOf(level, seed)
        const again = worldOf(level, seed)
        for (const each of [world, again]) play(each, `idle ${6 * GUST_TICKS}`)
        expect(hashWorld(again)).toBe(hashWorld(world))
        return world.x
      }),
    )
    expect(places.size).toBeGreaterThan(3)
  })

  it('is the same in several ticks at once, and in a copy', () => {
    const level = roof(50)
    const [single, joined, copy] = [worldOf(level, 4), worldOf(level, 4), createWorld(level)]
    const events = createEventBuffer(64)
    for (let decision = 0; decision < 200; decision++) {
      events.count = 0
      const action = (decision * 7 + (decision >> 3)) % ACTIONS.length
      for (let tick = 0; tick < 4; tick++) stepWorld(single, action, events)
      stepTicks(joined, action, 4, events)
      expect(hashWorld(joined)).toBe(hashWorld(single))
      if (decision === 100) copyWorld(single, copy)
      if (decision > 100) stepTicks(copy, action, 4, events)
    }
    expect(hashWorld(copy)).toBe(hashWorld(single))
  })
})

it('agents observe whether it blows, which way, and for how long, but not the chance', () => {
  const seen = (id: string, world: World) => {
    const builder = observationFor(id, world.level)
    const out = new Float32Array(builder.size)
    builder.write(world, out, 0)
    const { start, length } = builder.slices.find(({ name }) => name === 'wind') ?? { start: 0, length: 0 }
    return [...out.subarray(start, start + length)]
  }
  for (const id of ['features', 'tiles']) {
    const [calm, blowing, outside] = [
      worldOf(roof(100), 1),
      worldOf(roof(100), 1),
      worldOf(roof(100, { right: TILE }), 1),
    ]
    play(blowing, `idle ${GUST_TICKS + GUST_TICKS / 2}`)
    expect(seen(id, calm)).toEqual([1, 0, 1])
    expect(seen(id, blowing)).toEqual([1, -1, 0.5])
    expect(seen(id, outside)).toEqual([0, 0, 0])
    expect(seen(id, worldOf(roof(20), 1))).toEqual(seen(id, worldOf(roof(80), 1)))
  }
})

it('a level without wind draws no random numbers', () => {
  const world = worldOf(levelFromRows(ROOF), 1)
  const { random } = world
  stepTicks(world, IDLE, 8, createEventBuffer(64))
  expect(world.random).toBe(random)
})
