import { argmax, countOfLargest } from '../shared/argmax.ts'
import type { Rng } from '../shared/rng.ts'

/** Samples an action from probabilities `[A]` by inverse transform sampling; draws one random number. */
export function sampleAction(probabilities: ArrayLike<number>, rng: Rng): number {
  let threshold = rng.float()
  const last = probabilities.length - 1
  for (let action = 0; action < last; action++) {
    threshold -= probabilities[action]
    if (threshold < 0) return action
  }
  return last
}

/**
 * The most probable action; ties are broken at random. Draws a random number only if there is a tie.
 */
export function greedyAction(probabilities: ArrayLike<number>, rng: Rng): number {
  const ties = countOfLargest(probabilities)
  const first = argmax(probabilities)
  if (ties === 1) return first
  let action = first
  for (let skipped = rng.int(ties); skipped > 0; skipped--) {
    do action++
    while (probabilities[action] !== probabilities[first])
  }
  return action
}

/** Writes the softmax of `count` logits from `offset` on. Returns log Σ exp(z), so that log p = z − log Σ exp(z). */
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
