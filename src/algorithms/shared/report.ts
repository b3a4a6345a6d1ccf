const MAX_SAMPLES = 4096 // of one kind in a report: enough for a histogram

/** A copy of the first samples, as many as a report may hold. */
export function firstSamples(samples: Float32Array): Float32Array {
  return samples.slice(0, MAX_SAMPLES)
}

/** A copy of the latest samples, as many as a report may hold. */
export function lastSamples(samples: Float32Array): Float32Array {
  return samples.slice(-MAX_SAMPLES)
}
