import { isRegression, type RewardLoss, regressionLoss } from '../rl/preferences.ts'
import { preferenceSlopes } from './preferenceSlopes.ts'

/** What a reward model of answers is fitted to: two answers a pair, one behind the other. */
interface RewardTargets {
  readonly targets: ArrayLike<number> // [pairs] 1 if the first was preferred, 0 if the second, ½ for a tie
  readonly values: ArrayLike<number> // [2 × pairs] the score of each answer, which a regression predicts
  /** The best possible value: a regression predicts `top` · eᶠ from a score f, so that no prediction is far off. */
  readonly top: number
}

/**
 * The loss of scores f `[2 × pairs]` and its slopes by them: the game's preference losses, and a regression of each answer's
 * own value.
 */
export function answerSlopes(
  kind: RewardLoss,
  scores: ArrayLike<number>,
  { targets, values, top }: RewardTargets,
): { readonly loss: number; readonly slopes: ArrayLike<number> } {
  if (!isRegression(kind)) return preferenceSlopes(kind, scores, { targets, centring: 0 })
  const slopes = new Float64Array(scores.length)
  let loss = 0
  for (let answer = 0; answer < scores.length; answer++) {
    const predicted = top * Math.exp(scores[answer])
    const error = predicted - values[answer]
    loss += regressionLoss(kind, error)
    slopes[answer] = (predicted * (kind === 'mse' ? 2 * error : Math.max(-1, Math.min(1, error)))) / targets.length
  }
  return { loss: loss / targets.length, slopes }
}
