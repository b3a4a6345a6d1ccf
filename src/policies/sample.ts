import { argmax } from '../shared/argmax.ts'
import type { Rng } from '../shared/rng.ts'

/** Draws an action with the given probabilities `[A]` by inverting their running sum; one random number a draw. */
export function sampleAction(probabilities: ArrayLike<number>, rng: Rng): number {
  let threshold = rng.float()
  const last = probabilities.length - 1
  for (let action = 0; action < last; action++) {
    threshold -= probabilities[action]
    if (threshold < 0) return action
  }
  return last
}

/** The most probable action; the first one wins a tie. */
export function greedyAction(probabilities: ArrayLike<number>): number {
  return argmax(probabilities)
}

/** softmax of `count` logits from `offset` on, into `probabilities`. Returns log Σ exp, so that log p = logit − it. */
export function softmaxInto(
  logits: ArrayLike<number>,
  offset: number,
  count: number,
  probabilities: Float32Array,
): number {
  let highest = -Infinity
  for (let action = 0; action < count; action++) highest = Math.max(highest, logits[offset + action])
  let sum = 0
  for (let action = 0; action < count; action++) {
    const weight = Math.exp(logits[offset + action] - highest)
    probabilities[action] = weight
    sum += weight
  }
  for (let action = 0; action < count; action++) probabilities[action] /= sum
  return highest + Math.log(sum)
}
