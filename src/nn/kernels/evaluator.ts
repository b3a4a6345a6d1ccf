import type { KernelHeap } from './heap.ts'
import { layoutOf, type NetworkShape } from './layout.ts'
import { forwardRows, rowsAtOnce, scratchOf } from './network.ts'
import { createKernelRows, expectRows, type KernelRows } from './rows.ts'

/** Runs networks of one shape in wasm memory without keeping their activations, so without a backward pass. */
interface KernelEvaluator {
  /** Selects the observations `rows[indices]` `[n]` that `run` evaluates: copies them. */
  select(rows: KernelRows, indices: Int32Array): void
  /** Outputs `[n × outputs]` of the network with the padded parameters at `parameters` for the selected rows. */
  run(parameters: number): Float32Array
  /** Frees the memory. Safe to call twice. */
  dispose(): void
}

export function createKernelEvaluator(heap: KernelHeap, shape: NetworkShape): KernelEvaluator {
  const layout = layoutOf(shape)
  const [inputCount] = shape.sizes
  const outputCount = layout.outputs
  const atOnce = rowsAtOnce(layout)
  const selected = createKernelRows(heap, inputCount)
  const places = createKernelRows(heap, 1) // indices, 4 bytes each like the numbers
  let scratch = heap.allocate(scratchOf(layout))
  return {
    select(rows, indices) {
      expectRows(rows, indices, inputCount)
      selected.resize(indices.length)
      places.resize(indices.length)
      new Int32Array(heap.floats().buffer, places.address, indices.length).set(indices)
      const { kernels } = heap
      kernels.gather(rows.address, places.address, indices.length, inputCount, selected.address, inputCount)
    },
    run(parameters) {
      const { address, count } = selected
      const outputs = new Float32Array(count * outputCount)
      const floats = heap.floats()
      for (let row = 0; row < count; row += atOnce) {
        const inputs = address + row * inputCount * Float32Array.BYTES_PER_ELEMENT
        const rows = Math.min(atOnce, count - row)
        forwardRows(heap.kernels, layout, { floats, parameters, inputs, scratch }, { outputs, row, rows })
      }
      return outputs
    },
    dispose() {
      if (scratch !== 0) heap.free(scratch)
      scratch = 0
      selected.dispose()
      places.dispose()
    },
  }
}
