import { describe, expect, it } from 'vitest'
import { OBSERVATIONS, observationFor } from '../../../src/env/observations/index.ts'
import { layoutName } from '../../../src/env/observations/layout.ts'
import { picturesOf } from '../../../src/env/observations/pictures.ts'
import { THING_SIGNALS } from '../../../src/env/observations/thingSignals.ts'
import { loadLevel } from '../../../src/sim/levels.ts'
import { createWorld } from '../../../src/sim/state.ts'
import { THING_KINDS, type ThingKindName } from '../../../src/sim/things.ts'
import { TILE_KINDS } from '../../../src/sim/tiles.ts'
import { type Level, TILE, type World } from '../../../src/sim/world.ts'
import { levelFromRows } from '../../sim/levelFromRows.ts'
import { play } from '../../sim/play.ts'

const ROWS = ['.............', '......o......', '..@........!.', '##))##S###((#']
const LOCKED = ['.............', '..k...o......', '..@......D.!.', '#############']
const windy = (rows: readonly string[]) =>
  levelFromRows(rows, [], [{ left: 0, top: 0, right: TILE, bottom: TILE, direction: 1, chance: 50 }])
const moving = (rows: readonly string[]) =>
  levelFromRows(rows, [], [], {
    platforms: [{ left: TILE, top: 0, length: TILE, isUpright: false, direction: 1 }],
    outliers: [{ minX: 4 * TILE, maxX: 6 * TILE, minY: 0, maxY: TILE, direction: 1 }],
  })
const PLAIN = ROWS.map((row) => row.replace(/[)(S]/g, '#'))

function written(id: string, level: Level): Float32Array {
  const builder = observationFor(id, level)
  const out = new Float32Array(builder.size)
  builder.write(createWorld(level), out, 0)
  return out
}

/**
 * The layouts by version. A line never changes: people have saved policies that read it. A new mechanic after a release
 * gets the next version (`since` in its table), and a line here.
 */
const LAYOUTS = {
  features: ['v1', 'v2.00a5d58e', 'v3.6a4be439', 'v4.66e1ab60', 'v5.6ca6279f'],
  tiles: ['v1', 'v2.e88cf5cb', 'v3.d03e4a65', 'v4.be3671b1', 'v5.af81e3d3'],
  pixels: ['v1.6d0c6916', 'v2.779a5c0b', 'v3.215ad161', 'v4.44799a22', 'v5.7a2ab1a8'],
} as const

describe.each(Object.entries(LAYOUTS))('the layout of %s', (id, [first, second, third, fourth, fifth]) => {
  it('of version 1 is unchanged, on levels without later mechanics', () => {
    for (const level of ['corridor', 'lobby', 'regret', 'cliff', 'lure', 'tutorial', 'cellar']) {
      expect(observationFor(id, loadLevel(level)).layout, level).toBe(first)
    }
    expect(observationFor(id, levelFromRows(PLAIN)).layout).toBe(first)
  })

  it('of version 2 has its own name, on any level with a mechanic of version 2', () => {
    expect(observationFor(id, levelFromRows(ROWS)).layout).toBe(second)
    expect(observationFor(id, levelFromRows(['......', '..@..!', '###S##'])).layout).toBe(second)
  })

  it('of version 3 has its own name, on any level with a mechanic of version 3', () => {
    expect(observationFor(id, levelFromRows(LOCKED)).layout).toBe(third)
    expect(observationFor(id, levelFromRows(['......', '.k@..!', '###S##'])).layout).toBe(third)
  })

  it('of version 4 has its own name, on any level with a mechanic of version 4', () => {
    expect(observationFor(id, windy(PLAIN)).layout).toBe(fourth)
    expect(observationFor(id, windy(LOCKED)).layout).toBe(fourth)
  })

  it('of version 5 has its own name, on any level with a mechanic of version 5', () => {
    const { platforms, outliers } = moving(PLAIN)
    for (const movers of [{ platforms }, { outliers }]) {
      expect(observationFor(id, levelFromRows(PLAIN, [], [], movers)).layout).toBe(fifth)
    }
    expect(observationFor(id, moving(LOCKED)).layout).toBe(fifth)
  })

  it('begins with that of the version before, so that later mechanics are additional entries', () => {
    const levels = [levelFromRows(PLAIN), levelFromRows(ROWS), levelFromRows(LOCKED), windy(PLAIN), moving(PLAIN)]
    const versions = levels.map((level) => observationFor(id, level).slices)
    for (const [index, before] of versions.slice(0, -1).entries()) {
      const after = versions[index + 1]
      expect(after.slice(0, before.length)).toEqual(before)
      if (id !== 'pixels') expect(after.length).toBeGreaterThan(before.length)
    }
  })
})

it('the layout of pixels contains the pictures: another grey would be another layout', () => {
  const slices = observationFor('pixels', levelFromRows(PLAIN)).slices
  expect(layoutName(1, slices, picturesOf(1))).toBe(LAYOUTS.pixels[0])
  expect(layoutName(1, slices, picturesOf(1).replace('cccc', 'bbbb'))).not.toBe(LAYOUTS.pixels[0])
  expect(picturesOf(1)).not.toContain('spring')
})

it('every version of the mechanics is listed here, and each has mechanics', () => {
  const since = [...TILE_KINDS, ...Object.values(THING_KINDS)].map((kind) => kind.since)
  const versions = [...new Set(since)].sort((one, other) => one - other)
  for (const [id, listed] of Object.entries(LAYOUTS)) {
    expect(listed, `${id}: add the layout of the new version to LAYOUTS`).toHaveLength(versions.length)
  }
  expect(versions).toEqual(LAYOUTS.features.map((_, index) => index + 1))
})

it('every observation is listed here', () => {
  expect(Object.keys(LAYOUTS)).toEqual(OBSERVATIONS.map((card) => card.id))
})

it('features contain the belts and springs ahead, by column', () => {
  const [plain, full] = [written('features', levelFromRows(PLAIN)), written('features', levelFromRows(ROWS))]
  expect(full.subarray(0, plain.length)).toEqual(plain)
  const { slices } = observationFor('features', levelFromRows(ROWS))
  // The hero stands in column 2; the slice begins in column 1.
  const columnsOf = (name: string) => {
    const { start, length } = slices.find((slice) => slice.name === name) ?? { start: 0, length: 0 }
    return Array.from(full.subarray(start, start + length), (entry, index) => (entry === 1 ? index + 1 : -1)).filter(
      (column) => column >= 0,
    )
  }
  expect(columnsOf('beltRight by column')).toEqual([2, 3])
  expect(columnsOf('spring by column')).toEqual([6])
  expect(columnsOf('beltLeft by column')).toEqual([10])
})

it('tiles contain belts and springs in channels of their own, not as solid tiles', () => {
  const [plain, full] = [written('tiles', levelFromRows(PLAIN)), written('tiles', levelFromRows(ROWS))]
  const ones = (entries: Float32Array) => entries.filter((entry) => entry === 1).length
  const { slices } = observationFor('tiles', levelFromRows(ROWS))
  const partOf = (name: string) => {
    const { start, length } = slices.find((slice) => slice.name === name) ?? { start: 0, length: 0 }
    return full.subarray(start, start + length)
  }
  expect([ones(partOf('beltRight tiles')), ones(partOf('spring tiles'))]).toEqual([2, 1])
  expect(ones(full)).toBe(ones(plain)) // one channel per tile
})

describe.each(['features', 'tiles'])('%s contain what the hero holds, and the way to key and door', (id) => {
  const partOf = (world: World, name: string) => {
    const builder = observationFor(id, world.level)
    const out = new Float32Array(builder.size).fill(9) // as a reused array, all of which must be written
    builder.write(world, out, 0)
    const { start, length } = builder.slices.find((slice) => slice.name === name) ?? { start: 0, length: 0 }
    return Array.from(out.subarray(start, start + length))
  }
  const level = levelFromRows(['.............', '.............', '@...k...D..!.', '#############'])

  it('before, with and after the key', () => {
    const world = createWorld(level)
    expect(partOf(world, 'holds a key')).toEqual([0])
    const [isThere, far, near, down] = partOf(world, 'way to the nearest key')
    expect(isThere).toBe(1)
    expect(far).toBeCloseTo(4 / 13)
    expect(near).toBeCloseTo(4 / 8)
    expect(Math.abs(down)).toBeLessThan(0.05)
    expect(partOf(world, 'way to the nearest door')[1]).toBeCloseTo(8 / 13)

    play(world, 'right 24')
    expect(partOf(world, 'holds a key')).toEqual([1])
    expect(partOf(world, 'way to the nearest key')).toEqual([0, 0, 0, 0])
    expect(partOf(world, 'way to the nearest door')[0]).toBe(1)

    play(world, 'right 30')
    expect(partOf(world, 'holds a key')).toEqual([0])
    expect(partOf(world, 'way to the nearest door')).toEqual([0, 0, 0, 0])
  })

  it('and show an opened door as open ground, however the observation was used before', () => {
    const closed = createWorld(level)
    const open = createWorld(level)
    play(open, 'right 54')
    for (const world of [closed, open]) {
      world.x = 6 * TILE
      world.velocityX = 0
    }
    const name = id === 'features' ? 'ground height by column' : 'door tiles'
    const before = partOf(closed, name)
    expect(partOf(open, name)).not.toEqual(before)
    expect(partOf(closed, name)).toEqual(before)
  })
})

it('every kind of things after version 1 has entries of its own', () => {
  for (const [kind, signal] of Object.entries(THING_SIGNALS)) {
    if (THING_KINDS[kind as ThingKindName].since > 1) expect(signal, kind).not.toBeNull()
  }
})
