import type { Adam, AdamStep } from './adam.ts'
import { tf } from './tf.ts'

const DECAY = 0.99
const NORM_EPSILON = 1e-6 // as torch.nn.utils.clip_grad_norm_

/**
 * RMSProp (Tieleman and Hinton 2012) on all parameters as one flat vector, with global-norm clipping, as TensorFlow 1
 * had it: the mean square starts at 1 and ε lies inside the root. A2C and A3C were published with this one; torch's
 * placement of ε lets early steps explode.
 */
export function createRmsprop(parameterCount: number, epsilon = 1e-5): Adam {
  let meanSquare = tf.ones([parameterCount]) as tf.Tensor1D
  return {
    step(theta, gradient, { learningRate, maxGradNorm }): AdamStep {
      const [nextTheta, nextMeanSquare, gradientNorm] = tf.tidy(() => {
        const norm = tf.sqrt(tf.sum(tf.square(gradient))) as tf.Scalar
        const limited = maxGradNorm > 0 && maxGradNorm < Infinity
        const clipped = limited
          ? tf.mul(gradient, tf.minimum(1, tf.div(maxGradNorm, tf.add(norm, NORM_EPSILON))))
          : gradient
        const square = tf.add(tf.mul(meanSquare, DECAY), tf.mul(tf.square(clipped), 1 - DECAY)) as tf.Tensor1D
        const direction = tf.div(clipped, tf.sqrt(tf.add(square, epsilon)))
        return [tf.sub(theta, tf.mul(direction, learningRate)) as tf.Tensor1D, square, norm] as const
      })
      tf.dispose([theta, gradient, meanSquare])
      meanSquare = nextMeanSquare
      return { theta: nextTheta, gradientNorm }
    },
    dispose: () => meanSquare.dispose(),
  }
}
