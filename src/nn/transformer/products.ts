import { PLAIN_PRODUCTS, type ProductSizes, type Products } from '../../policies/transformer/kernels.ts'
import { chosenKernels, instantiateKernels, kernelFault, MODES } from '../kernels/module.ts'

const BLOCK_FLOATS = 32_768 // rows of A, and of C, that are multiplied at a time: they stay in the processor's cache
const MATRIX_FLOATS = 32_768 // of B, and of a gradient
const PAGE_BYTES = 65_536
const MULTIPLE = 8 // of a matrix's columns, which the kernels want

/** Matrix products by the kernels where this thread uses them and they run here, else in plain TypeScript. */
export function createProducts(): Products {
  return chosenKernels() === 'own' && kernelFault() === null ? createKernelProducts() : PLAIN_PRODUCTS
}

/**
 * Copies blocks of rows to the kernels' memory and back, which costs far less than the product. A row alone and in any batch
 * give the same bits; those of plain TypeScript differ, for it sums in double precision.
 */
function createKernelProducts(): Products {
  const floats = 2 * BLOCK_FLOATS + 2 * MATRIX_FLOATS
  const memory = new WebAssembly.Memory({ initial: Math.ceil((4 * floats) / PAGE_BYTES) })
  const kernels = instantiateKernels(memory)
  const heap = new Float32Array(memory.buffer)
  const aAt = 0
  const cAt = BLOCK_FLOATS
  const bAt = 2 * BLOCK_FLOATS
  const gAt = bAt + MATRIX_FLOATS

  /** Rows of `width` numbers into rows of `padded`, or back; what pads them is never read. */
  function copyIn(from: Float32Array, start: number, to: number, rows: number, width: number, padded: number): void {
    if (width === padded) {
      heap.set(from.subarray(start, start + rows * width), to)
      return
    }
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < width; column++)
        heap[to + row * padded + column] = from[start + row * width + column]
    }
  }

  function copyOut(to: Float32Array, start: number, from: number, rows: number, width: number, padded: number): void {
    if (width === padded) {
      to.set(heap.subarray(from, from + rows * width), start)
      return
    }
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < width; column++)
        to[start + row * width + column] = heap[from + row * padded + column]
    }
  }

  return {
    addProduct(a, b, bStart, c, sizes) {
      const { inputs, outputs } = sizes
      const padded = paddedTo(outputs)
      if (inputs * padded > MATRIX_FLOATS) return PLAIN_PRODUCTS.addProduct(a, b, bStart, c, sizes)
      copyIn(b, bStart, bAt, inputs, outputs, padded)
      for (const { first, count } of blocks(sizes)) {
        copyIn(a, first * inputs, aAt, count, inputs, inputs)
        copyIn(c, first * outputs, cAt, count, outputs, padded)
        kernels.dense(4 * aAt, inputs, 4 * bAt, 0, 4 * cAt, padded, count, inputs, padded, MODES.accumulate)
        copyOut(c, first * outputs, cAt, count, outputs, padded)
      }
    },

    addTransposedProduct(a, d, g, gStart, sizes) {
      const { inputs, outputs } = sizes
      const padded = paddedTo(outputs)
      if (inputs % MULTIPLE !== 0 || (inputs + 1) * padded > MATRIX_FLOATS) {
        return PLAIN_PRODUCTS.addTransposedProduct(a, d, g, gStart, sizes)
      }
      for (const { first, count } of blocks(sizes)) {
        copyIn(a, first * inputs, aAt, count, inputs, inputs)
        copyIn(d, first * outputs, cAt, count, outputs, padded)
        kernels.weightGradient(4 * aAt, inputs, 4 * cAt, padded, 4 * gAt, count, inputs, padded)
        for (let input = 0; input < inputs; input++) {
          for (let output = 0; output < outputs; output++) {
            g[gStart + input * outputs + output] += heap[gAt + input * padded + output]
          }
        }
      }
    },
  }
}

function* blocks({ rows, inputs, outputs }: ProductSizes) {
  const size = Math.max(1, Math.floor(BLOCK_FLOATS / Math.max(inputs, paddedTo(outputs))))
  for (let first = 0; first < rows; first += size) yield { first, count: Math.min(size, rows - first) }
}

function paddedTo(columns: number): number {
  return Math.ceil(columns / MULTIPLE) * MULTIPLE
}
