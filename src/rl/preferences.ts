/** What was said of two clips, first against second: 1, ½ for equal ones, 0. */
export type PreferenceTarget = 0 | 0.5 | 1

/** σ(x) = 1 / (1 + e⁻ˣ), without overflow. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x))
  const exponential = Math.exp(x)
  return exponential / (1 + exponential)
}

/** softplus(x) = ln(1 + eˣ) = −ln σ(−x), without overflow. */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
}

/**
 * −t ln σ(d) − (1 − t) ln σ(−d), mean over pairs: d is the first clip's score less the second's (Bradley and Terry 1952).
 * NaN of nothing.
 */
export function preferenceLoss(differences: ArrayLike<number>, targets: ArrayLike<number>): number {
  let loss = 0
  for (let pair = 0; pair < differences.length; pair++) {
    loss += targets[pair] * softplus(-differences[pair]) + (1 - targets[pair]) * softplus(differences[pair])
  }
  return loss / differences.length
}

/**
 * Share of the pairs, those called equal apart, whose better clip scores higher. A tie of scores is not right. NaN where
 * there are none.
 */
export function preferenceAccuracy(differences: ArrayLike<number>, targets: ArrayLike<number>): number {
  let right = 0
  let told = 0
  for (let pair = 0; pair < differences.length; pair++) {
    if (targets[pair] === 0.5) continue
    told++
    if (targets[pair] === 1 ? differences[pair] > 0 : differences[pair] < 0) right++
  }
  return right / told
}

/** Of all that was given a probability within a range, how much came true. */
export interface CalibrationBin {
  readonly low: number
  readonly high: number
  readonly count: number
  readonly meanPredicted: number // NaN where the count is 0
  readonly observed: number // share that was chosen, equal ones by half; NaN where the count is 0
}

/**
 * Reliability of P(first is chosen) = σ(d) in equal bins (Niculescu-Mizil and Caruana 2005). Each pair counts both ways,
 * so that the order in which the clips stood says nothing: the diagram is symmetric.
 */
export function calibration(
  differences: ArrayLike<number>,
  targets: ArrayLike<number>,
  binCount: number,
): CalibrationBin[] {
  const counts = new Float64Array(binCount)
  const predicted = new Float64Array(binCount)
  const observed = new Float64Array(binCount)
  const add = (probability: number, target: number) => {
    const bin = Math.min(binCount - 1, Math.floor(probability * binCount))
    counts[bin]++
    predicted[bin] += probability
    observed[bin] += target
  }
  for (let pair = 0; pair < differences.length; pair++) {
    add(sigmoid(differences[pair]), targets[pair])
    add(sigmoid(-differences[pair]), 1 - targets[pair])
  }
  return Array.from(counts, (count, bin) => ({
    low: bin / binCount,
    high: (bin + 1) / binCount,
    count,
    meanPredicted: predicted[bin] / count,
    observed: observed[bin] / count,
  }))
}
