import type { ActorCriticHead, ActorCriticOptions } from '../../nn/actorCritic.ts'
import { hasMlpKernels } from '../../nn/mlpKernels.ts'
import { kernelDevice } from '../../nn/webgpu/device.ts'
import type { ActorCriticLearner, OptimiserChoice } from './actorCriticLearner.ts'
import { actorCriticPlan, createGpuActorCritic } from './gpuActorCritic.ts'
import { createKernelActorCritic } from './kernelActorCritic.ts'
import { createTensorActorCritic } from './tensorActorCritic.ts'

/** Uses kernels, on wasm or on the graphics card, if they run; otherwise tensors. All compute the same up to rounding. */
export function createActorCriticLearner(
  options: ActorCriticOptions,
  initial: ActorCriticHead,
  optimiser: OptimiserChoice,
): ActorCriticLearner {
  if (hasMlpKernels()) return createKernelActorCritic(options, initial, optimiser)
  const device = kernelDevice(actorCriticPlan(options))
  if (device !== null) return createGpuActorCritic(device, options, initial, optimiser)
  return createTensorActorCritic(options, initial, optimiser)
}
