import { mean } from '../shared/statistics.ts'

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

/** Losses of a reward model: pair-wise, and point-wise as classification or as regression (`mse`, `huber`). */
export type RewardLoss = 'pairwise' | 'pointwise' | RegressionLoss
export type RegressionLoss = 'mse' | 'huber'

export function isRegression(loss: RewardLoss): loss is RegressionLoss {
  return loss === 'mse' || loss === 'huber'
}

/**
 * Regression targets `[2 × pairs]`, for the first and the second clip of each pair: 1 for the preferred clip, −1 for the
 * other, 0 for both of a tie. These are the labels of point-wise classification, centred at 0, so that a fitted score is
 * 2 P(preferred) − 1. `targets` `[pairs]` are 1 if the first was chosen, 0 if the second, ½ for a tie.
 */
export function scoreTargets(targets: ArrayLike<number>): Float64Array {
  const scores = new Float64Array(2 * targets.length)
  for (let pair = 0; pair < targets.length; pair++) {
    scores[2 * pair] = 2 * targets[pair] - 1
    scores[2 * pair + 1] = 1 - 2 * targets[pair]
  }
  return scores
}

/** [pairs] the first score of each pair minus the second, from scores `[2 × pairs]`. */
export function scoreDifferences(scores: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: scores.length / 2 }, (_, pair) => scores[2 * pair] - scores[2 * pair + 1])
}

/** ℓ(δ) of an error δ: δ², or the Huber loss with threshold 1, which is δ² / 2 within it and |δ| − ½ beyond. */
export function regressionLoss(loss: RegressionLoss, error: number): number {
  if (loss === 'mse') return error * error
  const size = Math.abs(error)
  return size <= 1 ? (size * size) / 2 : size - 0.5
}

/**
 * Loss by which a reward model is validated, from scores `[2 × pairs]` and targets `[pairs]`: mean ℓ(f − y) over the
 * clips for a regression; else the mean preference loss of the pairs, also for labels. NaN if there are no pairs.
 */
export function validationLoss(loss: RewardLoss, scores: ArrayLike<number>, targets: ArrayLike<number>): number {
  if (!isRegression(loss)) return preferenceLoss(scoreDifferences(scores), targets)
  return mean(scoreTargets(targets).map((target, clip) => regressionLoss(loss, scores[clip] - target)))
}

/**
 * Mean over pairs of −t ln σ(d) − (1 − t) ln σ(−d), where d is the first clip's score minus the second's and t the
 * target (Bradley and Terry 1952). NaN if there are no pairs.
 */
export function preferenceLoss(differences: ArrayLike<number>, targets: ArrayLike<number>): number {
  let loss = 0
  for (let pair = 0; pair < differences.length; pair++) {
    loss += targets[pair] * softplus(-differences[pair]) + (1 - targets[pair]) * softplus(differences[pair])
  }
  return loss / differences.length
}

/**
 * Share of pairs whose preferred clip scores higher. Pairs labelled as ties are left out; equal scores count as wrong.
 * NaN if no pair remains.
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

/** One bin of a reliability diagram: the predictions in a probability range and the observed frequency. */
export interface CalibrationBin {
  readonly low: number
  readonly high: number
  readonly count: number
  readonly meanPredicted: number // NaN where the count is 0
  readonly observed: number // share of preferred clips, ties as ½; NaN where the count is 0
}

/**
 * Reliability diagram of P(first is preferred) = σ(d), in `binCount` equal bins (Niculescu-Mizil and Caruana 2005).
 * Each pair is counted in both orders, so the diagram is symmetric and independent of the clips' order.
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
