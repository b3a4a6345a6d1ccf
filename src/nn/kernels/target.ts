import type { KernelHeap } from './heap.ts'
import { layoutOf, type NetworkShape } from './layout.ts'
import type { KernelLearner } from './learner.ts'

/** A target network in wasm memory: parameters that follow those of a learner of the same shape. */
interface KernelTarget {
  /** Address of its padded parameters. */
  readonly parameters: number
  /** θ̄ ← (1 − share) θ̄ + share θ; a share of 1 copies. */
  move(share: number): void
  /** Frees the memory. Safe to call twice. */
  dispose(): void
}

/** The target starts as a copy of the learner's parameters. */
export function createKernelTarget(heap: KernelHeap, shape: NetworkShape, learner: KernelLearner): KernelTarget {
  const { size } = layoutOf(shape)
  const parameters = heap.allocate(size)
  let isFreed = false

  function move(share: number): void {
    if (share === 1) {
      const start = learner.parameters / BYTES
      heap.floats().copyWithin(parameters / BYTES, start, start + size)
    } else {
      heap.kernels.blend(parameters, learner.parameters, size, 1 - share, share)
    }
  }

  move(1)
  return {
    parameters,
    move,
    dispose() {
      if (!isFreed) heap.free(parameters)
      isFreed = true
    },
  }
}

const BYTES = Float32Array.BYTES_PER_ELEMENT
