/**
 * The last `capacity` transitions as a struct of arrays; the oldest is overwritten first. A transition may span several
 * decisions (n-step). Memory grows with the number of transitions, so that a short run does not allocate the capacity.
 */
export interface ReplayBuffer {
  readonly capacity: number
  readonly size: number
  readonly observationSize: number
  /** Stores a transition, copying both observations, and returns its slot. */
  add(transition: Transition): number
  /** Copies the transitions of the first `count` `slots` into `batch`, in order. */
  gather(slots: Int32Array, count: number, batch: TransitionBatch, batchOffset?: number): void
}

/** (s, a, R, s′, discount). Observations are given as array and offset, so that callers need not slice. */
export interface Transition {
  observations: Float32Array
  observationOffset: number
  action: number
  /** Σₖ γᵏ rₜ₊ₖ over the m decisions of the transition. */
  reward: number
  nextObservations: Float32Array
  nextObservationOffset: number
  /** Factor of the next observation's value: γᵐ, or 0 after a termination. */
  discount: number
}

export interface TransitionBatch {
  readonly observations: Float32Array // [batch × observationSize]
  readonly actions: Int32Array // [batch]
  readonly rewards: Float32Array // [batch]
  readonly nextObservations: Float32Array // [batch × observationSize]
  readonly discounts: Float32Array // [batch]
}

const FIRST_ALLOCATION = 4096 // transitions; doubles when full

export function createReplayBuffer(capacity: number, observationSize: number): ReplayBuffer {
  let storage = createTransitionBatch(Math.min(capacity, FIRST_ALLOCATION), observationSize)
  let size = 0
  let next = 0

  function growTo(count: number): void {
    const larger = createTransitionBatch(count, observationSize)
    larger.observations.set(storage.observations)
    larger.actions.set(storage.actions)
    larger.rewards.set(storage.rewards)
    larger.nextObservations.set(storage.nextObservations)
    larger.discounts.set(storage.discounts)
    storage = larger
  }

  return {
    capacity,
    observationSize,
    get size() {
      return size
    },
    add(transition) {
      if (next === storage.actions.length) growTo(Math.min(capacity, 2 * next))
      const slot = next
      copyRow(transition.observations, transition.observationOffset, storage.observations, slot, observationSize)
      copyRow(
        transition.nextObservations,
        transition.nextObservationOffset,
        storage.nextObservations,
        slot,
        observationSize,
      )
      storage.actions[slot] = transition.action
      storage.rewards[slot] = transition.reward
      storage.discounts[slot] = transition.discount
      next = (next + 1) % capacity
      size = Math.min(size + 1, capacity)
      return slot
    },
    gather(slots, count, batch, batchOffset = 0) {
      for (let index = 0; index < count; index++) {
        const slot = slots[index]
        const row = batchOffset + index
        copyRow(storage.observations, slot * observationSize, batch.observations, row, observationSize)
        copyRow(storage.nextObservations, slot * observationSize, batch.nextObservations, row, observationSize)
        batch.actions[row] = storage.actions[slot]
        batch.rewards[row] = storage.rewards[slot]
        batch.discounts[row] = storage.discounts[slot]
      }
    },
  }
}

export function createTransitionBatch(count: number, observationSize: number): TransitionBatch {
  return {
    observations: new Float32Array(count * observationSize),
    actions: new Int32Array(count),
    rewards: new Float32Array(count),
    nextObservations: new Float32Array(count * observationSize),
    discounts: new Float32Array(count),
  }
}

// A plain loop is faster than `set(subarray())` for rows of a few dozen numbers, because it allocates no view.
function copyRow(from: Float32Array, fromOffset: number, to: Float32Array, row: number, length: number): void {
  const toOffset = row * length
  for (let index = 0; index < length; index++) to[toOffset + index] = from[fromOffset + index]
}
