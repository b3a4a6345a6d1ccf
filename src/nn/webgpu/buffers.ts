/** A buffer of numbers of 4 bytes on the card that grows. */
export interface GpuNumbers {
  readonly buffer: GPUBuffer
  /** Makes room for `count` numbers; keeps the first `kept`. True if the buffer was replaced. */
  reserve(count: number, kept?: number): boolean
  /** Uploads at once, so that the caller may overwrite `values`. */
  write(values: Float32Array | Uint32Array, at?: number): void
  /** Safe to call twice. */
  dispose(): void
}

const BYTES = 4
const SMALLEST = 64 // numbers

/** @throws Error from `reserve` if the device cannot bind so many numbers. */
export function createGpuNumbers(device: GPUDevice, usage: GPUBufferUsageFlags): GpuNumbers {
  let capacity = SMALLEST
  let buffer = create(capacity)

  function create(count: number): GPUBuffer {
    const { COPY_DST, COPY_SRC } = GPUBufferUsage
    return device.createBuffer({ size: count * BYTES, usage: usage | COPY_DST | COPY_SRC })
  }

  function expectRoom(count: number): void {
    const { maxStorageBufferBindingSize, maxBufferSize } = device.limits
    const most = Math.min(maxStorageBufferBindingSize, maxBufferSize)
    if (count * BYTES <= most) return
    throw new Error(
      `The graphics card binds at most ${megabytes(most)}, and an update needs ${megabytes(count * BYTES)}: use fewer environments, shorter rollouts or smaller batches.`,
    )
  }

  return {
    get buffer() {
      return buffer
    },
    reserve(count, kept = 0) {
      if (count <= capacity) return false
      expectRoom(count)
      const larger = create(count)
      if (kept > 0) {
        const encoder = device.createCommandEncoder()
        encoder.copyBufferToBuffer(buffer, 0, larger, 0, kept * BYTES)
        device.queue.submit([encoder.finish()])
      }
      buffer.destroy()
      buffer = larger
      capacity = count
      return true
    },
    write(values, at = 0) {
      if (values.length > 0) device.queue.writeBuffer(buffer, at * BYTES, values)
    },
    dispose: () => buffer.destroy(),
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)} MB`
}
