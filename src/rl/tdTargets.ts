import { argmax } from '../shared/argmax.ts'
import { logSumExp } from '../shared/logSumExp.ts'

/**
 * Targets `[batch]` of Q-learning: y = R + γᵐ(1 − terminated) · Q̄(s′, a*), where `discounts` holds γᵐ(1 − terminated).
 *   Watkins 1989, Mnih et al. 2015: a* = argmax Q̄(s′, ·).
 *   Double (van Hasselt et al. 2016): a* = argmax Q(s′, ·) of the online network, evaluated by the target network Q̄,
 *   which reduces overestimation.
 */
export function qLearningTargets(
  { rewards, discounts }: { rewards: Float32Array; discounts: Float32Array }, // [batch] each
  nextTargetQ: Float32Array, // [batch × actions] Q̄(s′, ·)
  nextChoiceQ: Float32Array, // [batch × actions] whose argmax is a*: Q for double, else Q̄
): Float32Array {
  const actionCount = nextTargetQ.length / rewards.length
  return rewards.map((reward, row) => {
    const bestAction = argmax(nextChoiceQ, row * actionCount, actionCount)
    return reward + discounts[row] * nextTargetQ[row * actionCount + bestAction]
  })
}

/**
 * Advantage learning (Baird 1999; Bellemare et al. 2016, equation 5): y + α (Q̄(s, a) − max Q̄(s, ·)) `[batch]`. The value of
 * the best action stays, others fall, so that errors of approximation no longer change which one is best.
 */
export function withActionGap(
  targets: Float32Array, // [batch]
  targetQ: Float32Array, // [batch × actions] Q̄(s, ·)
  actions: Int32Array, // [batch]
  alpha: number,
): Float32Array {
  const actionCount = targetQ.length / targets.length
  return targets.map((target, row) => {
    const start = row * actionCount
    return target + alpha * (targetQ[start + actions[row]] - targetQ[start + argmax(targetQ, start, actionCount)])
  })
}

/** Limits of the values of states. */
export interface ValueBounds {
  readonly low: number
  readonly high: number
}

/** Limits on any discounted sum of rewards between these two: [min(0, r_min), max(0, r_max)] / (1 − γ). */
export function valueBounds(lowestReward: number, highestReward: number, gamma: number): ValueBounds {
  return { low: Math.min(0, lowestReward) / (1 - gamma), high: Math.max(0, highestReward) / (1 - gamma) }
}

export function bounded(targets: Float32Array, { low, high }: ValueBounds): Float32Array {
  return targets.map((target) => Math.min(high, Math.max(low, target)))
}

/**
 * Targets `[batch]` of SARSA (Rummery and Niranjan 1994): y = R + γ(1 − terminated) · Q(s′, a′), where a′ is the action
 * taken in s′. On-policy: the values include the cost of exploration.
 */
export function sarsaTargets(
  { rewards, discounts }: { rewards: Float32Array; discounts: Float32Array }, // [batch] each
  nextQ: Float32Array, // [batch × actions]
  nextActions: Int32Array, // [batch]
): Float32Array {
  const actionCount = nextQ.length / rewards.length
  return rewards.map((reward, row) => reward + discounts[row] * nextQ[row * actionCount + nextActions[row]])
}

/**
 * Targets `[batch]` of the soft actor–critic for discrete actions (Christodoulou 2019): y = R + γᵐ(1 − terminated) · V(s′)
 * with V(s′) = Σₐ π(a|s′) (min(Q̄₁, Q̄₂)(s′, a) − α log π(a|s′)), an exact expectation over all actions.
 */
export function softTargets(
  { rewards, discounts }: { rewards: Float32Array; discounts: Float32Array }, // [batch] each
  nextLogits: Float32Array, // [batch × actions] of π
  nextQ: readonly [Float32Array, Float32Array], // [batch × actions] of the target critics
  alpha: number,
): Float32Array {
  const actionCount = nextLogits.length / rewards.length
  const [first, second] = nextQ
  return rewards.map((reward, row) => {
    const start = row * actionCount
    const logSum = logSumExp(nextLogits, start, actionCount)
    let value = 0
    for (let entry = start; entry < start + actionCount; entry++) {
      const logProb = nextLogits[entry] - logSum
      value += Math.exp(logProb) * (Math.min(first[entry], second[entry]) - alpha * logProb)
    }
    return reward + discounts[row] * value
  })
}
