import { isRegression, type RewardLoss, regressionLoss, scoreTargets, sigmoid, softplus } from '../rl/preferences.ts'

interface PreferenceSlopes {
  readonly loss: number
  readonly slopes: Float64Array // [2 × pairs] by the scores
}

/**
 * The losses of `preferenceLoss.ts` and their slopes, as loops: see `slopes.ts`. `scores` `[2 × pairs]` are those of the
 * first and the second clip of each pair; a point-wise loss is the sum of both clips' means.
 */
export function preferenceSlopes(
  kind: RewardLoss,
  scores: ArrayLike<number>,
  { targets, centring }: { readonly targets: ArrayLike<number>; readonly centring: number },
): PreferenceSlopes {
  const pairs = targets.length
  const slopes = new Float64Array(2 * pairs)
  const wanted = scoreTargets(targets)
  let loss = 0
  for (let pair = 0; pair < pairs; pair++) {
    const [first, second] = [2 * pair, 2 * pair + 1]
    if (kind === 'pairwise') {
      const [difference, sum] = [scores[first] - scores[second], scores[first] + scores[second]]
      loss += crossEntropy(difference, targets[pair]) + centring * sum * sum
      const error = probabilityError(difference, targets[pair])
      slopes[first] = (2 * centring * sum + error) / pairs
      slopes[second] = (2 * centring * sum - error) / pairs
      continue
    }
    for (const clip of [first, second]) {
      if (isRegression(kind)) {
        const error = scores[clip] - wanted[clip]
        loss += regressionLoss(kind, error)
        slopes[clip] = (kind === 'mse' ? 2 * error : Math.min(Math.max(error, -1), 1)) / pairs
      } else {
        const label = (wanted[clip] + 1) / 2
        loss += crossEntropy(scores[clip], label)
        slopes[clip] = probabilityError(scores[clip], label) / pairs
      }
    }
  }
  return { loss: loss / pairs, slopes }
}

/** −t ln σ(x) − (1 − t) ln σ(−x). */
function crossEntropy(x: number, target: number): number {
  return target * softplus(-x) + (1 - target) * softplus(x)
}

/** σ(x) − t, without cancellation where σ(x) is near t = 1. */
function probabilityError(x: number, target: number): number {
  return (1 - target) * sigmoid(x) - target * sigmoid(-x)
}
