import fc from 'fast-check'
import { test } from 'vitest'
import { isBlocking, TILE_SHIFT } from '../../src/sim/collision.ts'
import { createEventBuffer } from '../../src/sim/events.ts'
import { HERO_HEIGHT, HERO_WIDTH, MAX_FALL_SPEED, RUN_SPEED } from '../../src/sim/player.ts'
import { createWorld } from '../../src/sim/state.ts'
import { stepWorld } from '../../src/sim/step.ts'
import { ACTIONS, type World } from '../../src/sim/world.ts'
import { levelFromRows } from './levelFromRows.ts'

const cell = fc.constantFrom(' ', ' ', ' ', ' ', '#', '-', 'X', 'o', '<', '>')
const row = fc.string({ unit: cell, minLength: 12, maxLength: 12 })
// A free corner to start in, over ground; the rest is rubble.
const picture = fc
  .tuple(fc.array(row, { minLength: 7, maxLength: 7 }), row)
  .map(([rows, last]) => [...rows.slice(0, -2), `@ ${rows[5].slice(2)}`, `##${rows[6].slice(2)}`, last])
const decisions = fc.array(fc.record({ action: fc.nat(ACTIONS.length - 1), ticks: fc.integer({ min: 1, max: 12 }) }), {
  minLength: 5,
  maxLength: 60,
})

function isInsideSolid(world: World): boolean {
  const { x, y, tiles, level } = world
  for (let column = x >> TILE_SHIFT; column <= (x + HERO_WIDTH - 1) >> TILE_SHIFT; column++) {
    for (let at = y >> TILE_SHIFT; at <= (y + HERO_HEIGHT - 1) >> TILE_SHIFT; at++) {
      if (isBlocking(tiles, level.height, column, at)) return true
    }
  }
  return false
}

test('in any level, for any keys, the hero is never inside a solid tile, outside the walls or too fast', () => {
  fc.assert(
    fc.property(picture, decisions, (rows, script) => {
      const level = levelFromRows(rows)
      const world = createWorld(level)
      const events = createEventBuffer(64)
      for (const { action, ticks } of script) {
        for (let tick = 0; tick < ticks; tick++) {
          events.count = 0
          stepWorld(world, action, events)
          const withinWalls = world.x >= 0 && world.x + HERO_WIDTH <= level.width << TILE_SHIFT
          const withinSpeed = Math.abs(world.velocityX) <= RUN_SPEED && world.velocityY <= MAX_FALL_SPEED
          if (isInsideSolid(world) || !withinWalls || !withinSpeed) return false
        }
      }
      return true
    }),
    { numRuns: 2_000, seed: 20 },
  )
})

test('every number of a world stays an integer', () => {
  fc.assert(
    fc.property(picture, decisions, (rows, script) => {
      const world = createWorld(levelFromRows(rows))
      const events = createEventBuffer(64)
      for (const { action, ticks } of script) {
        for (let tick = 0; tick < ticks; tick++) stepWorld(world, action, events)
      }
      return Object.values(world).every((value) => typeof value !== 'number' || (value | 0) === value)
    }),
    { numRuns: 300, seed: 21 },
  )
})
