import type { KernelHeap } from './heap.ts'
import { layoutOf, type NetworkShape } from './layout.ts'
import type { KernelLearner } from './learner.ts'
import { packParameters, unpackParameters } from './network.ts'

/** A target network in wasm memory: parameters that follow those of a learner of the same shape. */
interface KernelTarget {
  /** Address of its padded parameters. */
  readonly parameters: number
  /** θ̄ ← (1 − share) θ̄ + share θ; a share of 1 copies. */
  move(share: number): void
  /** A copy of its parameters, flat `[P]`. */
  read(): Float32Array
  /** Replaces its parameters, flat `[P]`. */
  load(parameters: Float32Array): void
  /** Frees the memory. Safe to call twice. */
  dispose(): void
}

/** The target starts as a copy of the learner's parameters. */
export function createKernelTarget(heap: KernelHeap, shape: NetworkShape, learner: KernelLearner): KernelTarget {
  const layout = layoutOf(shape)
  const { size, flatSize } = layout
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

  function withFlat<Result>(use: (flat: number) => Result): Result {
    const flat = heap.allocate(flatSize)
    const result = use(flat)
    heap.free(flat)
    return result
  }

  move(1)
  return {
    parameters,
    move,
    read: () =>
      withFlat((flat) => {
        unpackParameters(heap.kernels, layout, parameters, flat)
        return heap.floats().slice(flat / BYTES, flat / BYTES + flatSize)
      }),
    load: (values) =>
      withFlat((flat) => {
        heap.floats().set(values, flat / BYTES)
        packParameters(heap.kernels, layout, flat, parameters)
      }),
    dispose() {
      if (!isFreed) heap.free(parameters)
      isFreed = true
    },
  }
}

const BYTES = Float32Array.BYTES_PER_ELEMENT
