import { describe, expect, it } from 'vitest'
import { describeSight, OBSERVATIONS, observationFor } from '../../src/env/observations/index.ts'
import { createRng } from '../../src/shared/rng.ts'
import { createEventBuffer } from '../../src/sim/events.ts'
import { LEVEL_MENU, loadLevel } from '../../src/sim/levels.ts'
import { createWorld, resetWorld } from '../../src/sim/state.ts'
import { stepWorld } from '../../src/sim/step.ts'
import { ACTIONS, type Level, RUNNING, TILE_PX, type World } from '../../src/sim/world.ts'

/** Calls `visit` at the start, at every decision and at the end of several random episodes. */
function rollOut(level: Level, visit: (world: World) => void): void {
  const world = createWorld(level)
  const events = createEventBuffer(64)
  const rng = createRng(1, `observations of ${level.id}`)
  for (let seed = 0; seed < 20; seed++) {
    resetWorld(world, seed, { randomRegrets: true })
    visit(world)
    for (let decision = 0; decision < 150 && world.status === RUNNING; decision++) {
      // Mostly to the right, so that random play gets about.
      const action = rng.float() < 0.4 ? 1 : rng.int(ACTIONS.length)
      for (let tick = 0; tick < 4; tick++) stepWorld(world, action, events)
      events.count = 0
      visit(world)
    }
  }
}

const LEVEL_IDS = [...LEVEL_MENU.map(({ id }) => id), 'endless2-7-100']
const cases = OBSERVATIONS.flatMap((card) => LEVEL_IDS.map((level) => [card.id, level] as const))

describe.each(cases)('observation %s on level %s', (id, levelId) => {
  const level = loadLevel(levelId)
  const builder = observationFor(id, level)

  it('has slices that cover it without gap or overlap, each with a unique name', () => {
    let next = 0
    for (const slice of builder.slices) {
      expect(slice.start).toBe(next)
      expect(slice.length).toBeGreaterThan(0)
      next += slice.length
    }
    expect(next).toBe(builder.size)
    expect(new Set(builder.slices.map((slice) => slice.name)).size).toBe(builder.slices.length)
  })

  it('writes every entry, within about [−1, 1], and nothing beyond it', () => {
    const out = new Float32Array(builder.size + 2)
    rollOut(level, (world) => {
      out.fill(Number.NaN)
      builder.write(world, out, 1)
      expect(out[0]).toBeNaN()
      expect(out[builder.size + 1]).toBeNaN()
      const entries = out.subarray(1, builder.size + 1)
      expect(entries.findIndex((entry) => !(Math.abs(entry) <= 1.5))).toBe(-1)
    })
  })

  it('describes the visible area as rectangles that are not empty and touch the level', () => {
    rollOut(level, (world) => {
      for (const sight of describeSight(id, world)) {
        expect(sight.width * sight.height).toBeGreaterThan(0)
        expect(sight.x + sight.width).toBeGreaterThan(0)
        expect(sight.x).toBeLessThan(level.width * TILE_PX)
      }
    })
  })
})

it.each(OBSERVATIONS)('$id has one layout on all endless levels, so that a policy can play all of them', ({ id }) => {
  const layouts = [0, 25, 50, 75, 100].flatMap((difficulty) =>
    Array.from({ length: 20 }, (_, seed) => observationFor(id, loadLevel(`endless2-${seed}-${difficulty}`))),
  )
  expect(new Set(layouts.map(({ layout, size }) => `${layout} ${size}`)).size).toBe(1)
})

it('lists the observations if an unknown one is requested', () => {
  expect(() => observationFor('smell', loadLevel('corridor'))).toThrow(/"smell".*features, tiles, pixels/)
})
