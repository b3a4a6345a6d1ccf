import { AdvisedError } from '../shared/advisedError.ts'
import { arrayOf, isGroup, numberOf, type PlainStateful, partOf, type Saved } from '../shared/state.ts'

/**
 * The last `capacity` transitions as a struct of arrays; the oldest is overwritten first. A transition may span several
 * decisions (n-step). Memory grows with the number of transitions, so that a short run does not allocate the capacity.
 */
export interface ReplayBuffer {
  readonly capacity: number
  readonly size: number
  /** Stores a transition, copying both observations, and returns its slot. */
  add(transition: Transition): number
  /** Copies of the transitions in `slots` `[batch]`, in order. */
  gather(slots: Int32Array): TransitionBatch
  /** Their observations alone `[batch × observationSize]`, or the next ones. */
  gatherObservations(slots: Int32Array, which: 'observations' | 'nextObservations'): Float32Array
  /** Without the observations. */
  gatherOutcomes(slots: Int32Array): TransitionOutcomes
  /**
   * The transitions. Above `MAX_SAVED_BYTES` they are left out, and the saved state says so: the buffer is then empty
   * after `load`, and refills.
   */
  readonly state: PlainStateful
}

/** A larger replay buffer is not part of a checkpoint, which is copied several times on its way to the storage. */
const MAX_SAVED_BYTES = 128 * 2 ** 20

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

export interface TransitionOutcomes {
  readonly actions: Int32Array // [batch]
  readonly rewards: Float32Array // [batch]
  readonly discounts: Float32Array // [batch]
}

export interface TransitionBatch extends TransitionOutcomes {
  readonly observations: Float32Array // [batch × observationSize]
  readonly nextObservations: Float32Array // [batch × observationSize]
}

/** Observations as they are, or the bytes k of entries k / 255. */
type ReplayNumbers = Float32Array | Uint8Array

export interface ReplayOptions {
  readonly capacity: number
  /** Present if observations are pictures: their entries are k / 255, and are kept as bytes. */
  readonly picture?: object | undefined
}

/** Where a buffer keeps its observations. */
interface ReplayMemory {
  readonly bytesPerNumber: number
  /** [slots × observationSize], until the next `growTo`. */
  observations(): ReplayNumbers
  nextObservations(): ReplayNumbers
  /** Makes room for `slots` transitions, and keeps the content. */
  growTo(slots: number): void
}

/** The observations of a full buffer: it doubles by copying, and the memory of tfjs's wasm backend ends at 2 GiB. */
const MAX_BYTES = 2 ** 30

const OUTCOME_BYTES = 12 // of a transition's action, reward and discount
const FIRST_ALLOCATION = 4096 // transitions; doubles when full

/** @throws AdvisedError if the observations of a full buffer would not fit in memory. */
export function createReplayBuffer(
  { capacity, picture }: ReplayOptions,
  observationSize: number,
  memory: ReplayMemory = createPlainMemory(observationSize, picture !== undefined),
): ReplayBuffer {
  insistOnMemory(capacity, observationSize, memory.bytesPerNumber)
  let outcomes = createOutcomes(0)
  let size = 0
  let next = 0
  growTo(Math.min(capacity, FIRST_ALLOCATION))

  function growTo(slots: number): void {
    const larger = createOutcomes(slots)
    larger.actions.set(outcomes.actions)
    larger.rewards.set(outcomes.rewards)
    larger.discounts.set(outcomes.discounts)
    outcomes = larger
    memory.growTo(slots)
  }

  function gatherOutcomes(slots: Int32Array): TransitionOutcomes {
    const batch = createOutcomes(slots.length)
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index]
      batch.actions[index] = outcomes.actions[slot]
      batch.rewards[index] = outcomes.rewards[slot]
      batch.discounts[index] = outcomes.discounts[slot]
    }
    return batch
  }

  function gatherObservations(slots: Int32Array, which: 'observations' | 'nextObservations'): Float32Array {
    return gatherNumbers(memory[which](), slots, observationSize)
  }

  function save() {
    const bytes = size * (2 * observationSize * memory.bytesPerNumber + OUTCOME_BYTES)
    if (bytes > MAX_SAVED_BYTES) {
      return { leftOut: `The replay buffer takes ${megabytes(bytes)}, more than ${megabytes(MAX_SAVED_BYTES)}.` }
    }
    return {
      next,
      actions: outcomes.actions.slice(0, size),
      rewards: outcomes.rewards.slice(0, size),
      discounts: outcomes.discounts.slice(0, size),
      observations: memory.observations().slice(0, size * observationSize),
      nextObservations: memory.nextObservations().slice(0, size * observationSize),
    }
  }

  function load(saved: Saved): void {
    outcomes = createOutcomes(0)
    size = 0
    next = 0
    if (isGroup(saved) && 'leftOut' in saved) {
      growTo(Math.min(capacity, FIRST_ALLOCATION))
      return
    }
    const actions = arrayOf(partOf(saved, 'actions'), new Int32Array(0), null)
    const count = actions.length
    const column = (name: string, length: number) => arrayOf(partOf(saved, name), new Float32Array(length))
    growTo(Math.max(count, Math.min(capacity, FIRST_ALLOCATION)))
    outcomes.actions.set(actions)
    outcomes.rewards.set(column('rewards', count))
    outcomes.discounts.set(column('discounts', count))
    for (const [name, numbers] of [
      ['observations', memory.observations()],
      ['nextObservations', memory.nextObservations()],
    ] as const) {
      numbers.set(arrayOf(partOf(saved, name), numbers, count * observationSize))
    }
    size = Math.min(count, capacity)
    next = numberOf(partOf(saved, 'next')) % capacity
  }

  return {
    capacity,
    get size() {
      return size
    },
    add(transition) {
      if (next === outcomes.actions.length) growTo(Math.min(capacity, 2 * next))
      const { observations, observationOffset, nextObservations, nextObservationOffset } = transition
      const slot = next
      store(observations, observationOffset, memory.observations(), slot * observationSize, observationSize)
      store(nextObservations, nextObservationOffset, memory.nextObservations(), slot * observationSize, observationSize)
      outcomes.actions[slot] = transition.action
      outcomes.rewards[slot] = transition.reward
      outcomes.discounts[slot] = transition.discount
      next = (next + 1) % capacity
      size = Math.min(size + 1, capacity)
      return slot
    },
    gather: (slots) => ({
      ...gatherOutcomes(slots),
      observations: gatherObservations(slots, 'observations'),
      nextObservations: gatherObservations(slots, 'nextObservations'),
    }),
    gatherObservations,
    gatherOutcomes,
    state: { save, load },
  }
}

const BYTE_LEVELS = 255

/** Copies an observation into the buffer. */
function store(from: Float32Array, fromStart: number, to: ReplayNumbers, toStart: number, length: number): void {
  if (to instanceof Float32Array) {
    for (let index = 0; index < length; index++) to[toStart + index] = from[fromStart + index]
  } else {
    for (let index = 0; index < length; index++) to[toStart + index] = Math.round(BYTE_LEVELS * from[fromStart + index])
  }
}

/** The observations in `slots`, as they were stored. */
function gatherNumbers(from: ReplayNumbers, slots: Int32Array, observationSize: number): Float32Array {
  const rows = new Float32Array(slots.length * observationSize)
  const unit = from instanceof Float32Array ? 1 : BYTE_LEVELS
  for (let row = 0; row < slots.length; row++) {
    const [to, start] = [row * observationSize, slots[row] * observationSize]
    for (let index = 0; index < observationSize; index++) rows[to + index] = from[start + index] / unit
  }
  return rows
}

function insistOnMemory(capacity: number, observationSize: number, bytesPerNumber: number): void {
  const bytes = 2 * observationSize * bytesPerNumber
  if (capacity * bytes <= MAX_BYTES) return
  const most = Math.floor(MAX_BYTES / bytes / 1000) * 1000
  throw new AdvisedError(
    `A replay buffer of ${capacity} observations of ${observationSize} numbers would take ${megabytes(capacity * bytes)}.`,
    `Set the replay capacity to ${most} or less, or choose a smaller observation.`,
  )
}

function createOutcomes(count: number): TransitionOutcomes {
  return { actions: new Int32Array(count), rewards: new Float32Array(count), discounts: new Float32Array(count) }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)} MiB`
}

function createPlainMemory(observationSize: number, asBytes: boolean): ReplayMemory {
  const create = (length: number): ReplayNumbers => (asBytes ? new Uint8Array(length) : new Float32Array(length))
  let observations = create(0)
  let nextObservations = create(0)

  function grown(values: ReplayNumbers, slots: number): ReplayNumbers {
    const larger = create(slots * observationSize)
    larger.set(values)
    return larger
  }

  return {
    bytesPerNumber: observations.BYTES_PER_ELEMENT,
    observations: () => observations,
    nextObservations: () => nextObservations,
    growTo(slots) {
      observations = grown(observations, slots)
      nextObservations = grown(nextObservations, slots)
    },
  }
}
