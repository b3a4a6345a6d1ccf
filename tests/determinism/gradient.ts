import { clippedSurrogate, logProbsAndEntropy, valueLoss } from '../../src/nn/losses.ts'
import { mlpForward } from '../../src/nn/mlp.ts'
import { type MlpShape, parameterCount } from '../../src/nn/parameters.ts'
import { tf } from '../../src/nn/tf.ts'
import { createRng } from '../../src/shared/rng.ts'

const BATCH = 64
const ACTIONS = 5
const SHAPE: MlpShape = { sizes: [40, 32, 32, ACTIONS + 1], activation: 'tanh' }

/**
 * Gradient of one PPO minibatch's whole loss on the current backend, from fixed numbers: the same mathematics as the
 * agent's, so that backends can be held to each other. Length: the network's parameters.
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
      const logits = tf.slice(outputs, [0, 0], [BATCH, ACTIONS])
      const values = tf.reshape(tf.slice(outputs, [0, ACTIONS], [BATCH, 1]), [BATCH]) as tf.Tensor1D
      const { logProbs, entropy } = logProbsAndEntropy(logits, actions)
      const surrogate = clippedSurrogate(logProbs, tf.fill([BATCH], -Math.log(ACTIONS)) as tf.Tensor1D, {
        advantages: tf.tensor1d(advantages),
        clipRange: 0.2,
      })
      const value = valueLoss(values, tf.tensor1d(returns))
      return tf.sub(tf.add(surrogate, tf.mul(0.5, value)), tf.mul(0.01, tf.mean(entropy))) as tf.Scalar
    }
    return tf.grad(loss)(tf.tensor1d(parameters))
  })
  const values = (await gradient.data()) as Float32Array
  gradient.dispose()
  return values
}
