import { expect, it } from 'vitest'
import { createWorld } from '../../src/sim/state.ts'
import { codeOf, TILE_KINDS } from '../../src/sim/tiles.ts'
import { levelFromRows } from './levelFromRows.ts'
import { play } from './play.ts'

it('keeps the codes of existing classes, which observations and hashes contain', () => {
  const first = ['empty', 'solid', 'oneWay', 'hazard', 'crate', 'coin', 'question']
  expect(TILE_KINDS.slice(0, first.length).map(({ id }) => id)).toEqual(first)
})

it('has one class per name and per letter, no more than masks have bits, and known ones for `seenAs`', () => {
  const ids = TILE_KINDS.map(({ id }) => String(id))
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(TILE_KINDS.map(({ sketch }) => sketch)).size).toBe(ids.length)
  for (const { sketch } of TILE_KINDS) expect(sketch, '@ ! < > have other meanings in a sketch').toMatch(/^[^@!<>]$/)
  expect(ids.length).toBeLessThanOrEqual(31)
  for (const { seenAs } of TILE_KINDS) if (seenAs !== undefined) expect(ids).toContain(seenAs)
})

it('has a grey picture of 4 × 4 pixels for each class', () => {
  for (const { id, pixels } of TILE_KINDS) expect(pixels, id).toMatch(/^[1-9a-f.]{4}( [1-9a-f.]{4}){3}$/)
})

it('lists new classes after older ones', () => {
  const since = TILE_KINDS.map((kind) => kind.since)
  expect([...since].sort((one, other) => one - other)).toEqual(since)
})

it('names the tile below the hero in its steps', () => {
  const world = createWorld(levelFromRows(['........', '@.......', '-----###']))
  const steps: number[] = []
  play(world, 'right 60', undefined, (type, value) => {
    if (type === 'step') steps.push(value)
  })
  expect(new Set(steps)).toEqual(new Set([codeOf('oneWay'), codeOf('solid')]))
})
