import type { ImportanceLevel } from '../../../rl/divergence.ts'
import { type KlEstimator, klSlope } from '../../../rl/klEstimators.ts'

export interface SurrogateOptions {
  readonly oldLogProbs: Float32Array // [M]
  readonly referenceLogProbs: Float32Array | null // [M]
  readonly starts: Int32Array // [S + 1] of each answer's tokens
  readonly advantages: Float32Array // [M]
  readonly weights: Float32Array // [S] weight of each of the answer's tokens in the loss
  readonly clipLow: number
  readonly clipHigh: number
  readonly klCoefficient: number
  readonly klEstimator: KlEstimator
  readonly importanceLevel: ImportanceLevel
}

/**
 * c = ∂ loss / ∂ log π of every token, for L = Σ w (−min(r A, clip(r) A) + β k). Per token r = π / π_old; per sequence (GSPO:
 * Zheng et al. 2025, equation 7) all of an answer's tokens share the exponential of the mean log-ratio.
 */
export function surrogateSlopes(logProbs: Float32Array, options: SurrogateOptions) {
  const { oldLogProbs, referenceLogProbs, starts, advantages, weights, clipLow, clipHigh } = options
  const { klCoefficient, klEstimator, importanceLevel } = options
  const slopes = new Float32Array(logProbs.length)
  const ratios = new Float32Array(logProbs.length)
  let loss = 0
  let clipped = 0
  for (let answer = 0; answer + 1 < starts.length; answer++) {
    const [first, end] = [starts[answer], starts[answer + 1]]
    let logRatioSum = 0
    for (let token = first; token < end; token++) logRatioSum += logProbs[token] - oldLogProbs[token]
    const ofSequence = Math.exp(logRatioSum / Math.max(1, end - first))
    for (let token = first; token < end; token++) {
      const ratio = importanceLevel === 'sequence' ? ofSequence : Math.exp(logProbs[token] - oldLogProbs[token])
      const advantage = advantages[token]
      const limited = Math.min(1 + clipHigh, Math.max(1 - clipLow, ratio))
      ratios[token] = ratio
      loss -= weights[answer] * Math.min(ratio * advantage, limited * advantage)
      if (ratio * advantage <= limited * advantage) slopes[token] -= weights[answer] * ratio * advantage
      else clipped++
      if (klCoefficient > 0 && referenceLogProbs !== null) {
        const logRatio = referenceLogProbs[token] - logProbs[token]
        slopes[token] += klCoefficient * weights[answer] * klSlope(klEstimator, logRatio)
      }
    }
  }
  return { slopes, ratios, loss, clipFraction: clipped / Math.max(1, logProbs.length) }
}
