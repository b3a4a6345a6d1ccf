import { tf } from './tf.ts'

/**
 * The targets of Q-learning for a whole batch, on the device: y = R + γᵐ(1 − terminated) · Q̄(s′, a*). With
 * `nextOnlineQ` a* is the online network's choice (double), else the target network's own. `rl/tdTargets.ts` is the
 * same on plain arrays.
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

export interface TdLossOptions {
  /** [B × outputs] The combination of outputs that is Q(s, a): one-hot, or a row of the dueling aggregation. */
  readonly selectors: tf.Tensor2D
  readonly targets: tf.Tensor1D // [B]
  readonly weights: tf.Tensor1D // [B] importance weights
  readonly kind: TdLossKind
}

export type TdLossKind = 'huber' | 'mse'

/**
 * The TD errors δ = Q(s, a) − y `[B]` of a network's outputs `[B × outputs]`. What flows back to the outputs is not
 * the slope of δ but that of the loss mean_b w_b ℓ(δ_b), so a caller takes `tf.grad` of this function and has the
 * errors too: they are priorities and diagnostics, and the loss itself follows from them without the device
 * (`meanTdLoss`). ℓ′ = clip(δ, −1, 1) for Huber, 2 δ for MSE. Targets and weights take no gradient.
 */
export function tdErrorsWithLossGradient(outputs: tf.Tensor2D, options: TdLossOptions): tf.Tensor1D {
  const { selectors, targets, weights, kind } = options
  const operation = tf.customGrad((...args: (tf.Tensor | tf.GradSaveFunc)[]) => {
    const [out, save] = args as [tf.Tensor2D, tf.GradSaveFunc]
    const tdErrors = tf.sub(tf.sum(tf.mul(out, selectors), 1), targets)
    save([tdErrors])
    return {
      value: tdErrors,
      gradFunc: (_: tf.Tensor, [errors]: tf.Tensor[]) => {
        const slope = kind === 'huber' ? tf.clipByValue(errors as tf.Tensor, -1, 1) : tf.mul(errors as tf.Tensor, 2)
        const share = tf.div(tf.mul(slope, weights), targets.shape[0])
        return tf.mul(tf.expandDims(share, 1), selectors)
      },
    }
  })
  return operation(outputs) as tf.Tensor1D
}

/** mean w ℓ(δ): ℓ is Huber's loss with its corner at 1, or the square. */
export function meanTdLoss(tdErrors: ArrayLike<number>, weights: ArrayLike<number>, kind: TdLossKind): number {
  let sum = 0
  for (let index = 0; index < tdErrors.length; index++) {
    const size = Math.abs(tdErrors[index])
    sum += weights[index] * (kind === 'mse' ? size ** 2 : size <= 1 ? size ** 2 / 2 : size - 0.5)
  }
  return sum / tdErrors.length
}
