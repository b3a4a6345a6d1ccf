import { expect, it } from 'vitest'
import { scheduled } from '../../src/rl/schedules.ts'

it('does not change a constant', () => {
  expect([0, 0.5, 2].map((progress) => scheduled(3, 'constant', progress))).toEqual([3, 3, 3])
})

it('decays linearly to 0 at the end of the run, and stays there', () => {
  expect([0, 0.25, 1, 1.5].map((progress) => scheduled(4, 'linear', progress))).toEqual([4, 3, 0, 0])
})
