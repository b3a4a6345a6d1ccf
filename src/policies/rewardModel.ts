import { createMlpForward } from './mlp.ts'
import type { MlpWeights } from './snapshot.ts'

/**
 * A learned reward r(s, a, s′) as plain arrays: an ensemble of networks on the next observation, the action and whether
 * the episode ended there, fitted to what people preferred (Christiano et al. 2017). Rewards are scaled to deviation 1
 * over the decisions that the model was fitted to.
 */
export interface RewardModelSnapshot {
  /** `EnvSpec.id` of the environment whose observations it reads. */
  readonly envId: string
  readonly observationSize: number // D
  readonly actionCount: number // A
  /** Each `[D + A + 1] → [1]`. Their mean is the reward, their spread how much they disagree. */
  readonly members: readonly MlpWeights[]
  /** Subtracted from the mean of the members: their mean where all clips were of one length, else 0. */
  readonly shift: number
  readonly scale: number // then divided by
}

/** Decisions as a reward model reads them. */
export interface Decisions {
  readonly count: number // N
  readonly nextObservations: Float32Array // [N × D] the true ones, also where an episode ended
  readonly actions: ArrayLike<number> // [N]
  readonly terminated: ArrayLike<number> // [N] 1 where the decision ended the episode for good
}

/** The width of a member's input: s′, the action as one-hot, and whether the episode ended. */
export function rewardInputSize({ observationSize, actionCount }: RewardInputShape): number {
  return observationSize + actionCount + 1
}

export type RewardInputShape = Pick<RewardModelSnapshot, 'observationSize' | 'actionCount'>

/** Writes decision `index` as a member reads it, into row `row` of `inputs` `[rows × (D + A + 1)]`, which hold zeros. */
export function writeRewardInput(
  { nextObservations, actions, terminated }: Decisions,
  index: number,
  { inputs, row, shape }: { readonly inputs: Float32Array; readonly row: number; readonly shape: RewardInputShape },
): void {
  const { observationSize, actionCount } = shape
  const start = row * rewardInputSize(shape)
  inputs.set(nextObservations.subarray(index * observationSize, (index + 1) * observationSize), start)
  inputs[start + observationSize + actions[index]] = 1
  inputs[start + observationSize + actionCount] = terminated[index]
}

export interface RewardScorer {
  /**
   * The learned reward of each decision into `rewards` `[N]`, and into `spread` `[N]`, where given, the standard
   * deviation of the members around it: how unsure the model is, in units of reward.
   */
  score(decisions: Decisions, rewards: Float32Array, spread?: Float32Array): void
}

/** Plays a reward model without tfjs. Keeps its scratch memory between calls. */
export function createRewardScorer(model: RewardModelSnapshot): RewardScorer {
  const { members, shift, scale } = model
  const forward = createMlpForward()
  let inputs = new Float32Array(0)
  let outputs = new Float32Array(0) // [N] of one member

  return {
    score(decisions, rewards, spread) {
      const { count } = decisions
      const size = rewardInputSize(model)
      if (outputs.length < count) {
        inputs = new Float32Array(count * size)
        outputs = new Float32Array(count)
      }
      inputs.fill(0, 0, count * size)
      for (let row = 0; row < count; row++) writeRewardInput(decisions, row, { inputs, row, shape: model })

      rewards.fill(0, 0, count)
      spread?.fill(0, 0, count)
      members.forEach((member, index) => {
        forward.run(member, inputs, count, outputs)
        for (let row = 0; row < count; row++) {
          // Welford's running mean and sum of squares, in one pass over the members.
          const error = outputs[row] - rewards[row]
          rewards[row] += error / (index + 1)
          if (spread) spread[row] += error * (outputs[row] - rewards[row])
        }
      })
      for (let row = 0; row < count; row++) {
        rewards[row] = (rewards[row] - shift) / scale
        if (spread) spread[row] = Math.sqrt(spread[row] / members.length) / scale
      }
    },
  }
}
