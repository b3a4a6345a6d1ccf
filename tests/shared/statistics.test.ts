import { describe, expect, it } from 'vitest'
import { argmax } from '../../src/shared/argmax.ts'
import { createRng } from '../../src/shared/rng.ts'
import {
  bootstrapMean,
  correlation,
  createMovingAverage,
  mean,
  quantile,
  rankSumTest,
  standardDeviation,
  wilsonInterval,
} from '../../src/shared/statistics.ts'

describe('statistics', () => {
  it('takes the mean and the sample standard deviation', () => {
    expect(mean([2, 4, 4, 4, 5, 5, 7, 9])).toBe(5)
    // Squared deviations sum to 32; 32 / 7, not 32 / 8.
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 12)
    expect(standardDeviation([3])).toBe(0)
    expect(mean([])).toBeNaN()
  })

  it('correlates, whatever the units, and gives NaN where a value does not vary', () => {
    // Deviations −1, 0, 1 and −2, 1, 1: 3 / √(2 · 6).
    expect(correlation([1, 2, 3], [0, 3, 3])).toBeCloseTo(3 / Math.sqrt(12), 12)
    expect(correlation([1, 2, 3], [-10, -20, -30])).toBeCloseTo(-1, 12)
    expect(correlation([1, 2], [5, 5])).toBeNaN()
    expect(correlation([], [])).toBeNaN()
  })

  it('interpolates quantiles between order statistics', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
    expect(quantile([4, 1, 3, 2], 0)).toBe(1)
    expect(quantile([4, 1, 3, 2], 1)).toBe(4)
    expect(quantile([10, 20], 0.1)).toBeCloseTo(11, 12)
    expect(quantile([1, 2, Number.POSITIVE_INFINITY], 0.5)).toBe(2)
    expect(quantile([], 0.5)).toBeNaN()
  })

  it('gives a bootstrap interval of the mean', () => {
    const values = [0, 3, 0, 3, 0, 3, 0, 3]
    const { mean: centre, low, high } = bootstrapMean(values, createRng(1))
    expect(centre).toBe(1.5)
    // Eight draws of 0 or 3 with probability 1/2: two or fewer 3s in 14.5 %, one or none in 3.5 %, none in .4 % of resamples.
    expect([low, high]).toEqual([0.375, 2.625])
    expect(bootstrapMean([7], createRng(1))).toEqual({ mean: 7, low: 7, high: 7 })
    expect(bootstrapMean([], createRng(1)).mean).toBeNaN()
  })

  it('gives the 95 % Wilson interval of published examples', () => {
    // Newcombe (1998), table I: 81 of 263 gives .2553 to .3662; 0 of 20 gives 0 to .1611.
    expect(wilsonInterval(81, 263).low).toBeCloseTo(0.2553, 4)
    expect(wilsonInterval(81, 263).high).toBeCloseTo(0.3662, 4)
    expect(wilsonInterval(0, 20).low).toBe(0)
    expect(wilsonInterval(0, 20).high).toBeCloseTo(0.1611, 4)
    expect(wilsonInterval(20, 20).high).toBe(1)
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 })
  })

  it('tests ranks exactly, as published, with ties and at the extremes', () => {
    // Hollander & Wolfe (1973), p. 69, the example of R's wilcox.test: W = 35, p = .1272.
    const term = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
    const weeks12to26 = [1.15, 0.88, 0.9, 0.74, 1.21]
    expect(rankSumTest(term, weeks12to26)).toBeCloseTo(0.1272, 4)
    expect(rankSumTest([6, 7, 8, 9, Number.POSITIVE_INFINITY], [1, 2, 3, 4, 5])).toBeCloseTo(1 / 252, 12)
    // Of the six choices of two from 1, 1, 2, 2: one has both 2s.
    expect(rankSumTest([2, 2], [1, 1])).toBeCloseTo(1 / 6, 12)
    expect(rankSumTest([3, 3], [3, 3])).toBe(1)
    expect(rankSumTest([], [1])).toBe(1)
  })

  it('smooths without bias toward zero at the start', () => {
    const average = createMovingAverage(0.9)
    expect(average.value).toBeNaN()
    expect(average.add(10)).toBeCloseTo(10, 12)
    // Weights .09 and .1 of a total of .19.
    expect(average.add(29)).toBeCloseTo((0.09 * 10 + 0.1 * 29) / 0.19, 12)
    expect(average.value).toBeCloseTo(20, 12)
  })
})

describe('argmax', () => {
  it('finds the largest entry within a slice, the first one in a tie', () => {
    expect(argmax([1, 5, 5, 2])).toBe(1)
    expect(argmax([9, 1, 2, 3, 8], 1, 3)).toBe(2)
    expect(argmax([-3])).toBe(0)
  })
})
