import { argmax } from '../shared/argmax.ts'

/**
 * What a Q-learner moves Q(s, a) towards: y = R + γᵐ(1 − terminated) · Q̄(s′, a*), where `discounts` holds the factor.
 *   Watkins 1989, Mnih et al. 2015: a* = argmax Q̄(s′, ·).
 *   Double (van Hasselt et al. 2016): a* = argmax Q(s′, ·) by the online network, valued by the target network Q̄, so
 *   that an action valued too high by chance is not both chosen and believed.
 */
export function qLearningTargets(
  { rewards, discounts }: { rewards: Float32Array; discounts: Float32Array }, // [batch] each
  nextTargetQ: Float32Array, // [batch × actions] Q̄(s′, ·)
  nextChoiceQ: Float32Array, // [batch × actions] the values that choose a*: Q for double, else Q̄
): Float32Array {
  const actionCount = nextTargetQ.length / rewards.length
  return rewards.map((reward, row) => {
    const bestAction = argmax(nextChoiceQ, row * actionCount, actionCount)
    return reward + discounts[row] * nextTargetQ[row * actionCount + bestAction]
  })
}

/**
 * SARSA's targets (Rummery and Niranjan 1994): y = R + γ(1 − terminated) · Q(s′, a′) with the action a′ that really
 * follows, so the value is that of the policy which explores, falls over the edge now and then, and should know it.
 */
export function sarsaTargets(
  { rewards, discounts }: { rewards: Float32Array; discounts: Float32Array }, // [batch] each
  nextQ: Float32Array, // [batch × actions]
  nextActions: Int32Array, // [batch]
): Float32Array {
  const actionCount = nextQ.length / rewards.length
  return rewards.map((reward, row) => reward + discounts[row] * nextQ[row * actionCount + nextActions[row]])
}
