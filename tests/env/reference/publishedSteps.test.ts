import { expect, it } from 'vitest'
import { publishedSteps } from './publishedSteps.ts'

it('plays an episode from the states that are given', () => {
  const fallen = [0, 0, 0.3, 0]
  const steps = publishedSteps({
    env: 'CartPole-v1',
    episodes: [{ states: [[0, 0, 0, 0], fallen], actions: [1, 1, 1] }],
    every: 2,
  })
  expect(steps.map((step) => step.slice(4))).toEqual([
    [1, 0, 0],
    [1, 0, 0],
    [1, 1, 0],
  ])
  expect(steps[2][2]).toBeCloseTo(fallen[2], 6)
})
