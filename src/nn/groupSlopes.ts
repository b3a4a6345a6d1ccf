import { type KlEstimator, klSlope } from '../rl/klEstimators.ts'

/** The slopes of `groupLosses.ts` by log π(a|s), as loops over plain columns `[B]`: see `slopes.ts`. */

interface DecisionSlopeOptions {
  readonly advantages: Float32Array
  readonly weights: Float32Array
  readonly clipLow: number // ε_low
  readonly clipHigh: number // ε_high
}

/** Slope of `decisionSurrogate`: −w r A where the unclipped term is the smaller, else 0. */
export function decisionSurrogateSlopes(
  logProbs: Float32Array,
  oldLogProbs: Float32Array,
  { advantages, weights, clipLow, clipHigh }: DecisionSlopeOptions,
): Float32Array {
  const slopes = new Float32Array(logProbs.length)
  for (let row = 0; row < logProbs.length; row++) {
    const ratio = Math.exp(logProbs[row] - oldLogProbs[row])
    const clipped = Math.min(Math.max(ratio, 1 - clipLow), 1 + clipHigh)
    const advantage = advantages[row]
    if (ratio * advantage <= clipped * advantage) slopes[row] = -weights[row] * ratio * advantage
  }
  return slopes
}

/** Slope of `klPenalty`. */
export function klPenaltySlopes(
  logProbs: Float32Array,
  referenceLogProbs: Float32Array,
  { estimator, weights }: { readonly estimator: KlEstimator; readonly weights: Float32Array },
): Float32Array {
  return logProbs.map((logProb, row) => weights[row] * klSlope(estimator, referenceLogProbs[row] - logProb))
}
