/** A rollout as columns; entry `t * envs + e` is environment e at step t. */
export interface RolloutColumns {
  readonly steps: number
  readonly envs: number
  readonly rewards: Float32Array // [steps × envs]
  readonly values: Float32Array // [steps × envs] V(s_t)
  readonly terminated: Uint8Array // [steps × envs]
  readonly truncated: Uint8Array // [steps × envs]
  /** V of the final observation; read where `truncated` is 1. */
  readonly finalValues: Float32Array // [steps × envs]
  /** V of the observations after the last step; read where that step did not end an episode. */
  readonly lastValues: Float32Array // [envs]
}

/**
 * Generalised advantage estimation (Schulman et al. 2016, equation 16); writes `advantages` and `returns`
 * `[steps × envs]`:
 * δ_t = r_t + γ V(s_{t+1}) − V(s_t), A_t = δ_t + γ λ A_{t+1}, R_t = A_t + V(s_t).
 * After a termination V(s_{t+1}) is 0; after a truncation it is the value of the final observation. Both end the sum,
 * because the next step belongs to another episode.
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
