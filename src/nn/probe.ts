import { createAdam } from './adam.ts'
import type { BackendProbe } from './backend.ts'
import { mlpForward } from './mlp.ts'
import { type MlpShape, parameterCount } from './parameters.ts'
import { tf } from './tf.ts'

const LEARNING_RATE = 1e-3
const MAX_GRAD_NORM = 0.5

/**
 * A workload to time backends: forward pass, gradient and Adam on minibatches of `batchSize` rows, then one read-back,
 * as in all learners. Owns its tensors and frees them.
 */
export function createMinibatchProbe(shape: MlpShape, batchSize: number): BackendProbe {
  const parameters = parameterCount(shape)
  return async (minibatches) => {
    const observations = tf.ones([batchSize, shape.sizes[0]]) as tf.Tensor2D
    const adam = createAdam(parameters)
    let theta = tf.fill([parameters], 1e-2) as tf.Tensor1D
    try {
      for (let minibatch = 0; minibatch < minibatches; minibatch++) {
        const gradient = tf.grad((variable) =>
          tf.mean(tf.square(mlpForward(variable as tf.Tensor1D, observations, shape))),
        )
        const moved = adam.step(theta, gradient(theta) as tf.Tensor1D, {
          learningRate: LEARNING_RATE,
          maxGradNorm: MAX_GRAD_NORM,
        })
        theta = moved.theta
        moved.gradientNorm.dispose()
      }
      await theta.data()
    } finally {
      tf.dispose([observations, theta])
      adam.dispose()
    }
  }
}
