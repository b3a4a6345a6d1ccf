import { tf } from './tf.ts'

/**
 * Losses to minimise, as pure functions over columns with one number per sample (`[B]` or `[B × 1]`, all of one shape
 * in a call). Each is followed by its derivative in closed form (its slope), which agents call, because it needs less
 * than half the operations of automatic differentiation, and each operation costs microseconds. The losses are the
 * specification: `tests/nn/losses.test.ts` compares every slope with the differentiated loss.
 */

/** A categorical policy π = softmax(z) at the taken actions. */
interface Categorical {
  readonly logProbs: tf.Tensor2D // [B × 1] log π(a|s)
  readonly entropy: tf.Tensor2D // [B × 1] H(π(·|s)), nats
  /**
   * Gradient `[B × A]` of a loss by the logits, from its derivatives `logProbSlope` `[B × 1]` by log π(a|s) and
   * `entropySlope` by each H: ∂ log π(a) / ∂z = 1ₐ − p, and ∂H / ∂z = −p (log p + H).
   */
  pullback(logProbSlope: tf.Tensor2D, entropySlope: number): tf.Tensor2D
}

/** From logits and one-hot actions, both `[B × A]`. Call it inside `tf.tidy`. */
export function categorical(logits: tf.Tensor2D, oneHotActions: tf.Tensor2D): Categorical {
  const shifted = tf.sub(logits, tf.max(logits, 1, true)) // prevents overflow of exp
  const allLogProbs = tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), 1, true))) as tf.Tensor2D
  const probabilities = tf.exp(allLogProbs)
  const logProbs = tf.sum(tf.mul(allLogProbs, oneHotActions), 1, true) as tf.Tensor2D
  const entropy = tf.neg(tf.sum(tf.mul(probabilities, allLogProbs), 1, true)) as tf.Tensor2D
  return {
    logProbs,
    entropy,
    pullback(logProbSlope, entropySlope) {
      const throughLogProb = tf.mul(tf.sub(oneHotActions, probabilities), logProbSlope)
      const throughEntropy = tf.mul(tf.mul(probabilities, tf.add(allLogProbs, entropy)), -entropySlope)
      return tf.add(throughLogProb, throughEntropy)
    },
  }
}

interface SurrogateOptions {
  readonly advantages: tf.Tensor
  readonly clipRange: number // ε
}

/**
 * PPO's clipped surrogate as a loss, −mean min(r A, clip(r, 1 − ε, 1 + ε) A), with the importance weight
 * r = π(a|s) / π_old(a|s) (Schulman et al. 2017, equation 7).
 */
export function clippedSurrogate(
  logProbs: tf.Tensor,
  oldLogProbs: tf.Tensor,
  { advantages, clipRange }: SurrogateOptions,
): tf.Scalar {
  const ratio = tf.exp(tf.sub(logProbs, oldLogProbs))
  const clipped = tf.clipByValue(ratio, 1 - clipRange, 1 + clipRange)
  return tf.neg(tf.mean(tf.minimum(tf.mul(ratio, advantages), tf.mul(clipped, advantages))))
}

/** Slope of `clippedSurrogate` by log π(a|s): −r A / B where the unclipped term is the smaller, else 0. */
export function clippedSurrogateSlope<Column extends tf.Tensor>(
  logProbs: Column,
  oldLogProbs: tf.Tensor,
  { advantages, clipRange }: SurrogateOptions,
): Column {
  const ratio = tf.exp(tf.sub(logProbs, oldLogProbs))
  const unclipped = tf.mul(ratio, advantages)
  const clipped = tf.mul(tf.clipByValue(ratio, 1 - clipRange, 1 + clipRange), advantages)
  const counts = tf.cast(tf.lessEqual(unclipped, clipped), 'float32')
  return tf.mul(tf.mul(unclipped, counts), -1 / logProbs.shape[0])
}

/** The policy-gradient loss −mean A log π(a|s) (Williams 1992; Sutton et al. 2000); A is constant. */
export function policyGradientLoss(logProbs: tf.Tensor, advantages: tf.Tensor): tf.Scalar {
  return tf.neg(tf.mean(tf.mul(logProbs, advantages)))
}

/** Slope of `policyGradientLoss` by log π(a|s): −A / B. */
export function policyGradientSlope(advantages: tf.Tensor): tf.Tensor {
  return tf.mul(advantages, -1 / advantages.shape[0])
}

/** Value loss ½ mean (V − R)². */
export function valueLoss(values: tf.Tensor, returns: tf.Tensor): tf.Scalar {
  return tf.mul(0.5, tf.mean(tf.square(tf.sub(values, returns))))
}

/** Slope of `valueLoss` by V: (V − R) / B. */
export function valueLossSlope<Column extends tf.Tensor>(values: Column, returns: tf.Tensor): Column {
  return tf.mul(tf.sub(values, returns), 1 / values.shape[0])
}

interface ValueClipOptions {
  readonly oldValues: tf.Tensor
  readonly clipRange: number // ε, in units of the return, so it depends on the reward scale
}

/** Clipped value loss ½ mean max((V − R)², (V_old + clip(V − V_old, −ε, ε) − R)²). */
export function clippedValueLoss(
  values: tf.Tensor,
  returns: tf.Tensor,
  { oldValues, clipRange }: ValueClipOptions,
): tf.Scalar {
  const clipped = tf.add(oldValues, tf.clipByValue(tf.sub(values, oldValues), -clipRange, clipRange))
  const worse = tf.maximum(tf.square(tf.sub(values, returns)), tf.square(tf.sub(clipped, returns)))
  return tf.mul(0.5, tf.mean(worse))
}

/** Slope of `clippedValueLoss` by V: (V − R) / B, or 0 where the clipped term, a constant, is the larger. */
export function clippedValueLossSlope<Column extends tf.Tensor>(
  values: Column,
  returns: tf.Tensor,
  { oldValues, clipRange }: ValueClipOptions,
): Column {
  const change = tf.sub(values, oldValues)
  const clipped = tf.add(oldValues, tf.clipByValue(change, -clipRange, clipRange))
  const error = tf.sub(values, returns)
  const clippedError = tf.sub(clipped, returns)
  // Inside the clip range both terms are equal only before rounding: V_old + (V − V_old) may differ from V.
  const isInside = tf.lessEqual(tf.abs(change), clipRange)
  const isLarger = tf.greaterEqual(tf.square(error), tf.square(clippedError))
  const counts = tf.maximum(tf.cast(isInside, 'float32'), tf.cast(isLarger, 'float32'))
  return tf.mul(tf.mul(error, counts), 1 / values.shape[0])
}
