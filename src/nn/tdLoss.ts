import { tf } from './tf.ts'

/**
 * Q-learning targets `[B]` as a tensor: y = R + γᵐ(1 − terminated) · Q̄(s′, a*). With `nextOnlineQ`, a* is the online
 * network's argmax (double Q-learning), else the target network's. `rl/tdTargets.ts` does the same on plain arrays.
 */
export function qLearningTargetTensor(
  { rewards, discounts }: { rewards: tf.Tensor1D; discounts: tf.Tensor1D }, // [B] each
  nextTargetQ: tf.Tensor2D, // [B × A]
  nextOnlineQ: tf.Tensor2D | null, // [B × A]
): tf.Tensor1D {
  return tf.tidy(() => {
    const nextValue = nextOnlineQ
      ? tf.sum(tf.mul(nextTargetQ, tf.oneHot(tf.argMax(nextOnlineQ, 1), nextTargetQ.shape[1])), 1)
      : tf.max(nextTargetQ, 1)
    return tf.add(rewards, tf.mul(discounts, nextValue))
  })
}

/** y + α (Q̄(s, a) − max Q̄(s, ·)) `[B]` as a tensor: advantage learning, see `rl/tdTargets.ts`. */
export function actionGapTensor(
  targets: tf.Tensor1D, // [B]
  targetQ: tf.Tensor2D, // [B × A] Q̄(s, ·)
  actions: tf.Tensor1D, // [B]
  alpha: number,
): tf.Tensor1D {
  return tf.tidy(() => {
    const taken = tf.sum(tf.mul(targetQ, tf.oneHot(tf.cast(actions, 'int32'), targetQ.shape[1])), 1)
    return tf.add(targets, tf.mul(alpha, tf.sub(taken, tf.max(targetQ, 1))))
  })
}

export type TdLossKind = 'huber' | 'mse'

/** δ = Q(s, a) − y `[B]`, where Q(s, a) is the sum of outputs × `selectors` `[B × outputs]`. */
export function tdErrorTensor(outputs: tf.Tensor2D, selectors: tf.Tensor2D, targets: tf.Tensor1D): tf.Tensor1D {
  return tf.sub(tf.sum(tf.mul(outputs, selectors), 1), targets)
}

/**
 * Gradient `[B × outputs]` of the loss mean_b w_b ℓ(δ_b) by the outputs: ℓ′ = clip(δ, −1, 1) for Huber with threshold
 * 1, 2 δ for the square. Written by hand, because the TD errors are also needed as priorities and metrics; `meanTdLoss`
 * computes the loss from them on the CPU.
 */
export function tdLossGradient(
  tdErrors: tf.Tensor1D,
  selectors: tf.Tensor2D, // [B × outputs]
  { weights, kind }: { readonly weights: tf.Tensor1D; readonly kind: TdLossKind },
): tf.Tensor2D {
  return tf.tidy(() => {
    const slope = kind === 'huber' ? tf.clipByValue(tdErrors, -1, 1) : tf.mul(tdErrors, 2)
    const share = tf.div(tf.mul(slope, weights), tdErrors.shape[0])
    return tf.mul(tf.expandDims(share, 1), selectors)
  })
}

/** mean w ℓ(δ), where ℓ is the Huber loss with threshold 1, or the square. */
export function meanTdLoss(tdErrors: ArrayLike<number>, weights: ArrayLike<number>, kind: TdLossKind): number {
  let sum = 0
  for (let index = 0; index < tdErrors.length; index++) {
    const size = Math.abs(tdErrors[index])
    sum += weights[index] * (kind === 'mse' ? size ** 2 : size <= 1 ? size ** 2 / 2 : size - 0.5)
  }
  return sum / tdErrors.length
}
