import { type ActorCriticOptions, createActorCritic } from '../../nn/actorCritic.ts'
import { hasMlpKernels } from '../../nn/mlpKernels.ts'
import { tf } from '../../nn/tf.ts'
import type { RolloutSamples } from '../../rl/rolloutBuffer.ts'
import { allIndices } from '../../rl/samples.ts'
import { type A2cLossOptions, a2cAdvantages, a2cGradient } from '../a2c/gradient.ts'
import { createKernelNetworks } from '../shared/kernelNetworks.ts'

/** Computes A2C's gradient at any parameters of one architecture. */
interface Differentiator {
  differentiate(parameters: Float32Array, samples: DifferentiatedSamples): Promise<ComputedSlopes>
  /** Safe to call twice. */
  dispose(): void
}

interface DifferentiatedSamples {
  readonly rollout: RolloutSamples
  readonly options: A2cLossOptions
  readonly weights?: Float32Array // [B] importance weights
}

interface ComputedSlopes {
  readonly gradient: Float32Array // [P]
  readonly entropies: Float32Array // [B]
}

/** Uses wasm kernels if they run, otherwise tensors. Both compute the same up to float32 rounding. */
export function createDifferentiator(options: ActorCriticOptions): Differentiator {
  return (hasMlpKernels() ? createKernelDifferentiator : createTensorDifferentiator)(options)
}

export function createKernelDifferentiator(architecture: ActorCriticOptions): Differentiator {
  // Never steps, so that the kind of optimiser is of no effect.
  const networks = createKernelNetworks(architecture, { kind: 'rmsprop', epsilon: 1 })
  return {
    async differentiate(parameters, { rollout, options, weights }) {
      const { entropyCoefficient, valueCoefficient } = options
      networks.load(parameters)
      networks.begin(rollout)
      const { policy } = networks.differentiate(allIndices(rollout.size), a2cAdvantages(rollout, options, weights), {
        ...{ clipRange: null, valueClipRange: null },
        ...{ entropyCoefficient, valueCoefficient },
      })
      return { gradient: networks.gradient(), entropies: policy.entropies }
    },
    dispose: networks.dispose,
  }
}

export function createTensorDifferentiator(architecture: ActorCriticOptions): Differentiator {
  const network = createActorCritic(architecture)
  return {
    async differentiate(parameters, samples) {
      const packed = tf.tidy(() => {
        const { gradient, entropy } = a2cGradient(network, tf.tensor1d(parameters), samples)
        return tf.concat1d([gradient, tf.reshape(entropy, [-1])])
      })
      const numbers = (await packed.data()) as Float32Array
      packed.dispose()
      const count = parameters.length
      return { gradient: numbers.slice(0, count), entropies: numbers.slice(count) }
    },
    dispose: () => {},
  }
}
