import { tf } from './tf.ts'

const BETA_1 = 0.9
const BETA_2 = 0.999
const NORM_EPSILON = 1e-6 // as torch.nn.utils.clip_grad_norm_

export interface AdamStep {
  /** The moved parameters `[P]`. The caller owns them; the old ones are disposed. */
  readonly theta: tf.Tensor1D
  /** Global norm of the gradient before clipping. The caller disposes it. */
  readonly gradientNorm: tf.Scalar
}

/** Adam (Kingma and Ba 2015) with global-norm clipping, on all parameters as one flat vector. */
export interface Adam {
  /**
   * Takes one step and disposes `theta` and `gradient`. Weights are replaced, never written in place: the wasm backend
   * caches packed weights by tensor. `maxGradNorm` of `Infinity` (or 0) does not clip.
   */
  step(
    theta: tf.Tensor1D,
    gradient: tf.Tensor1D,
    options: { readonly learningRate: number; readonly maxGradNorm: number },
  ): AdamStep
  dispose(): void
}

/** `epsilon` 1e-5 is PPO's; torch's default is 1e-8. */
export function createAdam(parameterCount: number, epsilon = 1e-5): Adam {
  // Kept as m / (1 − β₁) and v / (1 − β₂), which saves two products a step: the constants go into the step size.
  let firstMoment = tf.zeros([parameterCount]) as tf.Tensor1D
  let secondMoment = tf.zeros([parameterCount]) as tf.Tensor1D
  const beta1 = tf.scalar(BETA_1)
  const beta2 = tf.scalar(BETA_2)
  let steps = 0

  return {
    step(theta, gradient, { learningRate, maxGradNorm }) {
      steps++
      // θ ← θ − α m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ), rearranged for the scaled moments.
      const toRootOfV = Math.sqrt((1 - BETA_2) / (1 - BETA_2 ** steps))
      const stepSize = (learningRate * (1 - BETA_1)) / (1 - BETA_1 ** steps) / toRootOfV
      const scaledEpsilon = epsilon / toRootOfV

      const [nextTheta, nextFirst, nextSecond, gradientNorm] = tf.tidy(() => {
        const norm = tf.sqrt(tf.sum(tf.square(gradient))) as tf.Scalar
        const clipped = maxGradNorm > 0 && maxGradNorm < Infinity ? clip(gradient, norm, maxGradNorm) : gradient
        const first = tf.add(tf.mul(firstMoment, beta1), clipped) as tf.Tensor1D
        const second = tf.add(tf.mul(secondMoment, beta2), tf.square(clipped)) as tf.Tensor1D
        const direction = tf.div(first, tf.add(tf.sqrt(second), scaledEpsilon))
        return [tf.sub(theta, tf.mul(direction, stepSize)) as tf.Tensor1D, first, second, norm] as const
      })
      tf.dispose([theta, gradient, firstMoment, secondMoment])
      firstMoment = nextFirst
      secondMoment = nextSecond
      return { theta: nextTheta, gradientNorm }
    },
    dispose: () => tf.dispose([firstMoment, secondMoment, beta1, beta2]),
  }
}

/** g · min(1, max / (‖g‖ + 1e-6)), with no value read back. */
function clip(gradient: tf.Tensor1D, norm: tf.Scalar, maxGradNorm: number): tf.Tensor1D {
  return tf.mul(gradient, tf.minimum(1, tf.div(maxGradNorm, tf.add(norm, NORM_EPSILON))))
}
