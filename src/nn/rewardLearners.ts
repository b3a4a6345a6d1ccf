import { hasMlpKernels } from './mlpKernels.ts'
import type { MlpShape } from './parameters.ts'
import { createKernelRewardLearner } from './rewardKernelLearner.ts'
import type { RewardLearner } from './rewardLearner.ts'
import { createTensorRewardLearner } from './rewardTensorLearner.ts'

/** Uses wasm kernels if they run, otherwise tensors. Both compute the same up to float32 rounding. */
export function createRewardLearner(shape: MlpShape, initial: Float32Array): RewardLearner {
  return (hasMlpKernels() ? createKernelRewardLearner : createTensorRewardLearner)(shape, initial)
}
