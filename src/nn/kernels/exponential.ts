import { chosenKernels, instantiateKernels, type KernelFunctions, kernelFault } from './module.ts'

/**
 * Room for at least `count` numbers to exponentiate, in a memory of this thread. Later calls reuse it: copy what must
 * stay.
 */
export function exponents(count: number): Float64Array {
  const size = Math.ceil(count / MULTIPLE) * MULTIPLE
  if (room.values.length < size) room = createRoom(size)
  return room.values
}

/**
 * Replaces the first `count` numbers x ≤ 0 of `exponents` by e^x. With the kernels it takes a quarter of the time of `Math.exp`
 * and gives its bits, except for the last one at |x| < 4e-9 and numbers below e^−708, which count as that.
 */
export function exponentiate(count: number): void {
  const { values, kernels } = room
  if (kernels !== null && chosenKernels() === 'own') {
    kernels.exponential(0, Math.ceil(count / MULTIPLE) * MULTIPLE)
  } else {
    for (let index = 0; index < count; index++) values[index] = Math.exp(values[index])
  }
}

const MULTIPLE = 4 // numbers per iteration of the kernel
const PAGE_BYTES = 65_536

interface Room {
  readonly values: Float64Array
  readonly kernels: KernelFunctions | null // null: they do not run here
}

let room: Room = { values: new Float64Array(0), kernels: null }

function createRoom(size: number): Room {
  if (kernelFault() !== null) return { values: new Float64Array(size), kernels: null }
  const pages = Math.ceil((size * Float64Array.BYTES_PER_ELEMENT) / PAGE_BYTES)
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
  return { values: new Float64Array(memory.buffer), kernels: instantiateKernels(memory) }
}
