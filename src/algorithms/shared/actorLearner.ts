import { createAdam } from '../../nn/adam.ts'
import type { StepOptions } from '../../nn/optimiser.ts'
import { flattenWeights, type MlpShape, shapeOf, unflattenWeights } from '../../nn/parameters.ts'
import type { tf } from '../../nn/tf.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import { createOptimisedParameters } from './optimisedParameters.ts'

/** An actor without a critic: it acts in plain arrays and learns on the device, by Adam. */
export interface ActorLearner {
  /** The same numbers as θ after each `read`. Its arrays are never written to. */
  readonly actor: MlpWeights
  readonly shape: MlpShape
  readonly theta: tf.Tensor1D // [P]
  /** One step along `gradient`, which is disposed. Returns its norm before clipping; the caller disposes it. */
  step(gradient: tf.Tensor1D, options: StepOptions): tf.Scalar
  /** Reads the new weights and the entries of `tensors`, in their order. Disposes `tensors`. */
  read(tensors: readonly tf.Tensor[]): Promise<Float32Array>
  /** Other weights, with a fresh optimiser. */
  load(actor: MlpWeights): void
  dispose(): void
}

export function createActorLearner(
  initial: MlpWeights,
  { adamEpsilon }: { readonly adamEpsilon: number },
): ActorLearner {
  let actor = initial
  let shape = shapeOf(actor)
  const parameters = createOptimisedParameters(flattenWeights(actor), (count) => createAdam(count, adamEpsilon))

  return {
    get actor() {
      return actor
    },
    get shape() {
      return shape
    },
    get theta() {
      return parameters.theta
    },
    step: parameters.step,
    async read(tensors) {
      const read = await parameters.read(tensors)
      actor = unflattenWeights(read.parameters, shape)
      return read.entries
    },
    load(weights) {
      actor = weights
      shape = shapeOf(actor)
      parameters.load(flattenWeights(actor))
    },
    dispose: parameters.dispose,
  }
}
