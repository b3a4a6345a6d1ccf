import type { ActorCriticOptions } from '../../nn/actorCritic.ts'
import { createAdam } from '../../nn/adam.ts'
import { hasMlpKernels } from '../../nn/mlpKernels.ts'
import type { StepOptions } from '../../nn/optimiser.ts'
import { createRmsprop } from '../../nn/rmsprop.ts'
import { tf } from '../../nn/tf.ts'
import type { Stateful } from '../../shared/state.ts'
import type { OptimiserChoice } from '../shared/actorCriticLearner.ts'
import { stepJointly } from '../shared/jointStep.ts'
import { createKernelNetworks } from '../shared/kernelNetworks.ts'
import { createOptimisedParameters } from '../shared/optimisedParameters.ts'

/** The parameters that all workers share, with the optimiser's statistics. */
interface SharedParameters {
  /** One step along a worker's gradient `[P]`. Returns the new parameters and the gradient's norm before clipping. */
  step(gradient: Float32Array, options: StepOptions): Promise<SharedStep>
  /** Replaces the parameters `[P]`, with a fresh optimiser. */
  load(parameters: Float32Array): void
  /** θ and the optimiser, as every backend saves them (`nn/moments.ts`). */
  readonly state: Stateful
  /** Safe to call twice. */
  dispose(): void
}

interface SharedStep {
  readonly parameters: Float32Array // [P]
  readonly gradientNorm: number
}

/** Uses wasm kernels if they run, otherwise tensors: as A2C's learner does, so that both compute the same bits. */
export function createSharedParameters(
  architecture: ActorCriticOptions,
  initial: Float32Array,
  optimiser: OptimiserChoice,
): SharedParameters {
  return hasMlpKernels() ? createOnKernels(architecture, initial, optimiser) : createOnTensors(initial, optimiser)
}

function createOnKernels(
  architecture: ActorCriticOptions,
  initial: Float32Array,
  optimiser: OptimiserChoice,
): SharedParameters {
  const networks = createKernelNetworks(architecture, optimiser)
  networks.load(initial)
  return {
    async step(gradient, options) {
      networks.takeGradient(gradient)
      const gradientNorm = Math.fround(stepJointly(networks.learners, options)) // as a column of A2C's report
      return { parameters: networks.read(), gradientNorm }
    },
    load: networks.load,
    state: networks.state,
    dispose: networks.dispose,
  }
}

function createOnTensors(initial: Float32Array, { kind, epsilon }: OptimiserChoice): SharedParameters {
  const create = kind === 'adam' ? createAdam : createRmsprop
  const learner = createOptimisedParameters(initial, (count) => create(count, epsilon))
  return {
    async step(gradient, options) {
      const norm = learner.step(tf.tensor1d(gradient), options)
      const { parameters, entries } = await learner.read([norm])
      return { parameters, gradientNorm: entries[0] }
    },
    load: learner.load,
    state: learner.state,
    dispose: learner.dispose,
  }
}
