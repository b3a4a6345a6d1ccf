import { describe, expect, it } from 'vitest'
import { discountedReturns, explainedVariance } from '../../src/rl/returns.ts'

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

  it('has no value where all returns are equal, not even by rounding', () => {
    expect(explainedVariance([1, 2], [5, 5])).toBeNull()
    expect(explainedVariance([1, 2, 3], [0.1, 0.1, 0.1])).toBeNull()
    expect(explainedVariance([1], [5])).toBeNull()
    expect(explainedVariance([], [])).toBeNull()
  })
})

describe('reward-to-go', () => {
  it('counts what is still to come, each step later worth γ as much, by hand', () => {
    const returns = new Float32Array(3)
    discountedReturns(Float32Array.of(1, 2, 4), 3, { gamma: 0.5, bootstrap: 0 }, returns)
    expect([...returns]).toEqual([1 + 0.5 * (2 + 0.5 * 4), 2 + 0.5 * 4, 4])
  })

  it('goes on with the value of what was cut off', () => {
    const returns = new Float32Array(2)
    discountedReturns(Float32Array.of(1, 2), 2, { gamma: 0.5, bootstrap: 8 }, returns)
    expect([...returns]).toEqual([1 + 0.5 * (2 + 0.5 * 8), 2 + 0.5 * 8])
  })

  it('leaves what lies behind the episode alone', () => {
    const returns = Float32Array.of(7, 7)
    discountedReturns(Float32Array.of(1, 100), 1, { gamma: 0.5, bootstrap: 0 }, returns)
    expect([...returns]).toEqual([1, 7])
  })
})
