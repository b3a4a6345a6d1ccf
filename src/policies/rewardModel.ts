import type { MlpWeights } from './snapshot.ts'

/**
 * A learned reward r(s, a, s′) as plain arrays: an ensemble of networks on the next observation, the action and whether
 * the episode ended there, fitted to what people preferred (Christiano et al. 2017). Scores are defined up to a
 * constant: they are shifted and scaled to mean 0 and deviation 1 over the decisions that the model was fitted to.
 */
export interface RewardModelSnapshot {
  /** `EnvSpec.id` of the environment whose observations it reads. */
  readonly envId: string
  readonly observationSize: number // D
  readonly actionCount: number // A
  /** Each `[D + A + 1] → [1]`. Their mean is the reward, their spread how much they disagree. */
  readonly members: readonly MlpWeights[]
  readonly shift: number // subtracted from the mean of the members
  readonly scale: number // then divided by
}
