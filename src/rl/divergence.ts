/**
 * Kullback–Leibler divergence and importance weights of categorical policies, on plain numbers.
 * All logarithms are natural: the unit is the nat.
 */

/** KL(p ‖ q) = Σ p log(p / q), in nats. Infinite if p > 0 somewhere q = 0. */
export function klDivergence(p: ArrayLike<number>, q: ArrayLike<number>): number {
  let divergence = 0
  for (let index = 0; index < p.length; index++) {
    if (p[index] > 0) divergence += p[index] * Math.log(p[index] / q[index])
  }
  return divergence
}

/** Importance weight r = π_θ(a|s) / π_θ′(a|s) of the new policy over the behaviour policy, from log-probabilities. */
export function importanceWeight(logProb: number, behaviourLogProb: number): number {
  return Math.exp(logProb - behaviourLogProb)
}

/** What an importance weight belongs to: a decision (a language model's token), or a whole clip (its answer). */
export const IMPORTANCE_LEVELS = ['token', 'sequence'] as const
export type ImportanceLevel = (typeof IMPORTANCE_LEVELS)[number]

/**
 * Log-probabilities whose importance weight is that of the whole clip: e to the mean of its decisions' log-ratios (GSPO: Zheng
 * et al. 2025, equation 7). `clipOf` `[n]` numbers each decision's clip; all of a clip's decisions must be there.
 */
export function sequenceLogProbs(
  logProbs: Float32Array,
  behaviourLogProbs: Float32Array,
  clipOf: Int32Array,
): Float32Array {
  const sums = new Map<number, { logRatio: number; decisions: number }>()
  clipOf.forEach((clip, index) => {
    const sum = sums.get(clip) ?? { logRatio: 0, decisions: 0 }
    sum.logRatio += logProbs[index] - behaviourLogProbs[index]
    sum.decisions++
    sums.set(clip, sum)
  })
  return behaviourLogProbs.map((logProb, index) => {
    const { logRatio, decisions } = sums.get(clipOf[index]) ?? { logRatio: 0, decisions: 1 }
    return logProb + logRatio / decisions
  })
}

/**
 * Effective sample size divided by n, in (0, 1]: (Σw)² / (n Σw²) (Kish 1965). 1: on-policy; near 0: a few samples
 * dominate the estimate. 0 if all weights are 0.
 */
export function effectiveSampleShare(weights: ArrayLike<number>): number {
  let sum = 0
  let sumOfSquares = 0
  for (let index = 0; index < weights.length; index++) {
    sum += weights[index]
    sumOfSquares += weights[index] * weights[index]
  }
  return sumOfSquares === 0 ? 0 : (sum * sum) / (weights.length * sumOfSquares)
}
