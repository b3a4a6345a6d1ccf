import type { RegressionLoss } from '../rl/preferences.ts'
import { softplus } from './stable.ts'
import { tf } from './tf.ts'

/**
 * Losses of a reward model on clips' scores, columns `[B × 1]`, to minimise. Each is followed by its derivative in
 * closed form (its slope), which `tests/nn/preferenceLoss.test.ts` compares with the differentiated loss.
 */

interface BradleyTerryOptions {
  /** [B × 1] 1 if the first clip was chosen, 0 if the second, ½ for a tie. */
  readonly targets: tf.Tensor
  /** c of c · mean (f₁ + f₂)², which keeps the scores around 0. */
  readonly centring: number
}

/** mean(−t ln σ(f₁ − f₂) − (1 − t) ln σ(f₂ − f₁)) + c mean (f₁ + f₂)² (Bradley, Terry 1952; Christiano et al. 2017). */
export function bradleyTerryLoss(
  first: tf.Tensor,
  second: tf.Tensor,
  { targets, centring }: BradleyTerryOptions,
): tf.Scalar {
  const difference = tf.sub(first, second)
  const crossEntropy = binaryCrossEntropy(difference, targets)
  return tf.add(tf.mean(crossEntropy), tf.mul(centring, tf.mean(tf.square(tf.add(first, second)))))
}

/** Slopes of `bradleyTerryLoss` by both scores: ±(σ(d) − t) / B + 2 c (f₁ + f₂) / B, with d = f₁ − f₂. */
export function bradleyTerrySlope<Column extends tf.Tensor>(
  first: Column,
  second: Column,
  { targets, centring }: BradleyTerryOptions,
): { readonly first: Column; readonly second: Column } {
  const perPair = 1 / first.shape[0]
  const error = tf.mul(probabilityError(tf.sub(first, second), targets), perPair)
  const pull = tf.mul(tf.add(first, second), 2 * centring * perPair)
  return { first: tf.add(pull, error), second: tf.sub(pull, error) }
}

/** Pointwise loss, mean(−y ln σ(f) − (1 − y) ln σ(−f)), for a label y in [0, 1] per clip. */
export function labelLoss(scores: tf.Tensor, labels: tf.Tensor): tf.Scalar {
  return tf.mean(binaryCrossEntropy(scores, labels))
}

/** Slope of `labelLoss` by f: (σ(f) − y) / B. */
export function labelSlope<Column extends tf.Tensor>(scores: Column, labels: tf.Tensor): Column {
  return tf.mul(probabilityError(scores, labels), 1 / scores.shape[0])
}

/** Regression loss, mean ℓ(f − y), for a target score y per clip: ℓ(δ) = δ², or the Huber loss with threshold 1. */
export function regressionLoss(kind: RegressionLoss, scores: tf.Tensor, targets: tf.Tensor): tf.Scalar {
  const errors = tf.sub(scores, targets)
  if (kind === 'mse') return tf.mean(tf.square(errors))
  const clipped = tf.clipByValue(errors, -1, 1)
  return tf.mean(tf.mul(clipped, tf.sub(errors, tf.mul(0.5, clipped)))) // c (δ − c / 2), with c = δ clipped to ±1
}

/** Slope of `regressionLoss` by f: 2 δ / B, or δ clipped to ±1, divided by B. */
export function regressionSlope<Column extends tf.Tensor>(
  kind: RegressionLoss,
  scores: Column,
  targets: tf.Tensor,
): Column {
  const errors = tf.sub(scores, targets) as Column
  const slopes = kind === 'mse' ? tf.mul(errors, 2) : tf.clipByValue(errors, -1, 1)
  return tf.mul(slopes, 1 / scores.shape[0]) as Column
}

/** −t ln σ(x) − (1 − t) ln σ(−x). The form softplus(x) − t x cancels: at x = 12 only one digit is right in float32. */
function binaryCrossEntropy(x: tf.Tensor, targets: tf.Tensor): tf.Tensor {
  return tf.add(tf.mul(targets, softplus(tf.neg(x))), tf.mul(tf.sub(1, targets), softplus(x)))
}

/** σ(x) − t, computed as (1 − t) σ(x) − t σ(−x), which does not cancel where σ(x) is near t = 1. */
function probabilityError<Column extends tf.Tensor>(x: Column, targets: tf.Tensor): Column {
  return tf.sub(tf.mul(tf.sub(1, targets), tf.sigmoid(x)), tf.mul(targets, tf.sigmoid(tf.neg(x)))) as Column
}
