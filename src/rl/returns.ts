import { isConstant } from '../shared/statistics.ts'

/**
 * Share of the returns' variance that the values explain: 1 − Var(R − V) / Var(R). 1 is a perfect critic, 0 one that
 * knows only the mean, below 0 worse than that. Null where all returns are equal: there is nothing to explain.
 */
export function explainedVariance(values: ArrayLike<number>, returns: ArrayLike<number>): number | null {
  if (isConstant(returns)) return null // also by rounding: the mean of equal numbers need not be that number
  let meanReturn = 0
  let meanError = 0
  for (let index = 0; index < returns.length; index++) {
    meanReturn += returns[index] / returns.length
    meanError += (returns[index] - values[index]) / returns.length
  }
  let returnSquares = 0
  let errorSquares = 0
  for (let index = 0; index < returns.length; index++) {
    returnSquares += (returns[index] - meanReturn) ** 2
    errorSquares += (returns[index] - values[index] - meanError) ** 2
  }
  return 1 - errorSquares / returnSquares
}

/**
 * Reward-to-go of one episode, into `returns`: G_t = r_t + γ G_{t+1}, where the first `length` rewards are the episode
 * and `bootstrap` stands for all that would have come after its end (0 after a death).
 */
export function discountedReturns(
  rewards: Float32Array,
  length: number,
  { gamma, bootstrap }: { readonly gamma: number; readonly bootstrap: number },
  returns: Float32Array,
): void {
  let rewardToGo = bootstrap
  for (let step = length - 1; step >= 0; step--) {
    rewardToGo = rewards[step] + gamma * rewardToGo
    returns[step] = rewardToGo
  }
}
