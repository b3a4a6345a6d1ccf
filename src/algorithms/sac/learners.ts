import { hasMlpKernels } from '../../nn/mlpKernels.ts'
import type { ReplayOptions } from '../../rl/replayBuffer.ts'
import { createKernelSoftLearner } from './kernelLearner.ts'
import type { SoftLearner, SoftNetworks } from './learner.ts'
import { createTensorSoftLearner } from './tensorLearner.ts'

/** Uses wasm kernels if they run, otherwise tensors. Both compute the same up to float32 rounding. */
export function createSoftLearner(initial: SoftNetworks, replayOptions: ReplayOptions): SoftLearner {
  return (hasMlpKernels() ? createKernelSoftLearner : createTensorSoftLearner)(initial, replayOptions)
}
