import type { Stateful } from '../shared/state.ts'
import { tf } from './tf.ts'

const NORM_EPSILON = 1e-6 // as torch.nn.utils.clip_grad_norm_

/** A first-order optimiser with global-norm clipping, on all parameters as one flat vector. */
export interface Optimiser {
  /**
   * Takes one step and disposes `theta` and `gradient`. Weights are replaced, never written in place, because the wasm
   * backend caches packed weights by tensor. A `maxGradNorm` of `Infinity` or 0 means no clipping.
   */
  step(theta: tf.Tensor1D, gradient: tf.Tensor1D, options: StepOptions): OptimiserStep
  /** `OptimiserMoments`, as every backend saves them. */
  readonly state: Stateful
  dispose(): void
}

export interface StepOptions {
  readonly learningRate: number
  readonly maxGradNorm: number
}

interface OptimiserStep {
  /** The updated parameters `[P]`. The caller owns them; the old ones are disposed. */
  readonly theta: tf.Tensor1D
  /** Global norm of the gradient before clipping. The caller disposes it. */
  readonly gradientNorm: tf.Scalar
}

/** The clipped gradient g · min(1, max / (‖g‖ + 1e-6)) and ‖g‖, without a read-back. Call it inside `tf.tidy`. */
export function clipByGlobalNorm(
  gradient: tf.Tensor1D,
  maxGradNorm: number,
): { readonly clipped: tf.Tensor1D; readonly norm: tf.Scalar } {
  const norm = tf.sqrt(tf.sum(tf.square(gradient))) as tf.Scalar
  const isLimited = maxGradNorm > 0 && maxGradNorm < Infinity
  const scale = () => tf.minimum(1, tf.div(maxGradNorm, tf.add(norm, NORM_EPSILON)))
  return { clipped: isLimited ? tf.mul(gradient, scale()) : gradient, norm }
}
