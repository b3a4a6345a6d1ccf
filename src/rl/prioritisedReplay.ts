import type { Rng } from '../shared/rng.ts'
import { createSumTree } from './sumTree.ts'

/**
 * Which transitions to replay (Schaul et al. 2016, proportional variant): slot i is drawn with probability
 * P(i) = pᵢ / Σ p, where pᵢ = (|δᵢ| + ε)^α and δᵢ is its last TD error. Works beside a `ReplayBuffer`: same slots.
 */
export interface PrioritisedSampler {
  /** The largest priority given so far, before the power α. */
  readonly maxPriority: number
  /** A new transition gets the largest priority so far: it shall be seen at least once. */
  add(slot: number, alpha: number): void
  /**
   * Fills `slots` by stratified draws, one from each of equal shares of the total, and `weights` with the importance
   * weights wᵢ = (N P(i))^−β / max w over the batch, which take out the bias of not drawing uniformly (wholly at β = 1).
   */
  sample(options: { size: number; beta: number; rng: Rng; slots: Int32Array; weights: Float32Array }): void
  /** Sets the priorities of the first `count` `slots` from their new TD errors. A slot given twice keeps the last. */
  update(slots: Int32Array, tdErrors: Float32Array, count: number, alpha: number): void
  /** P(slot). */
  probability(slot: number): number
}

const PRIORITY_FLOOR = 1e-6 // a transition that is predicted exactly may still be drawn

export function createPrioritisedSampler(capacity: number): PrioritisedSampler {
  const tree = createSumTree(capacity)
  let maxPriority = 1

  return {
    get maxPriority() {
      return maxPriority
    },
    add(slot, alpha) {
      tree.set(slot, maxPriority ** alpha)
    },
    sample({ size, beta, rng, slots, weights }) {
      const stratum = tree.total / slots.length
      let maxWeight = 0
      for (let index = 0; index < slots.length; index++) {
        const slot = tree.find((index + rng.float()) * stratum)
        const weight = ((size * tree.get(slot)) / tree.total) ** -beta
        slots[index] = slot
        weights[index] = weight
        maxWeight = Math.max(maxWeight, weight)
      }
      for (let index = 0; index < slots.length; index++) weights[index] /= maxWeight
    },
    update(slots, tdErrors, count, alpha) {
      for (let index = 0; index < count; index++) {
        const priority = Math.abs(tdErrors[index]) + PRIORITY_FLOOR
        maxPriority = Math.max(maxPriority, priority)
        tree.set(slots[index], priority ** alpha)
      }
    },
    probability: (slot) => tree.get(slot) / tree.total,
  }
}
