import type { KernelHeap } from '../../nn/kernels/heap.ts'
import { createKernelRows, type KernelRows } from '../../nn/kernels/rows.ts'
import { createReplayBuffer, type ReplayBuffer } from '../../rl/replayBuffer.ts'

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
