/** A rollout's columns, step by step: entry `t * envs + e` is environment e at step t. */
export interface RolloutColumns {
  readonly steps: number
  readonly envs: number
  readonly rewards: Float32Array // [steps × envs]
  readonly values: Float32Array // [steps × envs] V(s_t)
  readonly terminated: Uint8Array // [steps × envs]
  readonly truncated: Uint8Array // [steps × envs]
  /** V of the true last observation, read where `truncated` is 1. */
  readonly finalValues: Float32Array // [steps × envs]
  /** V of the observations after the last step, read where the last step ended nothing. */
  readonly lastValues: Float32Array // [envs]
}

/**
 * Generalised advantage estimation (Schulman et al. 2016, equation 16), into `advantages` and `returns`:
 * δ_t = r_t + γ V(s_{t+1}) − V(s_t), A_t = δ_t + γ λ A_{t+1}, R_t = A_t + V(s_t).
 * A death has no value after it. A time-out does, that of the observation it was cut at, but is no bridge: in both
 * cases the next step belongs to another episode, so the sum ends there.
 */
export function computeAdvantages(
  rollout: RolloutColumns,
  { gamma, gaeLambda }: { readonly gamma: number; readonly gaeLambda: number },
  advantages: Float32Array,
  returns: Float32Array,
): void {
  const { steps, envs, rewards, values, terminated, truncated, finalValues, lastValues } = rollout
  for (let env = 0; env < envs; env++) {
    let nextValue = lastValues[env]
    let nextAdvantage = 0
    for (let step = steps - 1; step >= 0; step--) {
      const index = step * envs + env
      if (terminated[index] === 1) nextValue = 0
      else if (truncated[index] === 1) nextValue = finalValues[index]
      if (terminated[index] === 1 || truncated[index] === 1) nextAdvantage = 0

      const tdError = rewards[index] + gamma * nextValue - values[index]
      nextAdvantage = tdError + gamma * gaeLambda * nextAdvantage
      nextValue = values[index]
      advantages[index] = nextAdvantage
      returns[index] = nextAdvantage + values[index]
    }
  }
}
