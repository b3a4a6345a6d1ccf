import type { KernelHeap } from '../../nn/kernels/heap.ts'
import { createKernelRows, type KernelRows } from '../../nn/kernels/rows.ts'
import { createReplayBuffer, type ReplayBuffer, type TransitionOutcomes } from '../../rl/replayBuffer.ts'
import { allIndices, gather } from '../../rl/samples.ts'

/** A replay buffer whose observations are in the memory of the kernels, which gather batches from it. */
interface KernelReplay {
  readonly buffer: ReplayBuffer
  readonly observations: KernelRows // a row for each slot
  readonly nextObservations: KernelRows
  /** Frees the memory. Safe to call twice. */
  dispose(): void
}

export function createKernelReplay(heap: KernelHeap, capacity: number, observationSize: number): KernelReplay {
  const observations = createKernelRows(heap, observationSize)
  const nextObservations = createKernelRows(heap, observationSize)
  const buffer = createReplayBuffer(capacity, observationSize, {
    observations: observations.values,
    nextObservations: nextObservations.values,
    growTo(slots) {
      observations.resize(slots)
      nextObservations.resize(slots)
    },
  })
  return {
    ...{ buffer, observations, nextObservations },
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
