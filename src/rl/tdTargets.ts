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
