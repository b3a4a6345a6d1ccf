import { kernelHeap } from '../../../src/nn/mlpKernels.ts'

/** Counts the blocks of the kernels' memory that what `create` returns holds, before and after its disposal. */
export function blocksHeldAfter(create: () => { dispose(): void }): {
  readonly before: number
  readonly after: number
} {
  const heap = kernelHeap()
  const { allocate, free } = heap
  const held = new Set<number>()
  Object.assign(heap, {
    allocate(count: number) {
      const address = allocate(count)
      held.add(address)
      return address
    },
    free(address: number) {
      held.delete(address)
      free(address)
    },
  })
  try {
    const owner = create()
    const before = held.size
    owner.dispose()
    return { before, after: held.size }
  } finally {
    Object.assign(heap, { allocate, free })
  }
}
