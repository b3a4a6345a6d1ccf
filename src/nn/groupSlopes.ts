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
  return logProbs.map((logProb, row) => {
    const ratio = Math.exp(logProb - oldLogProbs[row])
    const clipped = Math.min(Math.max(ratio, 1 - clipLow), 1 + clipHigh)
    const advantage = advantages[row]
    return ratio * advantage <= clipped * advantage ? -weights[row] * ratio * advantage : 0
  })
}

/** Slope of `klPenalty`. */
export function klPenaltySlopes(
  logProbs: Float32Array,
  referenceLogProbs: Float32Array,
  { estimator, weights }: { readonly estimator: KlEstimator; readonly weights: Float32Array },
): Float32Array {
  return logProbs.map((logProb, row) => weights[row] * klSlope(estimator, referenceLogProbs[row] - logProb))
}
