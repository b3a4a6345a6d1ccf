import { expect, test } from 'vitest'
import { observationFor } from '../../../src/env/observations/index.ts'
import { createWorld } from '../../../src/sim/state.ts'
import { levelFromRows } from '../../sim/levelFromRows.ts'

test('a ? Block looks like a solid tile, so that policies keep their observation', () => {
  const rows = ['..........', '..?.......', '..........', '..........', '..@......!', '##########']
  const written = [rows, rows.map((row) => row.replace('?', '#'))].map((picture) => {
    const world = createWorld(levelFromRows(picture))
    const observation = observationFor('tiles', world.level)
    expect(observation.slices.map(({ name }) => name)).not.toContain('question tiles')
    const out = new Float32Array(observation.size)
    observation.write(world, out, 0)
    return out
  })
  expect(written[0]).toEqual(written[1])
})
