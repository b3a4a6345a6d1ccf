import { describe, expect, it } from 'vitest'
import { OBSERVATIONS, observationFor } from '../../../src/env/observations/index.ts'
import { loadLevel } from '../../../src/sim/levels.ts'
import { createWorld } from '../../../src/sim/state.ts'
import type { Level } from '../../../src/sim/world.ts'
import { levelFromRows } from '../../sim/levelFromRows.ts'

const ROWS = ['.............', '......o......', '..@........!.', '##))##S###((#']
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
  features: ['v1', 'v2.00a5d58e'],
  tiles: ['v1', 'v2.e88cf5cb'],
} as const

describe.each(Object.entries(LAYOUTS))('the layout of %s', (id, [first, second]) => {
  it('of version 1 is unchanged, on levels without later mechanics', () => {
    for (const level of ['corridor', 'lobby', 'regret', 'cliff', 'lure', 'cellar']) {
      expect(observationFor(id, loadLevel(level)).layout, level).toBe(first)
    }
    expect(observationFor(id, levelFromRows(PLAIN)).layout).toBe(first)
  })

  it('of version 2 has its own name, on any level with a mechanic of version 2', () => {
    expect(observationFor(id, levelFromRows(ROWS)).layout).toBe(second)
    expect(observationFor(id, levelFromRows(['......', '..@..!', '###S##'])).layout).toBe(second)
  })

  it('begins with that of version 1, so that later mechanics are additional entries', () => {
    const before = observationFor(id, levelFromRows(PLAIN))
    const after = observationFor(id, levelFromRows(ROWS))
    expect(after.slices.slice(0, before.slices.length)).toEqual(before.slices)
    expect(after.slices.length).toBeGreaterThan(before.slices.length)
  })
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
