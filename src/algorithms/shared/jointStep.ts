import type { KernelLearner } from '../../nn/kernels/learner.ts'
import { clipScale } from '../../nn/mlpKernels.ts'
import type { StepOptions } from '../../nn/optimiser.ts'

/**
 * One optimiser step of networks whose gradients are computed, clipped by their joint norm as if they were one vector.
 * Returns the norm before clipping.
 */
export function stepJointly(learners: readonly KernelLearner[], { learningRate, maxGradNorm }: StepOptions): number {
  let square = 0
  for (const learner of learners) square += learner.squaredGradientNorm()
  const norm = Math.sqrt(square)
  const scale = clipScale(norm, maxGradNorm)
  for (const learner of learners) learner.step({ learningRate, scale })
  return norm
}
