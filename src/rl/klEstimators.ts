/**
 * Estimates of KL(π ‖ π_ref) from samples x ~ π, with log r = log π_ref(x) − log π(x) (Schulman 2020):
 * k₁ = −log r is unbiased, but has high variance and may be negative; k₂ = ½ (log r)² is biased with low variance;
 * k₃ = r − 1 − log r is unbiased and never negative.
 */
export const KL_ESTIMATORS = ['k1', 'k2', 'k3'] as const
export type KlEstimator = (typeof KL_ESTIMATORS)[number]

/** Above this log r, exp is continued along its tangent, so that one very unlikely decision cannot overflow. */
export const LOG_RATIO_LIMIT = 20

/** The estimate for one sample. `logRatio` is log r. */
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
 * Derivative of the estimate by log π(x), for a loss that is differentiated through π with the samples fixed. Its
 * expected gradient is not always ∇KL(π ‖ π_ref): k₁ has derivative 1 and E ∇ log π = 0, so its gradient is 0 on
 * average; k₂'s is correct; k₃'s is the gradient of the reverse divergence KL(π_ref ‖ π), as in GRPO.
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
