import { hasMlpKernels } from '../../nn/mlpKernels.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import type { QHead } from './head.ts'
import { createKernelQLearner } from './kernelLearner.ts'
import type { QLearner } from './learner.ts'
import { createTensorQLearner } from './tensorLearner.ts'

/** Uses wasm kernels if they run, otherwise tensors. Both compute the same up to float32 rounding. */
export function createQLearner(initial: MlpWeights, head: QHead, replayCapacity: number): QLearner {
  const create = hasMlpKernels() ? createKernelQLearner : createTensorQLearner
  return create(initial, head, replayCapacity)
}
