import type { KernelHeap } from './heap.ts'

/** Observations `[count × width]` in wasm memory, which every network on the heap reads in place. */
export interface KernelRows {
  readonly width: number
  readonly count: number
  /** Changes when the rows need more memory. */
  readonly address: number
  /** Makes room for `count` rows. Keeps the content of those before; new rows have none. */
  resize(count: number): void
  /** The rows, to read and write. Call it again after anything that allocates: growth replaces the array behind it. */
  values(): Float32Array
  /** Replaces the rows by the first `count` of `from`. */
  take(from: Float32Array, count: number): void
  /** Frees the memory. Safe to call twice. */
  dispose(): void
}

export function createKernelRows(heap: KernelHeap, width: number): KernelRows {
  let address = 0
  let capacity = 0
  let count = 0

  function resize(rows: number): void {
    if (rows > capacity) {
      const larger = heap.allocate(rows * width)
      if (address !== 0) {
        const start = address / BYTES
        heap.floats().copyWithin(larger / BYTES, start, start + count * width)
        heap.free(address)
      }
      address = larger
      capacity = rows
    }
    count = rows
  }

  function values(): Float32Array {
    const start = address / BYTES
    return heap.floats().subarray(start, start + count * width)
  }

  return {
    width,
    get count() {
      return count
    },
    get address() {
      return address
    },
    resize,
    values,
    take(from, rows) {
      resize(rows)
      values().set(from.subarray(0, rows * width))
    },
    dispose() {
      if (address !== 0) heap.free(address)
      address = 0
      capacity = 0
      count = 0
    },
  }
}

/** Throws unless the rows fit a network's inputs and all `indices` are among them: the kernels do not check bounds. */
export function expectRows({ width, count }: KernelRows, indices: Int32Array, inputs: number): void {
  if (width !== inputs) throw new RangeError(`The network has ${inputs} inputs, not ${width}.`)
  for (let place = 0; place < indices.length; place++) {
    if (indices[place] >= 0 && indices[place] < count) continue
    throw new RangeError(`Row ${indices[place]} is out of range: there are ${count} rows.`)
  }
}

const BYTES = Float32Array.BYTES_PER_ELEMENT
