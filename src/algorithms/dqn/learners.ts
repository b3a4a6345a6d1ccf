import { hasMlpKernels } from '../../nn/mlpKernels.ts'
import { kernelDevice } from '../../nn/webgpu/device.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import type { ReplayOptions } from '../../rl/replayBuffer.ts'
import { createGpuQLearner, qPlan } from './gpuLearner.ts'
import type { QHead } from './head.ts'
import { createKernelQLearner } from './kernelLearner.ts'
import type { QLearner } from './learner.ts'
import { createTensorQLearner } from './tensorLearner.ts'

/** Uses kernels, on wasm or on the graphics card, if they run; otherwise tensors. All compute the same up to rounding. */
export function createQLearner(initial: MlpWeights, head: QHead, replayOptions: ReplayOptions): QLearner {
  if (hasMlpKernels()) return createKernelQLearner(initial, head, replayOptions)
  const device = kernelDevice(qPlan(initial))
  if (device !== null) return createGpuQLearner(device, initial, head, replayOptions)
  return createTensorQLearner(initial, head, replayOptions)
}
