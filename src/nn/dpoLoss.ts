import type { DpoOptions } from '../rl/dpo.ts'
import { softplus } from './stable.ts'
import { tf } from './tf.ts'

/**
 * Losses of direct preference optimisation on columns of one number a pair,
 * Δ = (Σ log π − Σ log π_ref)(chosen) − (Σ log π − Σ log π_ref)(rejected): how much more than the reference the policy
 * prefers the chosen clip. Sums run over the decisions that count. Each is followed by its slope at Δ in closed form.
 */

/** Mean over pairs of `dpoPairLoss` (`rl/dpo.ts`). */
export function dpoLoss(differences: tf.Tensor, { loss, beta, labelSmoothing }: DpoOptions): tf.Scalar {
  const margins = tf.mul(differences, beta)
  switch (loss) {
    case 'sigmoid': {
      const right = tf.mul(1 - labelSmoothing, softplus(tf.neg(margins)))
      return tf.mean(tf.add(right, tf.mul(labelSmoothing, softplus(margins))))
    }
    case 'ipo':
      return tf.mean(tf.square(tf.sub(differences, 1 / (2 * beta))))
    case 'hinge':
      return tf.mean(tf.relu(tf.sub(1, margins)))
    default:
      return loss satisfies never
  }
}

/** Slope of `dpoLoss` at Δ, for B pairs: that of each over B. */
export function dpoLossSlope<Column extends tf.Tensor>(
  differences: Column,
  { loss, beta, labelSmoothing }: DpoOptions,
): Column {
  const perPair = 1 / differences.shape[0]
  const margins = tf.mul(differences, beta)
  switch (loss) {
    case 'sigmoid':
      return tf.mul(
        tf.sub(tf.mul(tf.sigmoid(margins), labelSmoothing), tf.mul(tf.sigmoid(tf.neg(margins)), 1 - labelSmoothing)),
        beta * perPair,
      )
    case 'ipo':
      return tf.mul(tf.sub(differences, 1 / (2 * beta)), 2 * perPair)
    case 'hinge':
      return tf.mul(tf.cast(tf.less(margins, 1), 'float32'), -beta * perPair)
    default:
      return loss satisfies never
  }
}
