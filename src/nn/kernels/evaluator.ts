import type { KernelHeap } from './heap.ts'
import { layoutOf, type NetworkShape } from './layout.ts'
import { forwardRows, ROWS_AT_ONCE, scratchOf } from './network.ts'

/** Runs networks of one shape in wasm memory without keeping their activations, so without a backward pass. */
interface KernelEvaluator {
  /** Outputs `[rows × outputs]` of the network with the padded parameters at `parameters` for `inputs` `[rows × inputs]`. */
  run(parameters: number, inputs: Float32Array, rows: number): Float32Array
  /** Frees the memory. Safe to call twice. */
  dispose(): void
}

export function createKernelEvaluator(heap: KernelHeap, shape: NetworkShape): KernelEvaluator {
  const layout = layoutOf(shape)
  const outputCount = layout.layers[layout.layers.length - 1].outputs
  let scratch = heap.allocate(scratchOf(layout))
  return {
    run(parameters, inputs, rows) {
      const outputs = new Float32Array(rows * outputCount)
      const at = { floats: heap.floats(), parameters, scratch }
      for (let row = 0; row < rows; row += ROWS_AT_ONCE) {
        forwardRows(heap.kernels, layout, at, { inputs, outputs, row, rows: Math.min(ROWS_AT_ONCE, rows - row) })
      }
      return outputs
    },
    dispose() {
      if (scratch !== 0) heap.free(scratch)
      scratch = 0
    },
  }
}
