import { describe, expect, it } from 'vitest'
import {
  calibration,
  preferenceAccuracy,
  preferenceLoss,
  regressionLoss,
  scoreDifferences,
  scoreTargets,
  sigmoid,
  softplus,
  validationLoss,
} from '../../src/rl/preferences.ts'

describe('σ and softplus', () => {
  it('agree with their definitions', () => {
    expect(sigmoid(0)).toBe(0.5)
    expect(sigmoid(1)).toBeCloseTo(0.731059, 6)
    expect(softplus(0)).toBeCloseTo(Math.LN2, 12)
    expect(softplus(-1)).toBeCloseTo(-Math.log(sigmoid(1)), 12)
  })

  it('neither overflow nor vanish at ±100', () => {
    expect(softplus(100)).toBe(100)
    expect(softplus(-100)).toBeCloseTo(Math.exp(-100), 50)
    expect(softplus(-100)).toBeGreaterThan(0)
    expect([sigmoid(1000), sigmoid(-1000)]).toEqual([1, 0])
  })
})

describe('regression of scores', () => {
  it('has targets 1 for the preferred clip, −1 for the other, and 0 for a tie', () => {
    expect([...scoreTargets([1, 0, 0.5])]).toEqual([1, -1, -1, 1, 0, 0])
    expect([...scoreDifferences([1, -1, 0.5, 2])]).toEqual([2, -1.5])
  })

  it('is the square or the Huber loss, by hand', () => {
    expect([0.5, -3].map((error) => regressionLoss('mse', error))).toEqual([0.25, 9])
    expect([0.5, -3].map((error) => regressionLoss('huber', error))).toEqual([0.125, 2.5])
  })

  it('is validated by its own loss, the others by that of the pairs', () => {
    const scores = [0.5, -2] // targets 1, −1: errors −0.5, −1
    expect(validationLoss('mse', scores, [1])).toBeCloseTo((0.25 + 1) / 2, 12)
    expect(validationLoss('huber', scores, [1])).toBeCloseTo((0.125 + 0.5) / 2, 12)
    for (const loss of ['pairwise', 'pointwise'] as const) {
      expect(validationLoss(loss, scores, [1])).toBe(preferenceLoss([2.5], [1]))
    }
    expect(validationLoss('mse', [], [])).toBeNaN()
  })
})

describe('the preference loss', () => {
  it('is ln 2 for equal scores, whatever the answers', () => {
    expect(preferenceLoss([0, 0, 0], [1, 0, 0.5])).toBeCloseTo(Math.LN2, 12)
  })

  it('is ln(1 + e^−2) by hand for a chosen clip with a score higher by 2, and 2 more for one lower by 2', () => {
    expect(preferenceLoss([2], [1])).toBeCloseTo(Math.log(1 + Math.exp(-2)), 12)
    expect(preferenceLoss([-2], [1]) - preferenceLoss([2], [1])).toBeCloseTo(2, 12)
  })

  it('is finite at a difference of 100 on the wrong side', () => {
    expect(preferenceLoss([-100], [1])).toBeCloseTo(100, 10)
  })

  it('is minimal at equal scores for a tie', () => {
    expect(preferenceLoss([0.5], [0.5])).toBeGreaterThan(preferenceLoss([0], [0.5]))
    expect(preferenceLoss([-0.5], [0.5])).toBe(preferenceLoss([0.5], [0.5]))
  })
})

describe('the accuracy of preferences', () => {
  it('counts tied scores as wrong and excludes tied answers', () => {
    expect(preferenceAccuracy([1, 0, -1, -1, 3], [1, 1, 0, 1, 0.5])).toBe(0.5)
  })

  it('is NaN without pairs', () => {
    expect(preferenceAccuracy([3], [0.5])).toBeNaN()
  })
})

describe('calibration', () => {
  it('counts each pair from both sides, in the bin of its probability', () => {
    const bins = calibration([2, -1], [1, 1], 4) // σ = .88, .27
    expect(bins.map(({ count }) => count)).toEqual([1, 1, 1, 1])
    expect(bins.map(({ observed }) => observed)).toEqual([0, 1, 0, 1])
    expect(bins[3].meanPredicted).toBeCloseTo(sigmoid(2), 12)
    expect(bins[1]).toMatchObject({ low: 0.25, high: 0.5 })
  })

  it('counts ties as half, puts certainty in the last bin, and omits empty bins', () => {
    const bins = calibration([1000], [0.5], 2)
    expect(bins.map(({ count, observed }) => [count, observed])).toEqual([
      [1, 0.5],
      [1, 0.5],
    ])
    expect(calibration([], [], 1)[0].observed).toBeNaN()
  })
})
