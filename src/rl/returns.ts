import { isConstant } from '../shared/statistics.ts'

/**
 * Explained variance of the returns: 1 − Var(R − V) / Var(R). 1: perfect critic; 0: no better than a constant; below 0:
 * worse than a constant. Null if all returns are equal.
 */
export function explainedVariance(values: ArrayLike<number>, returns: ArrayLike<number>): number | null {
  if (isConstant(returns)) return null // the rounded mean of equal numbers may differ from them
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
 * Writes the reward-to-go of one episode into `returns`: G_t = r_t + γ G_{t+1}. The episode is the first `length`
 * rewards; `bootstrap` is the value after its end (0 after a termination).
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
