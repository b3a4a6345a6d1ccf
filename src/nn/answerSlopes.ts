import { isRegression, type RewardLoss, regressionLoss } from '../rl/preferences.ts'
import { preferenceSlopes } from './preferenceSlopes.ts'

/** What a reward model of answers is fitted to: two answers a pair, one behind the other. */
interface RewardTargets {
  readonly targets: ArrayLike<number> // [pairs] 1 if the first was preferred, 0 if the second, ½ for a tie
  readonly scores: ArrayLike<number> // [2 × pairs] of each answer, which a regression predicts
}

/**
 * The loss of values `[2 × pairs]` and its slopes by them: the game's preference losses, and a regression of each answer's
 * own score.
 */
export function answerSlopes(
  kind: RewardLoss,
  values: ArrayLike<number>,
  { targets, scores }: RewardTargets,
): { readonly loss: number; readonly slopes: ArrayLike<number> } {
  if (!isRegression(kind)) return preferenceSlopes(kind, values, { targets, centring: 0 })
  const slopes = new Float64Array(values.length)
  let loss = 0
  for (let answer = 0; answer < values.length; answer++) {
    const error = values[answer] - scores[answer]
    loss += regressionLoss(kind, error)
    slopes[answer] = (kind === 'mse' ? 2 * error : Math.max(-1, Math.min(1, error))) / targets.length
  }
  return { loss: loss / targets.length, slopes }
}
