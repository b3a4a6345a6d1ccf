import type { ActorCriticHead, ActorCriticOptions } from '../../nn/actorCritic.ts'
import { hasMlpKernels } from '../../nn/mlpKernels.ts'
import type { ActorCriticLearner, OptimiserChoice } from './actorCriticLearner.ts'
import { createKernelActorCritic } from './kernelActorCritic.ts'
import { createTensorActorCritic } from './tensorActorCritic.ts'

/** Uses wasm kernels if they run, otherwise tensors. Both compute the same up to float32 rounding. */
export function createActorCriticLearner(
  options: ActorCriticOptions,
  initial: ActorCriticHead,
  optimiser: OptimiserChoice,
): ActorCriticLearner {
  const create = hasMlpKernels() ? createKernelActorCritic : createTensorActorCritic
  return create(options, initial, optimiser)
}
