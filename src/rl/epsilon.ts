import { argmax, countOfLargest } from '../shared/argmax.ts'
import type { Rng } from '../shared/rng.ts'

/** Exploration rate after `envSteps` decisions: from 1 in a straight line to `end` over `decaySteps`, then constant. */
export function epsilonAt(envSteps: number, end: number, decaySteps: number): number {
  const progress = decaySteps > 0 ? Math.min(1, envSteps / decaySteps) : 1
  return 1 + (end - 1) * progress
}

/**
 * The ε-greedy policy over the A entries of `qValues`, into `probabilities` `[A]`: ε / A each, and 1 − ε in equal shares
 * for the best actions. It is the distribution of `epsilonGreedyAction`: the stage, evaluations
 * and metrics use it.
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
 * Draws from the ε-greedy policy: with probability ε uniformly over all actions, else one of the best. Ties are broken at
 * random, or a table in which all values are still equal would repeat its first action for ever.
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
      if (rng.int(ties) === 0) action = candidate // reservoir sampling: each of the tied ones is as likely
    }
  }
  return action
}
