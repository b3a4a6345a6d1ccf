import { tf } from './tf.ts'

/**
 * Discrete soft actor–critic (Christodoulou 2019): its targets and its actor's gradient on tensors. Entropy, in nats, is
 * rewarded with weight α. Call them inside `tf.tidy`. `rl/tdTargets.ts` and `softSlopes.ts` do the same on plain arrays.
 */

/**
 * y = R + γᵐ(1 − terminated) · V(s′), where V(s′) = Σₐ π(a|s′) (min(Q̄₁, Q̄₂)(s′, a) − α log π(a|s′)): the expectation
 * over all actions is exact, not sampled. `discounts` holds γᵐ(1 − terminated).
 */
export function softTargetTensor(
  { rewards, discounts }: { rewards: tf.Tensor1D; discounts: tf.Tensor1D }, // [B] each
  nextLogits: tf.Tensor2D, // [B × A]
  nextQ: readonly [tf.Tensor2D, tf.Tensor2D], // [B × A] each: the target critics
  alpha: number,
): tf.Tensor1D {
  const logProbs = logSoftmaxRows(nextLogits)
  const softQ = tf.sub(tf.minimum(nextQ[0], nextQ[1]), tf.mul(logProbs, alpha))
  const values = tf.sum(tf.mul(tf.exp(logProbs), softQ), 1)
  return tf.add(rewards, tf.mul(discounts, values))
}

interface SoftPolicyStep {
  /** Gradient `[B × A]` of the loss by the logits. */
  readonly gradient: tf.Tensor2D
  /** mean Σₐ π (α log π − Q): the actor's loss. */
  readonly loss: tf.Scalar
  /** Mean entropy of π, nats. */
  readonly entropy: tf.Scalar
}

/**
 * The actor's loss J = mean Σₐ π(a|s) f(s, a) with f = α log π − Q, and its gradient by the logits. The derivative of
 * α log π itself sums to 0, so with p = softmax(z): ∂J/∂z = p (f − Σ p f) / B. Q is constant.
 */
export function softPolicyStep(logits: tf.Tensor2D, qValues: tf.Tensor2D, alpha: number): SoftPolicyStep {
  const logProbs = logSoftmaxRows(logits)
  const probabilities = tf.exp(logProbs)
  const regret = tf.sub(tf.mul(logProbs, alpha), qValues)
  const expected = tf.sum(tf.mul(probabilities, regret), 1, true)
  const batch = logits.shape[0]
  return {
    gradient: tf.mul(tf.mul(probabilities, tf.sub(regret, expected)), 1 / batch),
    loss: tf.mean(expected),
    entropy: tf.mul(tf.sum(tf.mul(probabilities, logProbs)), -1 / batch),
  }
}

/** Log-softmax of each row, shifted to prevent overflow of exp. */
function logSoftmaxRows(logits: tf.Tensor2D): tf.Tensor2D {
  const shifted = tf.sub(logits, tf.max(logits, 1, true))
  return tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), 1, true)))
}
