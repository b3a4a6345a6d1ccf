import { createAdam } from '../../nn/adam.ts'
import { categorical } from '../../nn/losses.ts'
import { applyMlp } from '../../nn/mlp.ts'
import { flattenWeights, shapeOf, unflattenWeights } from '../../nn/parameters.ts'
import { tf } from '../../nn/tf.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import { createOptimisedParameters } from './optimisedParameters.ts'
import type { Decisions, PolicyLearner, PolicyLearnerOptions, PolicyLoss } from './policyLearner.ts'

/** The learner on tensors, for any backend: θ stays on the device, and only `read` waits for it. */
export function createTensorPolicy(initial: MlpWeights, { adamEpsilon }: PolicyLearnerOptions): PolicyLearner {
  let actor = initial
  let shape = shapeOf(actor)
  let decisions: Decisions | null = null
  let outputs: Outputs[] = []
  const learner = createOptimisedParameters(flattenWeights(actor), (count) => createAdam(count, adamEpsilon))

  function differentiate(from: Decisions, indices: Int32Array, loss: PolicyLoss) {
    const [observationSize] = shape.sizes
    const actionCount = shape.sizes[shape.sizes.length - 1]
    // Gathered here, because `tf.gather` is slow on wasm. Fresh arrays, because a backend may keep an array.
    const observations = new Float32Array(indices.length * observationSize)
    const oneHotActions = new Float32Array(indices.length * actionCount)
    indices.forEach((index, row) => {
      const start = index * observationSize
      observations.set(from.observations.subarray(start, start + observationSize), row * observationSize)
      oneHotActions[row * actionCount + from.actions[index]] = 1
    })
    const noise = loss.noise && tf.tensor2d(loss.noise.slice(), [indices.length, shape.sizes[1]])
    const inputs = tf.tensor2d(observations, [indices.length, observationSize])
    const { outputs: logits, pullback } = applyMlp(learner.theta, inputs, shape, noise)
    const policy = categorical(logits, tf.tensor2d(oneHotActions, [indices.length, actionCount]))
    return {
      gradient: pullback(policy.pullback(loss.onTensors(policy.logProbs), loss.entropySlope)),
      logProbs: policy.logProbs,
      entropy: policy.entropy,
    }
  }

  function forget(): void {
    for (const { size: _, ...tensors } of outputs) tf.dispose(Object.values(tensors))
    outputs = []
  }

  return {
    get actor() {
      return actor
    },
    begin(next) {
      decisions = next
    },
    step(indices, loss, stepOptions) {
      if (decisions === null) throw new Error('Call `begin` with decisions before the first step.')
      const from = decisions
      const { gradient, ...columns } = tf.tidy(() => differentiate(from, indices, loss))
      const gradientNorm = learner.step(gradient, stepOptions)
      outputs.push({ size: indices.length, ...columns, gradientNorm })
    },
    forget,
    async read() {
      const taken = outputs
      outputs = []
      const size = taken.reduce((sum, output) => sum + output.size, 0)
      const { parameters, entries } = await learner.read([
        ...taken.map((output) => output.logProbs),
        ...taken.map((output) => output.entropy),
        ...taken.map((output) => output.gradientNorm),
      ])
      actor = unflattenWeights(parameters, shape)
      return {
        logProbs: entries.subarray(0, size),
        entropies: entries.subarray(size, 2 * size),
        gradientNorms: entries.subarray(2 * size),
      }
    },
    load(next) {
      actor = next
      shape = shapeOf(actor)
      learner.load(flattenWeights(actor))
    },
    state: {
      save: learner.state.save,
      async load(saved) {
        await learner.state.load(saved)
        actor = unflattenWeights((await learner.read([])).parameters, shape)
      },
    },
    dispose() {
      forget()
      learner.dispose()
    },
  }
}

/** Outputs of one step. */
interface Outputs {
  readonly size: number // B
  readonly logProbs: tf.Tensor2D // [B × 1]
  readonly entropy: tf.Tensor2D // [B × 1]
  readonly gradientNorm: tf.Scalar
}
