import { describe, expect, it } from 'vitest'
import { discountedReturns, explainedVariance } from '../../src/rl/returns.ts'

describe('explained variance', () => {
  it('is 1 for a perfect critic, and for one that is off by a constant', () => {
    expect(explainedVariance([1, 2, 3], [1, 2, 3])).toBe(1)
    expect(explainedVariance([6, 7, 8], [1, 2, 3])).toBe(1)
  })

  it('is 0 for a constant critic', () => {
    expect(explainedVariance([2, 2, 2], [1, 2, 3])).toBeCloseTo(0, 12)
  })

  it('is below 0 for a critic that is worse than a constant', () => {
    expect(explainedVariance([3, 2, 1], [1, 2, 3])).toBeCloseTo(-3, 12)
  })

  it('is undefined if all returns are equal, also with rounding', () => {
    expect(explainedVariance([1, 2], [5, 5])).toBeNull()
    expect(explainedVariance([1, 2, 3], [0.1, 0.1, 0.1])).toBeNull()
    expect(explainedVariance([1], [5])).toBeNull()
    expect(explainedVariance([], [])).toBeNull()
  })
})

describe('reward-to-go', () => {
  it('sums the remaining rewards, each step later discounted by γ, by hand', () => {
    const returns = new Float32Array(3)
    discountedReturns(Float32Array.of(1, 2, 4), 3, { gamma: 0.5, bootstrap: 0 }, returns)
    expect([...returns]).toEqual([1 + 0.5 * (2 + 0.5 * 4), 2 + 0.5 * 4, 4])
  })

  it('bootstraps with the value of a truncated episode', () => {
    const returns = new Float32Array(2)
    discountedReturns(Float32Array.of(1, 2), 2, { gamma: 0.5, bootstrap: 8 }, returns)
    expect([...returns]).toEqual([1 + 0.5 * (2 + 0.5 * 8), 2 + 0.5 * 8])
  })

  it('does not include earlier rewards', () => {
    const returns = Float32Array.of(7, 7)
    discountedReturns(Float32Array.of(1, 100), 1, { gamma: 0.5, bootstrap: 0 }, returns)
    expect([...returns]).toEqual([1, 7])
  })
})
