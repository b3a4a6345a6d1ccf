import { argmax, countOfLargest } from '../shared/argmax.ts'
import type { Rng } from '../shared/rng.ts'

/** Exploration rate ε after `envSteps` decisions: linear from 1 to `end` over `decaySteps`, then constant. */
export function epsilonAt(envSteps: number, end: number, decaySteps: number): number {
  const progress = decaySteps > 0 ? Math.min(1, envSteps / decaySteps) : 1
  return 1 + (end - 1) * progress
}

/**
 * Writes the ε-greedy policy over the A entries of `qValues` into `probabilities` `[A]`: ε / A for each action, plus
 * 1 − ε shared equally by the best actions. This is the distribution of `epsilonGreedyAction`, for the stage,
 * evaluations and metrics.
 */
export function epsilonGreedyInto(qValues: Float32Array, epsilon: number, probabilities: Float32Array): void {
  const actionCount = qValues.length
  const best = qValues[argmax(qValues)]
  const share = (1 - epsilon) / countOfLargest(qValues)
  for (let action = 0; action < actionCount; action++) {
    probabilities[action] = epsilon / actionCount + (qValues[action] === best ? share : 0)
  }
}

/**
 * Samples the ε-greedy policy over the `actionCount` Q-values from `offset` on: with probability ε uniformly over all
 * actions, else a best action. Ties are broken at random; otherwise an untrained table, whose values are all equal,
 * would always choose its first action.
 */
export function epsilonGreedyAction(
  qValues: Float32Array,
  offset: number,
  actionCount: number,
  { epsilon, rng }: { epsilon: number; rng: Rng },
): number {
  if (rng.float() < epsilon) return rng.int(actionCount)
  let best = qValues[offset]
  let action = 0
  let ties = 1
  for (let candidate = 1; candidate < actionCount; candidate++) {
    const value = qValues[offset + candidate]
    if (value > best) {
      best = value
      action = candidate
      ties = 1
    } else if (value === best) {
      ties++
      if (rng.int(ties) === 0) action = candidate // reservoir sampling: ties are equally likely
    }
  }
  return action
}
