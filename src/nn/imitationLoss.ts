import { tf } from './tf.ts'

/**
 * Masked cross-entropy of imitation, −Σ m log π(a|s) / Σ m over columns of one number a decision: all counted decisions
 * weigh the same, in whatever clip they are. 0 where none counts.
 */
export function maskedCrossEntropy(logProbs: tf.Tensor, mask: tf.Tensor): tf.Scalar {
  return tf.neg(tf.div(tf.sum(tf.mul(mask, logProbs)), atLeastOne(mask)))
}

/** Slope of `maskedCrossEntropy` at log π(a|s): −m / Σ m. */
export function maskedCrossEntropySlope<Column extends tf.Tensor>(mask: Column): Column {
  return tf.neg(tf.div(mask, atLeastOne(mask)))
}

/** Decisions that count. A mask is 0 or 1, so that a sum below 1 is 0, and so is what it divides. */
function atLeastOne(mask: tf.Tensor): tf.Tensor {
  return tf.maximum(tf.sum(mask), 1)
}
