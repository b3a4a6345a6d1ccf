import { type KlEstimator, LOG_RATIO_LIMIT } from '../rl/klEstimators.ts'
import { expMinusOne } from './stable.ts'
import { tf } from './tf.ts'

/**
 * Losses of group algorithms, per decision: each decision (a language model's token) has an importance ratio, an
 * advantage (that of its clip) and a weight in the sum (`rl/lossAggregation.ts`). Columns are `[B]` or `[B × 1]`, all
 * of one shape in a call; each loss is followed by its derivative by log π(a|s) (its slope).
 */
interface DecisionSurrogateOptions {
  readonly advantages: tf.Tensor
  readonly weights: tf.Tensor // of each decision in the loss; not the importance ratio
  /** r is clipped at 1 + ε_high where A > 0, and at 1 − ε_low where A < 0. */
  readonly clipLow: number // ε_low
  readonly clipHigh: number // ε_high
}

/**
 * −Σ w min(r A, clip(r, 1 − ε_low, 1 + ε_high) A), r = π / π_old (Yu et al. 2025, equation 8; ε_low = ε_high: GRPO).
 */
export function decisionSurrogate(
  logProbs: tf.Tensor,
  oldLogProbs: tf.Tensor,
  { advantages, weights, clipLow, clipHigh }: DecisionSurrogateOptions,
): tf.Scalar {
  const ratio = tf.exp(tf.sub(logProbs, oldLogProbs))
  const clipped = tf.clipByValue(ratio, 1 - clipLow, 1 + clipHigh)
  return tf.neg(tf.sum(tf.mul(weights, tf.minimum(tf.mul(ratio, advantages), tf.mul(clipped, advantages)))))
}

/** Slope of `decisionSurrogate`: −w r A where the unclipped term is the smaller, else 0. */
export function decisionSurrogateSlope<Column extends tf.Tensor>(
  logProbs: Column,
  oldLogProbs: tf.Tensor,
  { advantages, weights, clipLow, clipHigh }: DecisionSurrogateOptions,
): Column {
  const ratio = tf.exp(tf.sub(logProbs, oldLogProbs))
  const unclipped = tf.mul(ratio, advantages)
  const clipped = tf.mul(tf.clipByValue(ratio, 1 - clipLow, 1 + clipHigh), advantages)
  const counts = tf.cast(tf.lessEqual(unclipped, clipped), 'float32')
  return tf.neg(tf.mul(tf.mul(unclipped, counts), weights))
}

/** `sequenceLogProbs` (`rl/divergence.ts`) of a column `[B × 1]`. */
export function sequenceLogProbsColumn(
  logProbs: tf.Tensor2D,
  oldLogProbs: tf.Tensor2D,
  clipOf: Int32Array,
): tf.Tensor2D {
  const clips = [...new Set(clipOf)]
  const place = new Map(clips.map((clip, index) => [clip, index]))
  const belongs = new Float32Array(clipOf.length * clips.length)
  clipOf.forEach((clip, row) => {
    belongs[row * clips.length + (place.get(clip) ?? 0)] = 1
  })
  const membership = tf.tensor2d(belongs, [clipOf.length, clips.length])
  const lengths = tf.sum(membership, 0, true)
  const means = tf.div(tf.matMul(tf.sub(logProbs, oldLogProbs), membership, true), lengths)
  return tf.add(oldLogProbs, tf.matMul(membership, means, false, true))
}

interface KlPenaltyOptions {
  readonly estimator: KlEstimator
  readonly weights: tf.Tensor
}

/** Σ w k, the estimated KL to the reference policy (`rl/klEstimators.ts`; Shao et al. 2024, equation 4, uses k₃). */
export function klPenalty(
  logProbs: tf.Tensor,
  referenceLogProbs: tf.Tensor,
  { estimator, weights }: KlPenaltyOptions,
): tf.Scalar {
  return tf.sum(tf.mul(weights, estimates(tf.sub(referenceLogProbs, logProbs), estimator)))
}

/** Slope of `klPenalty`. */
export function klPenaltySlope<Column extends tf.Tensor>(
  logProbs: Column,
  referenceLogProbs: tf.Tensor,
  { estimator, weights }: KlPenaltyOptions,
): Column {
  return tf.mul(weights, slopes(tf.sub(referenceLogProbs, logProbs), estimator)) as Column
}

function estimates(logRatio: tf.Tensor, estimator: KlEstimator): tf.Tensor {
  switch (estimator) {
    case 'k1':
      return tf.neg(logRatio)
    case 'k2':
      return tf.mul(0.5, tf.square(logRatio))
    case 'k3': {
      const limited = tf.minimum(logRatio, LOG_RATIO_LIMIT)
      const tangent = tf.mul(tf.exp(limited), tf.sub(logRatio, limited))
      return tf.sub(tf.add(expMinusOne(limited), tangent), logRatio)
    }
    default:
      return estimator satisfies never
  }
}

function slopes(logRatio: tf.Tensor, estimator: KlEstimator): tf.Tensor {
  switch (estimator) {
    case 'k1':
      return tf.onesLike(logRatio)
    case 'k2':
      return tf.neg(logRatio)
    case 'k3':
      return tf.neg(expMinusOne(tf.minimum(logRatio, LOG_RATIO_LIMIT)))
    default:
      return estimator satisfies never
  }
}
