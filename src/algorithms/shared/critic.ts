import { BETA_1, BETA_2, createAdam } from '../../nn/adam.ts'
import { createKernelLearner } from '../../nn/kernels/learner.ts'
import { createKernelRows } from '../../nn/kernels/rows.ts'
import { valueLossSlope } from '../../nn/losses.ts'
import { applyMlp } from '../../nn/mlp.ts'
import { hasMlpKernels, kernelHeap } from '../../nn/mlpKernels.ts'
import { flattenWeights, type MlpShape, unflattenWeights } from '../../nn/parameters.ts'
import { valueSlopes } from '../../nn/slopes.ts'
import { tf } from '../../nn/tf.ts'
import type { AdoptingNetwork } from '../../policies/adopt.ts'
import { initialMlp, trunkSizes, VALUE_GAIN } from '../../policies/initial.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import { allIndices, gather, shuffle } from '../../rl/samples.ts'
import type { Rng } from '../../shared/rng.ts'
import { type Stateful, stateOf } from '../../shared/state.ts'
import { stateOfLearners } from './learnersState.ts'
import { createOptimisedParameters } from './optimisedParameters.ts'

const ADAM_EPSILON = 1e-5
const MINIBATCH = 256

/** A separate value network, for agents whose policy step must not change the critic, or vice versa. */
interface Critic {
  /** The weights after the last `read`, in plain arrays. Never written to. */
  readonly network: MlpWeights
  /** `epochs` of Adam on ½ mean (V − R)² over observations `[n × D]` and returns `[n]`, in shuffled minibatches. */
  fit(
    observations: Float32Array,
    returns: Float32Array,
    options: { readonly epochs: number; readonly learningRate: number },
  ): void
  /** Updates `network`. */
  read(): Promise<void>
  load(weights: MlpWeights): void
  /** Network, optimiser and the stream of its minibatches. `load` updates `network`, too. */
  readonly state: Stateful
  /** Safe to call twice. */
  dispose(): void
}

export function createCritic(options: Omit<AdoptingNetwork, 'actionCount'>, rng: Rng): Critic {
  const { observationSize, activation } = options
  const trunk = trunkSizes(options)
  const shape: MlpShape = { sizes: [...trunk, 1], activation }
  const shuffleRng = rng.split('minibatches')
  let network = initialMlp(trunk, { activation, outputGains: [VALUE_GAIN], rng: rng.split('weights') })
  const create = hasMlpKernels() ? createKernelRegression : createTensorRegression
  const regression = create(shape, flattenWeights(network))

  return {
    get network() {
      return network
    },
    fit(observations, returns, { epochs, learningRate }) {
      regression.begin(observations, returns, observationSize)
      const order = allIndices(returns.length)
      for (let epoch = 0; epoch < epochs; epoch++) {
        shuffle(order, shuffleRng)
        for (let start = 0; start < order.length; start += MINIBATCH) {
          regression.step(order.subarray(start, start + MINIBATCH), learningRate)
        }
      }
    },
    async read() {
      network = unflattenWeights(await regression.read(), shape)
    },
    load(weights) {
      network = weights
      regression.load(flattenWeights(weights))
    },
    state: stateOf({
      shuffleRng,
      regression: {
        save: regression.state.save,
        async load(saved) {
          await regression.state.load(saved)
          network = unflattenWeights(await regression.read(), shape)
        },
      },
    }),
    dispose: regression.dispose,
  }
}

/** Adam on ½ mean (V − R)² without gradient clipping. */
interface Regression {
  begin(observations: Float32Array, returns: Float32Array, observationSize: number): void
  step(rows: Int32Array, learningRate: number): void
  read(): Promise<Float32Array> // [P]
  load(parameters: Float32Array): void
  readonly state: Stateful
  dispose(): void
}

function createTensorRegression(shape: MlpShape, initial: Float32Array): Regression {
  const learner = createOptimisedParameters(initial, (count) => createAdam(count, ADAM_EPSILON))
  let samples: { observations: Float32Array; returns: Float32Array; width: number } | null = null
  return {
    begin(observations, returns, width) {
      samples = { observations, returns, width }
    },
    step(rows, learningRate) {
      if (samples === null) throw new Error('Call `begin` before the first step.')
      const { observations, returns, width } = samples
      const gradient = tf.tidy(() => {
        const batch = tf.tensor2d(gatherRows(observations, rows, width), [rows.length, width])
        const targets = tf.tensor2d(gatherRows(returns, rows, 1), [rows.length, 1])
        const { outputs, pullback } = applyMlp(learner.theta, batch, shape)
        return pullback(valueLossSlope(outputs, targets))
      })
      learner.step(gradient, { learningRate, maxGradNorm: Number.POSITIVE_INFINITY }).dispose()
    },
    read: async () => (await learner.read([])).parameters,
    load: learner.load,
    state: learner.state,
    dispose: learner.dispose,
  }
}

function createKernelRegression(shape: MlpShape, initial: Float32Array): Regression {
  const optimiser = { kind: 'adam', beta1: BETA_1, beta2: BETA_2, epsilon: ADAM_EPSILON } as const
  const learner = createKernelLearner(kernelHeap(), shape, optimiser)
  const inputs = createKernelRows(kernelHeap(), shape.sizes[0])
  learner.load(initial)
  let returns: Float32Array = new Float32Array(0)
  return {
    begin(observations, targets) {
      returns = targets
      inputs.take(observations, targets.length)
    },
    step(rows, learningRate) {
      const { outputs, slopes, stride } = learner.forward(inputs, rows)
      const values = { values: outputs, offset: 0, stride }
      valueSlopes(values, gather(returns, rows), { coefficient: 1 }, { ...values, values: slopes })
      learner.backward()
      learner.step({ learningRate, scale: 1 })
    },
    read: async () => learner.read(),
    load: learner.load,
    state: stateOfLearners([learner]),
    dispose() {
      learner.dispose()
      inputs.dispose()
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
