import { describe, expect, it } from 'vitest'
import { epsilonAt, epsilonGreedyAction, epsilonGreedyInto } from '../../src/rl/epsilon.ts'
import { createRng } from '../../src/shared/rng.ts'

function shares(epsilon: number, qValues: Float32Array): number[] {
  const rng = createRng(5, 'test')
  const counts = [0, 0, 0]
  for (let draw = 0; draw < 6000; draw++) counts[epsilonGreedyAction(qValues, 1, 3, { epsilon, rng })]++
  return counts.map((count) => count / 6000)
}

describe('ε', () => {
  it('decays linearly from 1 to its final value and stays there', () => {
    expect([0, 250, 500, 1000, 5000].map((steps) => epsilonAt(steps, 0.2, 1000))).toEqual([
      1,
      expect.closeTo(0.8, 12),
      expect.closeTo(0.6, 12),
      expect.closeTo(0.2, 12),
      expect.closeTo(0.2, 12),
    ])
  })

  it('has its final value at once if the decay has length 0', () => {
    expect(epsilonAt(0, 0.05, 0)).toBeCloseTo(0.05, 12)
  })
})

describe('ε-greedy', () => {
  const qValues = Float32Array.of(99, 0, 2, 1) // read from offset 1: three actions

  it('takes the best action with ε = 0', () => {
    expect(shares(0, qValues)).toEqual([0, 1, 0])
  })

  it('explores over all actions, including the best one', () => {
    const [first, best, last] = shares(0.6, qValues)
    expect(first).toBeCloseTo(0.2, 1.3)
    expect(best).toBeCloseTo(0.6, 1.3)
    expect(last).toBeCloseTo(0.2, 1.3)
  })

  it('breaks ties evenly at random', () => {
    for (const share of shares(0, Float32Array.of(99, 4, 4, 4))) expect(share).toBeCloseTo(1 / 3, 1.3)
    expect(shares(0, Float32Array.of(99, 4, 1, 4))[1]).toBe(0)
  })

  it.each([0, 0.3, 1])('has the probabilities with which it samples, including ties, at ε = %d', (epsilon) => {
    for (const values of [Float32Array.of(4, 4, 1), Float32Array.of(0, 0, 0), Float32Array.of(1, 2, 3)]) {
      const probabilities = new Float32Array(3)
      epsilonGreedyInto(values, epsilon, probabilities)
      expect(probabilities.reduce((sum, each) => sum + each)).toBeCloseTo(1, 6)
      shares(epsilon, Float32Array.of(99, ...values)).forEach((share, action) => {
        // Four standard deviations of a share of 6,000 draws are .026 at most.
        expect(Math.abs(share - probabilities[action])).toBeLessThan(0.026)
      })
    }
  })
})
