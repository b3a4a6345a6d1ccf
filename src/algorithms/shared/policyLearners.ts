import { hasMlpKernels } from '../../nn/mlpKernels.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import { createKernelPolicy } from './kernelPolicy.ts'
import type { PolicyLearner, PolicyLearnerOptions } from './policyLearner.ts'
import { createTensorPolicy } from './tensorPolicy.ts'

/** Uses wasm kernels if they run, otherwise tensors. Both compute the same up to float32 rounding. */
export function createPolicyLearner(initial: MlpWeights, options: PolicyLearnerOptions): PolicyLearner {
  return hasMlpKernels() ? createKernelPolicy(initial, options) : createTensorPolicy(initial, options)
}
