import { hasMlpKernels, RMSPROP_STEP, type RmspropAttributes } from './mlpKernels.ts'
import { momentsOf } from './moments.ts'
import { clipByGlobalNorm, type Optimiser } from './optimiser.ts'
import { tf } from './tf.ts'

export const DECAY = 0.99

/**
 * RMSProp (Tieleman and Hinton 2012) on all parameters as one flat vector, with global-norm clipping, as in
 * TensorFlow 1: the mean square starts at 1 and ε is inside the root. A2C and A3C were published with this variant; in
 * torch's variant, with ε outside the root, the first steps explode.
 */
export function createRmsprop(parameterCount: number, epsilon = 1e-5): Optimiser {
  let meanSquare = tf.ones([parameterCount]) as tf.Tensor1D
  return {
    step(theta, gradient, { learningRate, maxGradNorm }) {
      const [nextTheta, nextMeanSquare, gradientNorm] = tf.tidy(() => {
        if (hasMlpKernels()) {
          const attributes: RmspropAttributes = { decay: DECAY, stepSize: learningRate, epsilon, maxGradNorm }
          const inputs = { theta, gradient, meanSquare }
          return tf.engine().runKernel(RMSPROP_STEP, inputs, attributes as never) as unknown as Moved
        }
        const { clipped, norm } = clipByGlobalNorm(gradient, maxGradNorm)
        const square = tf.add(tf.mul(meanSquare, DECAY), tf.mul(tf.square(clipped), 1 - DECAY)) as tf.Tensor1D
        const direction = tf.div(clipped, tf.sqrt(tf.add(square, epsilon)))
        return [tf.sub(theta, tf.mul(direction, learningRate)) as tf.Tensor1D, square, norm] as const
      })
      tf.dispose([theta, gradient, meanSquare])
      meanSquare = nextMeanSquare
      return { theta: nextTheta, gradientNorm }
    },
    state: {
      async save() {
        const second = Float32Array.from(await meanSquare.data())
        return { steps: 0, first: new Float32Array(parameterCount), second }
      },
      load(saved) {
        const { second } = momentsOf(saved, parameterCount)
        meanSquare.dispose()
        meanSquare = tf.tensor1d(second.slice())
      },
    },
    dispose: () => meanSquare.dispose(),
  }
}

type Moved = [theta: tf.Tensor1D, meanSquare: tf.Tensor1D, norm: tf.Scalar]
