import { createMlpForward } from './mlp.ts'
import type { MlpWeights } from './snapshot.ts'

/**
 * A learned reward r(s, a, s′) as plain arrays: an ensemble of networks on the next observation, the action and a
 * termination flag, fitted to human preferences (Christiano et al. 2017). Rewards are scaled to standard deviation 1
 * over the training decisions.
 */
export interface RewardModelSnapshot {
  /** `EnvSpec.id` of the environment it was trained on. */
  readonly envId: string
  readonly observationSize: number // D
  readonly actionCount: number // A
  /** Each maps `[D + A + 1]` to `[1]`. Their mean is the reward; their standard deviation measures disagreement. */
  readonly members: readonly MlpWeights[]
  /** Subtracted from the members' mean: their mean over the training data if all clips had one length, else 0. */
  readonly shift: number
  readonly scale: number // divisor, after the shift
}

/** Decisions as inputs of a reward model. */
export interface Decisions {
  readonly count: number // N
  readonly nextObservations: Float32Array // [N × D] including final observations
  readonly actions: ArrayLike<number> // [N]
  readonly terminated: ArrayLike<number> // [N] 1 where the decision terminated the episode
}

/** Input width of a member, D + A + 1: s′, the one-hot action, and the termination flag. */
export function rewardInputSize({ observationSize, actionCount }: RewardInputShape): number {
  return observationSize + actionCount + 1
}

export type RewardInputShape = Pick<RewardModelSnapshot, 'observationSize' | 'actionCount'>

/** Writes decision `index` into row `row` of `inputs` `[rows × (D + A + 1)]`, which must hold zeros. */
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
   * Writes the learned reward of each decision into `rewards` `[N]`, and the standard deviation of the members, in
   * units of reward, into `spread` `[N]` if given: the model's uncertainty.
   */
  score(decisions: Decisions, rewards: Float32Array, spread?: Float32Array): void
}

/** Evaluates a reward model without tfjs. Reuses its scratch memory between calls. */
export function createRewardScorer(model: RewardModelSnapshot): RewardScorer {
  const { members, shift, scale } = model
  const forward = createMlpForward()
  let inputs = new Float32Array(0)
  let outputs = new Float32Array(0) // [N], of one member

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
