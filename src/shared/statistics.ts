import type { Rng } from './rng.ts'

/** Arithmetic mean; NaN if empty. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index]
  return sum / values.length
}

/** Sample standard deviation (divides by n − 1); 0 for a single value, NaN if empty. */
export function standardDeviation(values: ArrayLike<number>): number {
  if (values.length === 1) return 0
  const centre = mean(values)
  let squares = 0
  for (let index = 0; index < values.length; index++) squares += (values[index] - centre) ** 2
  return Math.sqrt(squares / (values.length - 1))
}

/** Pearson's correlation of pairs of values; NaN if either is constant, or there are none. */
export function correlation(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const [firstMean, secondMean] = [mean(first), mean(second)]
  let [products, firstSquares, secondSquares] = [0, 0, 0]
  for (let index = 0; index < first.length; index++) {
    const [a, b] = [first[index] - firstMean, second[index] - secondMean]
    products += a * b
    firstSquares += a * a
    secondSquares += b * b
  }
  return products / (Math.sqrt(firstSquares) * Math.sqrt(secondSquares))
}

/** True if all values are exactly equal, or there are none. No tolerance: it would hide small differences. */
export function isConstant(values: ArrayLike<number>): boolean {
  for (let index = 1; index < values.length; index++) if (values[index] !== values[0]) return false
  return true
}

/** The `share` quantile (0–1) with linear interpolation between order statistics (R type 7); NaN if empty. */
export function quantile(values: ArrayLike<number>, share: number): number {
  if (values.length === 0) return Number.NaN
  const sorted = Float64Array.from(values).sort()
  const position = (sorted.length - 1) * share
  const below = Math.floor(position)
  const fraction = position - below
  if (fraction === 0) return sorted[below] // also next to an infinite one
  return sorted[below] + fraction * (sorted[below + 1] - sorted[below])
}

const Z_95 = 1.959963984540054 // the standard normal's 97.5 % quantile

/** A mean and half of its 95 % confidence interval. */
export interface Estimate {
  readonly mean: number
  readonly halfWidth: number
}

/** The mean with its 95 % interval by the central limit theorem: for some 30 values or more. NaN if empty. */
export function estimateMean(values: ArrayLike<number>): Estimate {
  return { mean: mean(values), halfWidth: (Z_95 * standardDeviation(values)) / Math.sqrt(values.length) }
}

/** 95 % score interval of a proportion (Wilson 1927), valid also at 0 and 1. [0, 1] without trials. */
export function wilsonInterval(successes: number, trials: number): { readonly low: number; readonly high: number } {
  if (trials === 0) return { low: 0, high: 1 }
  const rate = successes / trials
  const spread = Z_95 ** 2 / trials
  const centre = (rate + spread / 2) / (1 + spread)
  const half = (Z_95 / (1 + spread)) * Math.sqrt((rate * (1 - rate)) / trials + spread / (4 * trials))
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

const RESAMPLES = 2000

/**
 * The mean with its 95 % percentile bootstrap interval (Efron 1979): for a few values, such as one of each seed, whose
 * distribution is unknown. NaN if empty.
 */
export function bootstrapMean(
  values: ArrayLike<number>,
  rng: Rng,
): { readonly mean: number; readonly low: number; readonly high: number } {
  const means = Float64Array.from({ length: RESAMPLES }, () =>
    mean(Float64Array.from({ length: values.length }, () => values[rng.int(Math.max(1, values.length))])),
  )
  return { mean: mean(values), low: quantile(means, 0.025), high: quantile(means, 0.975) }
}

/**
 * Probability that values as large as `first` beside `second` come about if both have one distribution: the exact one-sided
 * rank-sum test (Mann & Whitney 1947), ties by mid-ranks. 1 if either is empty. Time grows with the cube of the number of
 * values.
 */
export function rankSumTest(first: readonly number[], second: readonly number[]): number {
  const all = [...first, ...second]
  // Twice the mid-rank is whole.
  const rank = (value: number) =>
    2 * all.filter((each) => each < value).length + all.filter((each) => each === value).length + 1
  const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + rank(value), 0)
  const observed = sumOf(first)
  const total = sumOf(all)
  // ways[n][sum]: how many choices of n of the values have that sum of ranks
  const ways = Array.from({ length: first.length + 1 }, () => new Float64Array(total + 1))
  ways[0][0] = 1
  for (const value of all) {
    const step = rank(value)
    for (let count = first.length; count > 0; count--) {
      for (let sum = total; sum >= step; sum--) ways[count][sum] += ways[count - 1][sum - step]
    }
  }
  const chosen = ways[first.length]
  const sumFrom = (from: number) => chosen.subarray(from).reduce((sum, each) => sum + each, 0)
  return sumFrom(observed) / sumFrom(0)
}

export interface MovingAverage {
  /** Adds a value and returns the updated average. */
  add(value: number): number
  /** NaN before the first value. */
  readonly value: number
  /** The state from which `createMovingAverage` continues. */
  readonly state: MovingAverageState
}

export interface MovingAverageState {
  readonly sum: number // of the weighted values
  readonly weight: number // sum of the weights, 0 before the first value
}

/**
 * Exponential moving average without start-up bias (Adam's correction, Kingma & Ba 2015): the weights of the values
 * seen always sum to 1, so the first average is the first value.
 */
export function createMovingAverage(decay: number, from: MovingAverageState = { sum: 0, weight: 0 }): MovingAverage {
  let { sum, weight } = from
  return {
    add(value) {
      sum = decay * sum + (1 - decay) * value
      weight = decay * weight + (1 - decay)
      return sum / weight
    },
    get value() {
      return weight === 0 ? Number.NaN : sum / weight
    },
    get state() {
      return { sum, weight }
    },
  }
}
