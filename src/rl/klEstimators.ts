/**
 * Estimates of KL(π ‖ π_ref) from samples x ~ π, with log r = log π_ref(x) − log π(x) (Schulman 2020):
 * k₁ = −log r is unbiased, but noisy and sometimes negative; k₂ = ½ (log r)² is biased and steady;
 * k₃ = r − 1 − log r is unbiased and never negative.
 */
export const KL_ESTIMATORS = ['k1', 'k2', 'k3'] as const
export type KlEstimator = (typeof KL_ESTIMATORS)[number]

/** Beyond it r = exp(log r) is continued along its tangent, so that one lost decision cannot overflow. */
export const LOG_RATIO_LIMIT = 20

export function klEstimate(estimator: KlEstimator, logRatio: number): number {
  switch (estimator) {
    case 'k1':
      return -logRatio
    case 'k2':
      return (logRatio * logRatio) / 2
    case 'k3': {
      const limited = Math.min(logRatio, LOG_RATIO_LIMIT)
      return Math.expm1(limited) + Math.exp(limited) * (logRatio - limited) - logRatio
    }
    default:
      return estimator satisfies never
  }
}

/**
 * Slope of the estimate at log π(x), for a loss that is differentiated through π with the samples fixed. What comes out
 * on average is not always ∇KL(π ‖ π_ref): k₁'s slope is 1 everywhere, and E ∇ log π = 0, so it pulls nowhere; k₂'s is right;
 * k₃'s leads down KL(π_ref ‖ π), the other direction (which is what GRPO does).
 */
export function klSlope(estimator: KlEstimator, logRatio: number): number {
  switch (estimator) {
    case 'k1':
      return 1
    case 'k2':
      return -logRatio
    case 'k3':
      return -Math.expm1(Math.min(logRatio, LOG_RATIO_LIMIT))
    default:
      return estimator satisfies never
  }
}
