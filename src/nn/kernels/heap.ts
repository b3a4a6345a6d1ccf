import type { KernelFunctions } from './module.ts'

/** A memory with an allocator, and the kernels on it. */
export interface KernelHeap {
  readonly kernels: KernelFunctions
  /** The whole memory. Another array whenever it has grown: ask after each allocation. */
  floats(): Float32Array
  /** Address of a new block of so many numbers, which holds anything. */
  allocate(count: number): number
  free(address: number): void
}
