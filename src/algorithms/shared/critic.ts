import { createAdam } from '../../nn/adam.ts'
import { valueLossSlope } from '../../nn/losses.ts'
import { applyMlp } from '../../nn/mlp.ts'
import { flattenWeights, type MlpShape, parameterCount, unflattenWeights } from '../../nn/parameters.ts'
import { tf } from '../../nn/tf.ts'
import { initialMlp, VALUE_GAIN } from '../../policies/initial.ts'
import type { Activation, MlpWeights } from '../../policies/snapshot.ts'
import type { Rng } from '../../shared/rng.ts'
import { shuffle } from './minibatches.ts'

const ADAM_EPSILON = 1e-5
const MINIBATCH = 256

/** A value network of its own, for the agents whose policy step must not move the critic, or the other way round. */
export interface Critic {
  readonly parameterCount: number
  /** The parameters on the device `[P]`, for a read-back together with the policy's. Owned by the critic. */
  readonly theta: () => tf.Tensor1D
  /** `epochs` of Adam on ½ mean (V − R)² over observations `[n × D]` and returns `[n]`, in shuffled minibatches. */
  fit(
    observations: Float32Array,
    returns: Float32Array,
    options: { readonly epochs: number; readonly learningRate: number },
  ): void
  /** The network that flat parameters `[P]` stand for. */
  unflatten(flat: Float32Array): MlpWeights
  load(weights: MlpWeights): void
  dispose(): void
}

export interface CriticOptions {
  readonly observationSize: number
  readonly hiddenUnits: number
  readonly hiddenLayers: number
  readonly activation: Activation
  readonly rng: Rng
}

export function createCritic(options: CriticOptions): Critic {
  const { observationSize, hiddenUnits, hiddenLayers, activation, rng } = options
  const trunk = [observationSize, ...new Array<number>(hiddenLayers).fill(hiddenUnits)]
  const shape: MlpShape = { sizes: [...trunk, 1], activation }
  const shuffleRng = rng.split('minibatches')
  const initial = initialMlp(trunk, { activation, outputGains: [VALUE_GAIN], rng: rng.split('weights') })
  let theta = tf.tensor1d(flattenWeights(initial))
  let adam = createAdam(parameterCount(shape), ADAM_EPSILON)

  return {
    parameterCount: parameterCount(shape),
    theta: () => theta,
    fit(observations, returns, { epochs, learningRate }) {
      const order = Int32Array.from({ length: returns.length }, (_, index) => index)
      for (let epoch = 0; epoch < epochs; epoch++) {
        shuffle(order, shuffleRng)
        for (let start = 0; start < order.length; start += MINIBATCH) {
          const gradient = tf.tidy(() => {
            const rows = order.subarray(start, start + MINIBATCH)
            const batch = gatherRows(observations, rows, observationSize)
            const targets = tf.tensor2d(gatherRows(returns, rows, 1), [rows.length, 1])
            const { outputs, pullback } = applyMlp(theta, tf.tensor2d(batch, [rows.length, observationSize]), shape)
            return pullback(valueLossSlope(outputs, targets) as tf.Tensor2D)
          })
          const step = adam.step(theta, gradient, { learningRate, maxGradNorm: Number.POSITIVE_INFINITY })
          theta = step.theta
          step.gradientNorm.dispose()
        }
      }
    },
    unflatten: (flat) => unflattenWeights(flat, shape),
    load(weights) {
      theta.dispose()
      adam.dispose()
      theta = tf.tensor1d(flattenWeights(weights))
      adam = createAdam(parameterCount(shape), ADAM_EPSILON)
    },
    dispose() {
      theta.dispose()
      adam.dispose()
    },
  }
}

/** Rows `rows` of a matrix with `width` columns, as a fresh array: a backend may keep the one it is given. */
function gatherRows(matrix: Float32Array, rows: Int32Array, width: number): Float32Array {
  const gathered = new Float32Array(rows.length * width)
  for (let row = 0; row < rows.length; row++) {
    for (let column = 0; column < width; column++) gathered[row * width + column] = matrix[rows[row] * width + column]
  }
  return gathered
}
