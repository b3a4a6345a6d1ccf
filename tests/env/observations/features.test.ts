import { describe, expect, it } from 'vitest'
import { observationFor } from '../../../src/env/observations/index.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { createEventBuffer } from '../../../src/sim/events.ts'
import { loadLevel } from '../../../src/sim/levels.ts'
import { HERO_WIDTH } from '../../../src/sim/player.ts'
import { createWorld, resetWorld } from '../../../src/sim/state.ts'
import { stepWorld } from '../../../src/sim/step.ts'
import { codeOf, EMPTY_TILE } from '../../../src/sim/tiles.ts'
import { RIGHT, RUNNING, TILE, type World } from '../../../src/sim/world.ts'

function startOf(levelId: string): World {
  const world = createWorld(loadLevel(levelId))
  resetWorld(world, 0, { randomRegrets: false })
  return world
}

/** The named slice of what `features` writes about the world. */
function sliceOf(world: World, name: string): number[] {
  const builder = observationFor('features', world.level)
  const out = new Float32Array(builder.size)
  builder.write(world, out, 0)
  const slice = builder.slices.find((candidate) => candidate.name === name)
  if (!slice) throw new Error(`No slice "${name}".`)
  return Array.from(out.subarray(slice.start, slice.start + slice.length))
}

describe('features', () => {
  it('describe the start of corridor: flat ground, no gap, the bell ahead', () => {
    const world = startOf('corridor') // the hero stands in column 4, behind it the wall; the bell in column 14
    expect(sliceOf(world, 'ground height by column').slice(1)).toEqual(Array(9).fill(0))
    expect(sliceOf(world, 'ground height by column')[0]).toBe(1)
    expect(sliceOf(world, 'gap by column')).toEqual(Array(10).fill(0))
    expect(sliceOf(world, 'own speed')).toEqual([0, 0])
    expect(sliceOf(world, 'place within the tile')).toEqual([0])
    expect(sliceOf(world, 'way to the bell')[0]).toBeCloseTo(10 / 20, 6)
    expect(sliceOf(world, 'way to the bell')[1]).toBe(1) // further than 8 tiles
  })

  it('show the gap of lobby, in columns 16 to 18, in the right places', () => {
    const world = startOf('lobby')
    world.x = 14 * TILE + (TILE - HERO_WIDTH) / 2
    // Columns 13 to 22.
    expect(sliceOf(world, 'gap by column')).toEqual([0, 0, 0, 1, 1, 1, 0, 0, 0, 0])
    expect(sliceOf(world, 'ground height by column').slice(3, 6)).toEqual([-0.5, -0.5, -0.5]) // two rows to the edge
  })

  it('list Regrets by distance, with their direction', () => {
    const world = startOf('lobby')
    world.x = 28 * TILE + (TILE - HERO_WIDTH) / 2
    world.regretX[0] = world.x + 4 * TILE
    world.regretDirection[0] = -1
    const nearest = sliceOf(world, 'nearest regret')
    expect([nearest[0], nearest[2], nearest[4]]).toEqual([1, 1, -1])
    expect(nearest[1]).toBeCloseTo((4 + 1 / 16) / 8, 6) // the Regret is 2 px wider than the hero
    world.regretAlive[0] = 0
    expect(sliceOf(world, 'nearest regret')).toEqual([0, 0, 0, 0, 0])
  })

  it('are equal with and without the level’s cache', () => {
    const world = startOf('regret')
    const events = createEventBuffer(64)
    const builder = observationFor('features', world.level)
    const surveyed = new Float32Array(builder.size)
    const scanned = new Float32Array(builder.size)
    const rng = createRng(3, 'features')
    for (let decision = 0; decision < 3000; decision++) {
      const action = rng.float() < 0.4 ? RIGHT : rng.int(5)
      for (let tick = 0; tick < 4; tick++) stepWorld(world, action, events)
      events.count = 0
      if (world.status !== RUNNING || world.cratesBroken > 0) resetWorld(world, decision, { randomRegrets: true })
      builder.write(world, surveyed, 0)
      world.cratesBroken = 1 // with all crates whole, so that only the way of looking differs
      builder.write(world, scanned, 0)
      world.cratesBroken = 0
      expect(scanned).toEqual(surveyed)
    }
  })

  it('do not contain a broken crate', () => {
    const world = startOf('regret')
    const { height, tiles } = world.level
    const crate = tiles.indexOf(codeOf('crate'))
    world.x = (Math.floor(crate / height) - 2) * TILE + (TILE - HERO_WIDTH) / 2
    expect(sliceOf(world, 'nearness of a crate')[0]).toBeCloseTo(1 - 2 / 9, 6)
    expect(sliceOf(world, 'ground height by column')[3]).toBeGreaterThan(0)
    world.tiles[crate] = EMPTY_TILE
    world.cratesBroken = 1
    expect(sliceOf(world, 'nearness of a crate')[0]).toBe(0)
    expect(sliceOf(world, 'ground height by column')[3]).toBe(0)
  })
})
