import { explainedVariance } from '../../rl/returns.ts'

const MAX_SAMPLES = 4096 // per id in a report: enough for a histogram

/** A copy of the first samples, as many as a report may hold. */
export function firstSamples(samples: Float32Array): Float32Array {
  return samples.slice(0, MAX_SAMPLES)
}

/** A copy of the latest samples, as many as a report may hold. */
export function lastSamples(samples: Float32Array): Float32Array {
  return samples.slice(-MAX_SAMPLES)
}

/** The explained variance as a metric; omitted if it is undefined. */
export function explainedVarianceMetric(
  values: ArrayLike<number>,
  returns: ArrayLike<number>,
): { readonly 'value/explainedVariance'?: number } {
  const share = explainedVariance(values, returns)
  return share === null ? {} : { 'value/explainedVariance': share }
}
