import { createRewardScorer, type Decisions, type RewardModelSnapshot } from '../../policies/rewardModel.ts'
import type { Trajectory } from '../../rl/trajectory.ts'

/** A trajectory's decisions as inputs of a reward model. */
export function decisionsOf({ length, nextObservations, actions, terminated }: Trajectory): Decisions {
  const ended = new Uint8Array(length)
  if (terminated) ended[length - 1] = 1
  return { count: length, nextObservations, actions, terminated: ended }
}

/** Sum of the learned reward over the unmasked decisions. */
export function clipScore(model: RewardModelSnapshot, trajectory: Trajectory): number {
  const rewards = new Float32Array(trajectory.length)
  createRewardScorer(model).score(decisionsOf(trajectory), rewards)
  let score = 0
  for (let decision = 0; decision < trajectory.length; decision++)
    score += trajectory.mask[decision] * rewards[decision]
  return score
}

/** Each member's raw score of the trajectory, neither shifted nor scaled: σ of a difference is a probability. */
export function memberScores(model: RewardModelSnapshot, trajectory: Trajectory): number[] {
  return model.members.map((member) => clipScore({ ...model, members: [member], shift: 0, scale: 1 }, trajectory))
}
