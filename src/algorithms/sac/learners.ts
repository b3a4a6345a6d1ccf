import { hasMlpKernels } from '../../nn/mlpKernels.ts'
import { createKernelSoftLearner } from './kernelLearner.ts'
import type { SoftLearner, SoftNetworks } from './learner.ts'
import { createTensorSoftLearner } from './tensorLearner.ts'

/** Uses wasm kernels if they run, otherwise tensors. Both compute the same up to float32 rounding. */
export function createSoftLearner(initial: SoftNetworks, replayCapacity: number): SoftLearner {
  return (hasMlpKernels() ? createKernelSoftLearner : createTensorSoftLearner)(initial, replayCapacity)
}
