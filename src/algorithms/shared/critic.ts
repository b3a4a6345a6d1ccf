import { createAdam } from '../../nn/adam.ts'
import { valueLossSlope } from '../../nn/losses.ts'
import { applyMlp } from '../../nn/mlp.ts'
import { flattenWeights, type MlpShape, unflattenWeights } from '../../nn/parameters.ts'
import { tf } from '../../nn/tf.ts'
import type { AdoptingNetwork } from '../../policies/adopt.ts'
import { initialMlp, trunkSizes, VALUE_GAIN } from '../../policies/initial.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import { allIndices, shuffle } from '../../rl/samples.ts'
import type { Rng } from '../../shared/rng.ts'
import { createOptimisedParameters } from './optimisedParameters.ts'

const ADAM_EPSILON = 1e-5
const MINIBATCH = 256

/** A value network of its own, for the agents whose policy step must not move the critic, or the other way round. */
export interface Critic {
  /** What it starts from. */
  readonly initial: MlpWeights
  /** The parameters on the device `[P]`, for a read-back together with the policy's. Owned by the critic. */
  readonly theta: tf.Tensor1D
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

export function createCritic(network: Omit<AdoptingNetwork, 'actionCount'>, rng: Rng): Critic {
  const { observationSize, activation } = network
  const trunk = trunkSizes(network)
  const shape: MlpShape = { sizes: [...trunk, 1], activation }
  const shuffleRng = rng.split('minibatches')
  const initial = initialMlp(trunk, { activation, outputGains: [VALUE_GAIN], rng: rng.split('weights') })
  const learner = createOptimisedParameters(flattenWeights(initial), (count) => createAdam(count, ADAM_EPSILON))

  return {
    initial,
    get theta() {
      return learner.theta
    },
    fit(observations, returns, { epochs, learningRate }) {
      const order = allIndices(returns.length)
      for (let epoch = 0; epoch < epochs; epoch++) {
        shuffle(order, shuffleRng)
        for (let start = 0; start < order.length; start += MINIBATCH) {
          const gradient = tf.tidy(() => {
            const rows = order.subarray(start, start + MINIBATCH)
            const batch = gatherRows(observations, rows, observationSize)
            const targets = tf.tensor2d(gatherRows(returns, rows, 1), [rows.length, 1])
            const { outputs, pullback } = applyMlp(
              learner.theta,
              tf.tensor2d(batch, [rows.length, observationSize]),
              shape,
            )
            return pullback(valueLossSlope(outputs, targets) as tf.Tensor2D)
          })
          learner.step(gradient, { learningRate, maxGradNorm: Number.POSITIVE_INFINITY }).dispose()
        }
      }
    },
    unflatten: (flat) => unflattenWeights(flat, shape),
    load: (weights) => learner.load(flattenWeights(weights)),
    dispose: learner.dispose,
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
