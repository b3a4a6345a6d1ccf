import { softplus } from './stable.ts'
import { tf } from './tf.ts'

/**
 * Losses of direct preference optimisation, on columns with one number per pair:
 * Δ = (Σ log π − Σ log π_ref)(chosen) − (Σ log π − Σ log π_ref)(rejected): how much more than the reference the policy
 * prefers the chosen clip. Sums run over unmasked decisions. Each loss is followed by its derivative by Δ (its slope).
 */

export interface DpoOptions {
  readonly loss: 'sigmoid' | 'ipo' | 'hinge'
  readonly beta: number
  /** ε: assumed share of wrong preference labels. Only for `sigmoid`. */
  readonly labelSmoothing: number
}

/**
 * - `sigmoid`: mean −(1 − ε) ln σ(β Δ) − ε ln σ(−β Δ) (Rafailov et al. 2023, equation 7; ε: Mitchell 2023).
 * - `ipo`: mean (Δ − 1 / 2β)² (Azar et al. 2024, equation 17): moves Δ to a finite margin.
 * - `hinge`: mean max(0, 1 − β Δ) (Zhao et al. 2023).
 */
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

/**
 * Slope of `dpoLoss` by each of B differences Δ: β (ε σ(β Δ) − (1 − ε) σ(−β Δ)) / B for `sigmoid`, 2 (Δ − 1 / 2β) / B
 * for `ipo`, and −β / B where β Δ < 1, else 0, for `hinge`.
 */
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
