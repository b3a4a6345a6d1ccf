import { type PlainStateful, variable } from '../shared/state.ts'

/**
 * SAC's temperature α, tuned to keep the policy's entropy near a target (Haarnoja et al. 2018): gradient descent on
 * log α with gradient `entropy − targetEntropy`. α falls while the policy is more random than the target, and rises
 * while it is less. The target, in nats, is a positive share of log |A|, the maximum entropy.
 */
interface Temperature {
  readonly alpha: number
  /** Makes `steps` gradient steps of size `learningRate`, all with the mean `entropy`. */
  update(options: { entropy: number; targetEntropy: number; learningRate: number; steps: number }): void
  set(alpha: number): void
  readonly state: PlainStateful
}

// Bounds: if the target entropy is unreachable, log α would diverge.
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
    state: variable(
      () => logAlpha,
      (value) => {
        logAlpha = value
      },
    ),
  }
}
