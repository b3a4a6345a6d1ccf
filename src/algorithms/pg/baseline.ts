import { standardise } from '../../rl/samples.ts'
import { mean, standardDeviation } from '../../shared/statistics.ts'

/** What each return is compared with: nothing, the batch's mean return, or the critic's value of the state. */
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
 * Advantages brought to spread 1, so that the size of the rewards hardly matters. To centre them would be a baseline:
 * without one they are only divided.
 */
export function normalised(advantages: Float32Array, baseline: Baseline): Float32Array {
  if (baseline !== 'none') return standardise(advantages)
  if (advantages.length < 2) return advantages
  const spread = standardDeviation(advantages) + 1e-8
  return advantages.map((advantage) => advantage / spread)
}
