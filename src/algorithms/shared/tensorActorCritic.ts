import { type ActorCriticHead, type ActorCriticOptions, createActorCritic } from '../../nn/actorCritic.ts'
import { createAdam } from '../../nn/adam.ts'
import {
  categorical,
  clippedSurrogateSlope,
  clippedValueLossSlope,
  policyGradientSlope,
  valueLossSlope,
} from '../../nn/losses.ts'
import { createRmsprop } from '../../nn/rmsprop.ts'
import { tf } from '../../nn/tf.ts'
import type { RolloutSamples } from '../../rl/rolloutBuffer.ts'
import type { ActorCriticLearner, ActorCriticLoss, OptimiserChoice } from './actorCriticLearner.ts'
import { type Minibatch, uploadMinibatch } from './minibatches.ts'
import { createOptimisedParameters } from './optimisedParameters.ts'

/** The learner on tensors, for any backend: θ stays on the device, and only `read` waits for it. */
export function createTensorActorCritic(
  options: ActorCriticOptions,
  initial: ActorCriticHead,
  optimiser: OptimiserChoice,
): ActorCriticLearner {
  const { actionCount } = options
  const network = createActorCritic(options)
  const create = optimiser.kind === 'adam' ? createAdam : createRmsprop
  const learner = createOptimisedParameters(network.flatten(initial), (count) => create(count, optimiser.epsilon))
  let head = initial
  let rollout: RolloutSamples | null = null
  let outputs: Outputs[] = []

  /** The gradient of L at θ. */
  function differentiate(minibatch: Minibatch, loss: ActorCriticLoss) {
    const { size, oneHotActions, oldLogProbs, advantages, returns, oldValues } = minibatch
    const { clipRange, valueClipRange, valueCoefficient } = loss
    const { logits, values, pullback } = network.apply(learner.theta, minibatch.observations)
    const policy = categorical(logits, oneHotActions)
    const policySlope =
      clipRange === null
        ? (policyGradientSlope(advantages) as tf.Tensor2D)
        : clippedSurrogateSlope(policy.logProbs, oldLogProbs, { advantages, clipRange })
    const valueSlope =
      valueClipRange === null
        ? valueLossSlope(values, returns)
        : clippedValueLossSlope(values, returns, { oldValues, clipRange: valueClipRange })
    const gradient = pullback(
      policy.pullback(policySlope, -loss.entropyCoefficient / size),
      valueCoefficient === 1 ? valueSlope : tf.mul(valueSlope, valueCoefficient),
    )
    return { gradient, logProbs: policy.logProbs, entropy: policy.entropy, values }
  }

  /** The gradient of the parameters that only the critic uses, 0 elsewhere. Disposes `gradient`. */
  function ofCritic(gradient: tf.Tensor1D): tf.Tensor1D {
    const masked = tf.tidy(() => tf.mul(gradient, tf.tensor1d(network.criticMask)) as tf.Tensor1D)
    gradient.dispose()
    return masked
  }

  function forget(): void {
    for (const { size: _, ...tensors } of outputs) tf.dispose(Object.values(tensors))
    outputs = []
  }

  return {
    get head() {
      return head
    },
    begin(next) {
      rollout = next
    },
    step(indices, advantages, { loss, criticOnly, ...stepOptions }) {
      if (rollout === null) throw new Error('Call `begin` with a rollout before the first step.')
      const samples = rollout
      const { gradient, ...columns } = tf.tidy(() =>
        differentiate(uploadMinibatch(samples, indices, { actionCount, advantages }), loss),
      )
      const gradientNorm = learner.step(criticOnly ? ofCritic(gradient) : gradient, stepOptions)
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
        ...taken.map((output) => output.values),
        ...taken.map((output) => output.gradientNorm),
      ])
      head = network.unflatten(parameters)
      return {
        logProbs: entries.subarray(0, size),
        entropies: entries.subarray(size, 2 * size),
        values: entries.subarray(2 * size, 3 * size),
        gradientNorms: entries.subarray(3 * size),
      }
    },
    load(next) {
      head = next
      learner.load(network.flatten(next))
    },
    state: {
      save: learner.state.save,
      async load(saved) {
        await learner.state.load(saved)
        head = network.unflatten((await learner.read([])).parameters)
      },
    },
    resetOptimiser: learner.resetOptimiser,
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
  readonly values: tf.Tensor2D // [B × 1]
  readonly gradientNorm: tf.Scalar
}
