import { KERNELS_BASE64 } from './compiled.ts'

/** The functions of `assembly/kernels.ts`: addresses in bytes, counts and strides in numbers (of 4 bytes). */
export interface KernelFunctions {
  dense(
    ...args: [
      a: number,
      aStride: number,
      b: number,
      bias: number, // 0: none
      c: number,
      cStride: number,
      rows: number,
      inner: number,
      columns: number,
      mode: number,
    ]
  ): void
  weightGradient(
    ...args: [
      a: number,
      aStride: number,
      d: number,
      dStride: number,
      gradient: number,
      rows: number,
      inner: number,
      columns: number,
    ]
  ): void
  throughActivation(slopes: number, outputs: number, count: number, mode: number): void
  transpose(from: number, to: number, rows: number, columns: number): void
  gather(...args: [from: number, indices: number, rows: number, width: number, to: number, stride: number]): void
  unpack(from: number, stride: number, rows: number, width: number, to: number): void
  gatherPatches(...args: PatchArguments): void
  scatterPatches(...args: PatchArguments): void
  squaredNorm(x: number, count: number): number
  adam(
    ...args: [
      theta: number,
      gradient: number,
      m: number,
      v: number,
      nextTheta: number,
      nextM: number,
      nextV: number,
      count: number,
      scale: number,
      beta1: number,
      beta2: number,
      stepSize: number,
      epsilon: number,
    ]
  ): void
  rmsprop(
    ...args: [
      theta: number,
      gradient: number,
      meanSquare: number,
      nextTheta: number,
      nextMeanSquare: number,
      count: number,
      scale: number,
      decay: number,
      stepSize: number,
      epsilon: number,
    ]
  ): void
  blend(y: number, x: number, count: number, keep: number, add: number): void
  exponential(x: number, count: number): void // of numbers of 8 bytes
}

type PatchArguments = [
  pictures: number,
  sampleStride: number,
  samples: number,
  down: number,
  across: number,
  stepDown: number,
  stepAcross: number,
  planes: number,
  planeStride: number,
  lines: number,
  lineStride: number,
  run: number,
  patches: number,
]

/** The kernels' codes for the operation after a matrix product. */
export const MODES = { linear: 0, relu: 1, tanh: 2, accumulate: 3 } as const

/**
 * `own`: the kernels of this folder if they start, else tf ops and plain TypeScript. `tf`: tf ops and plain TypeScript,
 * for comparison.
 */
export const KERNEL_CHOICES = ['own', 'tf'] as const
export type KernelChoice = (typeof KERNEL_CHOICES)[number]

let choice: KernelChoice = 'own'
let compiled: WebAssembly.Module | null = null
let fault: string | null = null

/** Sets which kernels this thread uses. */
export function chooseKernels(wanted: KernelChoice): void {
  choice = wanted
}

export function chosenKernels(): KernelChoice {
  return choice
}

/** Why the kernels cannot run on this machine; null if they can. */
export function kernelFault(): string | null {
  compileOnce()
  return fault
}

/** Instantiates the kernels on the caller's memory. @throws Error if they cannot run: check `kernelFault` first. */
export function instantiateKernels(memory: WebAssembly.Memory): KernelFunctions {
  const module = compileOnce()
  if (module === null) throw new Error(`The kernels cannot run here: ${fault}.`)
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as KernelFunctions
}

/** Compiles synchronously, so that the first action already uses the kernels. */
function compileOnce(): WebAssembly.Module | null {
  if (compiled !== null || fault !== null) return compiled
  try {
    compiled = new WebAssembly.Module(bytesOf(KERNELS_BASE64))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    fault = typeof WebAssembly === 'undefined' ? 'no WebAssembly' : `no WebAssembly SIMD (${reason})`
  }
  return compiled
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
