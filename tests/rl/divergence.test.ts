import { describe, expect, it } from 'vitest'
import { effectiveSampleShare, importanceWeight, klDivergence, sequenceLogProbs } from '../../src/rl/divergence.ts'

describe('klDivergence', () => {
  it('is 0 between equal distributions', () => {
    expect(klDivergence([0.3, 0.7], [0.3, 0.7])).toBe(0)
  })
  it('equals the hand-computed number, and is not symmetric', () => {
    // .5 ln(.5/.9) + .5 ln(.5/.1) = .5 (−.587787) + .5 (1.609438)
    expect(klDivergence([0.5, 0.5], [0.9, 0.1])).toBeCloseTo(0.5108256, 6)
    // .9 ln(1.8) + .1 ln(.2) = .529008 − .160944
    expect(klDivergence([0.9, 0.1], [0.5, 0.5])).toBeCloseTo(0.3680642, 6)
  })
  it('is infinite if q is 0 where p is not', () => {
    expect(klDivergence([0.5, 0.5], [1, 0])).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('importance weights', () => {
  it('are the ratio of the probabilities', () => {
    expect(importanceWeight(Math.log(0.6), Math.log(0.2))).toBeCloseTo(3, 12)
  })
  it('give an effective sample size of all if equal, and of one of four if one has all the weight', () => {
    expect(effectiveSampleShare([2, 2, 2, 2])).toBe(1)
    expect(effectiveSampleShare([0, 0, 5, 0])).toBe(0.25)
    expect(effectiveSampleShare([0, 0])).toBe(0)
  })
})

describe('sequenceLogProbs', () => {
  it('gives all decisions of a clip the exponential of their mean log-ratio: 1.1052 for .1, −.2 and .4', () => {
    const old = Float32Array.of(-1, -2, -3, -0.5)
    const now = Float32Array.of(-1 + 0.1, -2 - 0.2, -3 + 0.4, -0.8)
    const compared = sequenceLogProbs(now, old, Int32Array.of(7, 7, 7, 2))
    for (const index of [0, 1, 2]) expect(importanceWeight(compared[index], old[index])).toBeCloseTo(1.1052, 4)
    expect(compared[3]).toBeCloseTo(-0.8, 6)
  })

  it('changes nothing for the policy that acted', () => {
    const old = Float32Array.of(-1, -2, -3)
    expect(sequenceLogProbs(old, old, Int32Array.of(0, 1, 1))).toEqual(old)
  })
})
