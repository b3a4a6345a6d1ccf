import { tf } from './tf.ts'

/**
 * Masked cross-entropy for imitation: −Σ m log π(a|s) / Σ m over columns with one number per decision. All unmasked
 * decisions weigh the same, whatever the length of their clip. 0 if all are masked.
 */
export function maskedCrossEntropy(logProbs: tf.Tensor, mask: tf.Tensor): tf.Scalar {
  return tf.neg(tf.div(tf.sum(tf.mul(mask, logProbs)), atLeastOne(mask)))
}

/** Derivative of `maskedCrossEntropy` by log π(a|s): −m / Σ m. */
export function maskedCrossEntropySlope<Column extends tf.Tensor>(mask: Column): Column {
  return tf.neg(tf.div(mask, atLeastOne(mask)))
}

/** Number of unmasked decisions, at least 1. The mask is 0 or 1, so if the sum is 0, the numerator is 0 too. */
function atLeastOne(mask: tf.Tensor): tf.Tensor {
  return tf.maximum(tf.sum(mask), 1)
}
