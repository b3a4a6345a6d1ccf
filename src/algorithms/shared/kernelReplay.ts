import type { KernelHeap } from '../../nn/kernels/heap.ts'
import { createKernelRows, type KernelRows } from '../../nn/kernels/rows.ts'
import {
  createReplayBuffer,
  type ReplayBuffer,
  type ReplayOptions,
  type TransitionOutcomes,
} from '../../rl/replayBuffer.ts'
import { allIndices, gather } from '../../rl/samples.ts'

/** A replay buffer for networks in the memory of the kernels. */
interface KernelReplay {
  readonly buffer: ReplayBuffer
  /** The observations of the transitions in `slots` where networks read them. Valid until the next call. */
  observationsOf(slots: Int32Array): KernelObservations
  nextObservationsOf(slots: Int32Array): KernelObservations
  /** Frees the memory. Safe to call twice. */
  dispose(): void
}

/** The observations `rows[indices]`. */
export interface KernelObservations {
  readonly rows: KernelRows
  readonly indices: Int32Array
}

export function createKernelReplay(heap: KernelHeap, options: ReplayOptions, observationSize: number): KernelReplay {
  return options.picture === undefined
    ? createReplayInPlace(heap, options, observationSize)
    : createUnpackedReplay(heap, options, observationSize)
}

/** The buffer itself is in the memory of the kernels: a row for each slot. */
function createReplayInPlace(heap: KernelHeap, options: ReplayOptions, observationSize: number): KernelReplay {
  const observations = createKernelRows(heap, observationSize)
  const nextObservations = createKernelRows(heap, observationSize)
  const buffer = createReplayBuffer(options, observationSize, {
    bytesPerNumber: Float32Array.BYTES_PER_ELEMENT,
    observations: observations.values,
    nextObservations: nextObservations.values,
    growTo(slots) {
      observations.resize(slots)
      nextObservations.resize(slots)
    },
  })
  return {
    buffer,
    observationsOf: (slots) => ({ rows: observations, indices: slots }),
    nextObservationsOf: (slots) => ({ rows: nextObservations, indices: slots }),
    dispose() {
      observations.dispose()
      nextObservations.dispose()
    },
  }
}

/** The buffer keeps bytes; the observations of a batch are unpacked into the memory of the kernels. */
function createUnpackedReplay(heap: KernelHeap, options: ReplayOptions, observationSize: number): KernelReplay {
  const buffer = createReplayBuffer(options, observationSize)
  const observations = createKernelRows(heap, observationSize)
  const nextObservations = createKernelRows(heap, observationSize)
  return {
    buffer,
    observationsOf(slots) {
      observations.take(buffer.gatherObservations(slots, 'observations'), slots.length)
      return { rows: observations, indices: allIndices(slots.length) }
    },
    nextObservationsOf(slots) {
      nextObservations.take(buffer.gatherObservations(slots, 'nextObservations'), slots.length)
      return { rows: nextObservations, indices: allIndices(slots.length) }
    },
    dispose() {
      observations.dispose()
      nextObservations.dispose()
    },
  }
}

/**
 * Targets `[n]` of replayed transitions, without a forward pass for those that terminated: their target is the reward.
 * `targetsOf` computes the others'.
 */
export function bootstrappedTargets(
  slots: Int32Array, // [n]
  { rewards, discounts }: Pick<TransitionOutcomes, 'rewards' | 'discounts'>, // [n] each
  targetsOf: (bootstrapped: { slots: Int32Array; rewards: Float32Array; discounts: Float32Array }) => Float32Array,
): Float32Array {
  const rows = allIndices(slots.length).filter((row) => discounts[row] !== 0)
  const targets = rewards.slice()
  const bootstrapped = targetsOf({
    slots: slots.filter((_, row) => discounts[row] !== 0),
    rewards: gather(rewards, rows),
    discounts: gather(discounts, rows),
  })
  for (let index = 0; index < rows.length; index++) targets[rows[index]] = bootstrapped[index]
  return targets
}
