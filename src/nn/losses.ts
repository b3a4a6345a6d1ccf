import { tf } from './tf.ts'

/**
 * Losses as pure functions of tensors, to be minimised, each a scalar. Custom gradients only save operations: the tests
 * hold every one of them to what automatic differentiation gives.
 */

/**
 * log π(a|s) `[B]` of the taken actions, and the entropy H(π(·|s)) `[B]`, from logits `[B × A]` and one-hot actions
 * `[B × A]`. With p = softmax(z): ∂ log π(a) / ∂z = 1ₐ − p, and ∂H / ∂z = −p (log p + H).
 */
export function logProbsAndEntropy(
  logits: tf.Tensor2D,
  oneHotActions: tf.Tensor2D,
): { logProbs: tf.Tensor1D; entropy: tf.Tensor1D } {
  const allLogProbs = logSoftmax(logits)
  return {
    logProbs: tf.sum(tf.mul(allLogProbs, oneHotActions), 1),
    entropy: tf.neg(tf.sum(tf.mul(tf.exp(allLogProbs), allLogProbs), 1)),
  }
}

/** z − log Σ exp z, row by row, stable for large logits. */
export function logSoftmax(logits: tf.Tensor2D): tf.Tensor2D {
  return tf.logSoftmax(logits) as tf.Tensor2D
}

/**
 * PPO's clipped surrogate (Schulman et al. 2017, equation 7), negated: −mean min(r A, clip(r, 1 − ε, 1 + ε) A), with
 * the importance weight r = π(a|s) / π_old(a|s). All inputs `[B]`; only `logProbs` has a gradient.
 */
export function clippedSurrogate(
  logProbs: tf.Tensor1D,
  oldLogProbs: tf.Tensor1D,
  { advantages, clipRange }: { readonly advantages: tf.Tensor1D; readonly clipRange: number },
): tf.Scalar {
  const ratio = tf.exp(tf.sub(logProbs, oldLogProbs))
  const clipped = tf.clipByValue(ratio, 1 - clipRange, 1 + clipRange)
  return tf.neg(tf.mean(tf.minimum(tf.mul(ratio, advantages), tf.mul(clipped, advantages))))
}

/** ½ mean (V − R)²; both `[B]`. */
export function valueLoss(values: tf.Tensor1D, returns: tf.Tensor1D): tf.Scalar {
  return tf.mul(0.5, tf.mean(tf.square(tf.sub(values, returns))))
}

/** ½ mean max((V − R)², (V_old + clip(V − V_old, −ε, ε) − R)²); all `[B]`. Depends on the scale of the rewards. */
export function clippedValueLoss(
  values: tf.Tensor1D,
  returns: tf.Tensor1D,
  { oldValues, clipRange }: { readonly oldValues: tf.Tensor1D; readonly clipRange: number },
): tf.Scalar {
  const moved = tf.add(oldValues, tf.clipByValue(tf.sub(values, oldValues), -clipRange, clipRange))
  const worse = tf.maximum(tf.square(tf.sub(values, returns)), tf.square(tf.sub(moved, returns)))
  return tf.mul(0.5, tf.mean(worse))
}

/**
 * mean wᵢ H(predictionᵢ − targetᵢ) with Huber's loss H(e) = ½ e² for |e| ≤ δ and δ (|e| − ½ δ) beyond; all `[B]`.
 * `weights` are the importance weights of prioritised replay. Written as ½ q² + δ (|e| − q) with q = min(|e|, δ).
 */
export function huberLoss(
  predictions: tf.Tensor1D,
  targets: tf.Tensor1D,
  { weights, delta = 1 }: { readonly weights?: tf.Tensor1D; readonly delta?: number } = {},
): tf.Scalar {
  const size = tf.abs(tf.sub(predictions, targets))
  const quadratic = tf.minimum(size, delta)
  const loss = tf.add(tf.mul(0.5, tf.square(quadratic)), tf.mul(delta, tf.sub(size, quadratic)))
  return tf.mean(weights === undefined ? loss : tf.mul(weights, loss))
}
