import type { KernelFunctions } from './module.ts'

/** A wasm memory with an allocator, and the kernels on it. */
export interface KernelHeap {
  readonly kernels: KernelFunctions
  /** The whole memory. Growth replaces the array: call this again after each allocation. */
  floats(): Float32Array
  /** Address of a new, uninitialised block of `count` numbers. */
  allocate(count: number): number
  free(address: number): void
}
