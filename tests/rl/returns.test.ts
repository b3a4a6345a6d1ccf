import { describe, expect, it } from 'vitest'
import { explainedVariance } from '../../src/rl/returns.ts'

describe('explained variance', () => {
  it('is 1 for a perfect critic, and for one that is off by a constant', () => {
    expect(explainedVariance([1, 2, 3], [1, 2, 3])).toBe(1)
    expect(explainedVariance([6, 7, 8], [1, 2, 3])).toBe(1)
  })

  it('is 0 for a critic that says the same of everything', () => {
    expect(explainedVariance([2, 2, 2], [1, 2, 3])).toBeCloseTo(0, 12)
  })

  it('is below 0 for one that is worse than that', () => {
    expect(explainedVariance([3, 2, 1], [1, 2, 3])).toBeCloseTo(-3, 12)
  })

  it('is 0, not undefined, where all returns are equal', () => {
    expect(explainedVariance([1, 2], [5, 5])).toBe(0)
  })
})
