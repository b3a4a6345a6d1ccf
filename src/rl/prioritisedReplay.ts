import type { Rng } from '../shared/rng.ts'
import { type PlainStateful, plainStateOf, variable } from '../shared/state.ts'
import { createSumTree } from './sumTree.ts'

/**
 * Prioritised experience replay (Schaul et al. 2016, proportional variant): slot i is drawn with probability
 * P(i) = pᵢ / Σ p, where pᵢ = (|δᵢ| + ε)^α and δᵢ is its last TD error. Slots are those of a `ReplayBuffer`.
 */
interface PrioritisedSampler {
  /** The largest priority so far, before the exponent α. */
  readonly maxPriority: number
  /** Gives a new transition the largest priority so far, so that it is likely to be replayed soon. */
  add(slot: number, alpha: number): void
  /**
   * Fills `slots` by stratified sampling, one draw from each of equal parts of Σ p, and `weights` with the importance
   * weights wᵢ = (N P(i))^−β / max w over the batch, which correct the sampling bias (fully at β = 1). N is `size`.
   */
  sample(options: { size: number; beta: number; rng: Rng; slots: Int32Array; weights: Float32Array }): void
  /** Sets the priorities of the first `count` `slots` from new TD errors. Of a repeated slot, the last entry wins. */
  update(slots: Int32Array, tdErrors: Float32Array, count: number, alpha: number): void
  /** P(slot). */
  probability(slot: number): number
  readonly state: PlainStateful
}

const PRIORITY_FLOOR = 1e-6 // ε: transitions with TD error 0 can still be drawn

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
    state: plainStateOf({
      priorities: tree.state,
      maxPriority: variable(
        () => maxPriority,
        (value) => {
          maxPriority = value
        },
      ),
    }),
  }
}
