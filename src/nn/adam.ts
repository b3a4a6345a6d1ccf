import { adamStep } from './kernels/adamStep.ts'
import { ADAM_STEP, type AdamAttributes, hasMlpKernels } from './mlpKernels.ts'
import { momentsOf } from './moments.ts'
import { clipByGlobalNorm, type Optimiser } from './optimiser.ts'
import { tf } from './tf.ts'

export const BETA_1 = 0.9
export const BETA_2 = 0.999

/**
 * Adam (Kingma and Ba 2015) with global-norm clipping, on all parameters as one flat vector. The default `epsilon` of
 * 1e-5 is PPO's; torch's is 1e-8.
 */
export function createAdam(parameterCount: number, epsilon = 1e-5): Optimiser {
  // Stored as m / (1 − β₁) and v / (1 − β₂): see `adamStep`.
  let firstMoment = tf.zeros([parameterCount]) as tf.Tensor1D
  let secondMoment = tf.zeros([parameterCount]) as tf.Tensor1D
  const beta1 = tf.scalar(BETA_1)
  const beta2 = tf.scalar(BETA_2)
  let steps = 0

  return {
    step(theta, gradient, { learningRate, maxGradNorm }) {
      steps++
      const { stepSize, scaledEpsilon } = adamStep(steps, { beta1: BETA_1, beta2: BETA_2, epsilon, learningRate })

      const [nextTheta, nextFirst, nextSecond, gradientNorm] = tf.tidy(() => {
        if (hasMlpKernels()) {
          const attributes: AdamAttributes = {
            ...{ beta1: BETA_1, beta2: BETA_2, maxGradNorm },
            ...{ stepSize, epsilon: scaledEpsilon },
          }
          const inputs = { theta, gradient, m: firstMoment, v: secondMoment }
          return tf.engine().runKernel(ADAM_STEP, inputs, attributes as never) as unknown as Moved
        }
        const { clipped, norm } = clipByGlobalNorm(gradient, maxGradNorm)
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
    state: {
      async save() {
        const [first, second] = await Promise.all([firstMoment.data(), secondMoment.data()])
        return { steps, first: Float32Array.from(first), second: Float32Array.from(second) }
      },
      load(saved) {
        const moments = momentsOf(saved, parameterCount)
        tf.dispose([firstMoment, secondMoment])
        steps = moments.steps
        firstMoment = tf.tensor1d(moments.first.slice())
        secondMoment = tf.tensor1d(moments.second.slice())
      },
    },
    dispose: () => tf.dispose([firstMoment, secondMoment, beta1, beta2]),
  }
}

type Moved = [theta: tf.Tensor1D, first: tf.Tensor1D, second: tf.Tensor1D, norm: tf.Scalar]
