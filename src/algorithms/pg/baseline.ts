import { standardise } from '../../rl/samples.ts'
import { mean, standardDeviation } from '../../shared/statistics.ts'

/** The baseline of each return: none, the batch's mean return, or the critic's value of the state. */
export const BASELINES = ['value', 'mean', 'none'] as const
type Baseline = (typeof BASELINES)[number]

/** A_t = G_t − b_t `[n]`. No choice of b biases the gradient as long as it does not depend on the action. */
export function advantagesOver(baseline: Baseline, returns: Float32Array, values: Float32Array): Float32Array {
  switch (baseline) {
    case 'value':
      return returns.map((rewardToGo, index) => rewardToGo - values[index])
    case 'mean': {
      const centre = mean(returns)
      return returns.map((rewardToGo) => rewardToGo - centre)
    }
    case 'none':
      return returns.slice()
    default:
      return baseline satisfies never
  }
}

/**
 * Advantages scaled to standard deviation 1, so that the reward scale hardly matters. Centring them would act as a
 * baseline, so without a baseline they are only divided.
 */
export function normalised(advantages: Float32Array, baseline: Baseline): Float32Array {
  if (baseline !== 'none') return standardise(advantages)
  if (advantages.length < 2) return advantages
  const spread = standardDeviation(advantages) + 1e-8
  return advantages.map((advantage) => advantage / spread)
}
