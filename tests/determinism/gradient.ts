import { mlpForward } from '../../src/nn/mlp.ts'
import { type MlpShape, parameterCount } from '../../src/nn/parameters.ts'
import { tf } from '../../src/nn/tf.ts'
import { createRng } from '../../src/shared/rng.ts'

const BATCH = 64
const ACTIONS = 5
const CLIP_RANGE = 0.2
const SHAPE: MlpShape = { sizes: [40, 32, 32, ACTIONS + 1], activation: 'tanh' }

/**
 * Gradient of one PPO minibatch's loss on the current backend, from fixed numbers: our network with its own backward
 * pass, under PPO's loss in stock operations. One entry per parameter, to compare backends.
 */
export async function policyGradient(): Promise<Float32Array> {
  const rng = createRng(1, 'gradient')
  const normals = (count: number, scale: number) => Float32Array.from({ length: count }, () => rng.normal() * scale)
  const parameters = normals(parameterCount(SHAPE), 0.2)
  const observations = normals(BATCH * SHAPE.sizes[0], 1)
  const advantages = normals(BATCH, 1)
  const returns = normals(BATCH, 1)
  const oneHot = new Float32Array(BATCH * ACTIONS)
  for (let row = 0; row < BATCH; row++) oneHot[row * ACTIONS + rng.int(ACTIONS)] = 1

  const gradient = tf.tidy(() => {
    const observed = tf.tensor2d(observations, [BATCH, SHAPE.sizes[0]])
    const actions = tf.tensor2d(oneHot, [BATCH, ACTIONS])
    const loss = (theta: tf.Tensor): tf.Scalar => {
      const outputs = mlpForward(theta as tf.Tensor1D, observed, SHAPE)
      const logProbs = tf.logSoftmax(tf.slice(outputs, [0, 0], [BATCH, ACTIONS]))
      const values = tf.reshape(tf.slice(outputs, [0, ACTIONS], [BATCH, 1]), [BATCH])
      const ratio = tf.mul(tf.exp(tf.sum(tf.mul(logProbs, actions), 1)), ACTIONS) // the old policy was uniform
      const clipped = tf.clipByValue(ratio, 1 - CLIP_RANGE, 1 + CLIP_RANGE)
      const surrogate = tf.mean(tf.minimum(tf.mul(ratio, advantages), tf.mul(clipped, advantages)))
      const valueLoss = tf.mean(tf.square(tf.sub(values, returns)))
      const entropy = tf.neg(tf.mean(tf.sum(tf.mul(tf.exp(logProbs), logProbs), 1)))
      return tf.sub(tf.mul(0.5, valueLoss), tf.add(surrogate, tf.mul(0.01, entropy))) as tf.Scalar
    }
    return tf.grad(loss)(tf.tensor1d(parameters))
  })
  const values = (await gradient.data()) as Float32Array
  gradient.dispose()
  return values
}
