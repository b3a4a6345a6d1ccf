/**
 * SAC's temperature α, tuned so that the policy's entropy stays near a target (Haarnoja et al. 2018): log α moves
 * against `entropy − targetEntropy`. Too random a policy makes entropy cheaper, too certain a one dearer.
 * The target is positive: a share of log |A|, the most there can be; with |A| in place of it α would go to 0.
 */
export interface Temperature {
  readonly alpha: number
  /** `steps` gradient steps of size `learningRate` with the mean entropy over them. */
  update(options: { entropy: number; targetEntropy: number; learningRate: number; steps: number }): void
  set(alpha: number): void
}

// Where the target cannot be reached, log α would run for ever.
const LOWEST_LOG_ALPHA = -10
const HIGHEST_LOG_ALPHA = 2

export function createTemperature(initialAlpha: number): Temperature {
  let logAlpha = Math.log(initialAlpha)
  return {
    get alpha() {
      return Math.exp(logAlpha)
    },
    update({ entropy, targetEntropy, learningRate, steps }) {
      logAlpha -= learningRate * steps * (entropy - targetEntropy)
      logAlpha = Math.min(HIGHEST_LOG_ALPHA, Math.max(LOWEST_LOG_ALPHA, logAlpha))
    },
    set(alpha) {
      logAlpha = Math.log(alpha)
    },
  }
}
