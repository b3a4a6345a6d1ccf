import type { KernelHeap } from './kernels/heap.ts'
import { layoutOf, type PaddedLayout } from './kernels/layout.ts'
import { instantiateKernels, kernelFault } from './kernels/module.ts'
import { backward, forward, packParameters, tangent, unpackParameters } from './kernels/network.ts'
import type { MlpShape } from './parameters.ts'
import { tf } from './tf.ts'

/**
 * Registers the kernels of `kernels/` as operations of tfjs's wasm backend, in its memory, so that tensors are used in
 * place. `mlp.ts`, `adam.ts` and `rmsprop.ts` use them if they are registered, else tf ops.
 */

export const MLP_FORWARD = 'BellmanMlpForward'
export const MLP_BACKWARD = 'BellmanMlpBackward'
const MLP_TANGENT = 'BellmanMlpTangent'
export const ADAM_STEP = 'BellmanAdamStep'
export const RMSPROP_STEP = 'BellmanRmspropStep'
const OPERATIONS = [MLP_FORWARD, MLP_BACKWARD, MLP_TANGENT, ADAM_STEP, RMSPROP_STEP] as const

/** True if the current backend has the kernels. */
export function hasMlpKernels(): boolean {
  return tf.getKernel(MLP_FORWARD, tf.getBackend()) !== undefined
}

/** Registers the operations for the wasm backend. Returns null, or the reason why that is not possible. */
export function registerMlpKernels(): string | null {
  const fault = kernelFault()
  if (fault !== null) return fault
  if (tf.getKernel(MLP_FORWARD, 'wasm') !== undefined) return null
  const register = (kernelName: string, run: Operation) =>
    tf.registerKernel({
      kernelName,
      backendName: 'wasm',
      kernelFunc: ({ inputs, backend, attrs }) =>
        run(inputs as Record<string, tf.TensorInfo>, backend as unknown as WasmBackend, attrs as never),
    })
  register(MLP_FORWARD, runForward)
  register(MLP_BACKWARD, runBackward)
  register(MLP_TANGENT, runTangent)
  register(ADAM_STEP, runAdam)
  register(RMSPROP_STEP, runRmsprop)
  return null
}

/** Unregisters the operations; the wasm backend then uses tf ops. */
export function unregisterMlpKernels(): void {
  if (tf.getKernel(MLP_FORWARD, 'wasm') === undefined) return
  for (const name of OPERATIONS) tf.unregisterKernel(name, 'wasm')
}

/** The wasm backend's memory and the kernels on it. Requires wasm to be the current backend. */
export function kernelHeap(): KernelHeap {
  return heapOf(tf.backend() as unknown as WasmBackend)
}

/** Outputs `[B × outputs]` of the network at flat `theta` `[P]`, and the activations for the backward pass. */
export function runMlpForward(
  theta: tf.Tensor1D,
  x: tf.Tensor2D,
  shape: MlpShape,
): { readonly outputs: tf.Tensor2D; readonly passed: tf.Tensor1D } {
  const attributes: ForwardAttributes = { shape }
  const [outputs, passed] = tf.engine().runKernel(MLP_FORWARD, { theta, x }, attributes as never) as tf.Tensor[]
  return { outputs: outputs as tf.Tensor2D, passed: passed as tf.Tensor1D }
}

/** The gradient `[P]` by the parameters, from the gradient `slopes` `[B × outputs]` by the outputs. */
export function runMlpBackward(passed: tf.Tensor1D, slopes: tf.Tensor2D, shape: MlpShape): tf.Tensor1D {
  const attributes: ForwardAttributes = { shape }
  return tf.engine().runKernel(MLP_BACKWARD, { passed, slopes }, attributes as never) as tf.Tensor1D
}

/** Directional derivative `[B × outputs]` of the outputs in the direction `vector` `[P]` of the parameters. */
export function runMlpTangent(passed: tf.Tensor1D, vector: tf.Tensor1D, rows: number, shape: MlpShape): tf.Tensor2D {
  const attributes: TangentAttributes = { shape, rows }
  return tf.engine().runKernel(MLP_TANGENT, { passed, vector }, attributes as never) as tf.Tensor2D
}

export interface AdamAttributes {
  readonly beta1: number
  readonly beta2: number
  readonly stepSize: number
  readonly epsilon: number
  readonly maxGradNorm: number
}

export interface RmspropAttributes {
  readonly decay: number
  readonly stepSize: number
  readonly epsilon: number
  readonly maxGradNorm: number
}

const NORM_EPSILON = 1e-6 // as torch.nn.utils.clip_grad_norm_

/** Clipping factor of a gradient: min(1, max / (‖g‖ + 1e-6)). A limit of 0 or Infinity means no clipping. */
export function clipScale(norm: number, maxGradNorm: number): number {
  return maxGradNorm > 0 && maxGradNorm < Infinity ? Math.min(1, maxGradNorm / (norm + NORM_EPSILON)) : 1
}

interface ForwardAttributes {
  readonly shape: MlpShape
}

interface TangentAttributes extends ForwardAttributes {
  readonly rows: number
}

type Operation = (
  inputs: Readonly<Record<string, tf.TensorInfo>>,
  backend: WasmBackend,
  attributes: never,
) => tf.TensorInfo | tf.TensorInfo[]

/** The part of the backend that is used here. */
interface WasmBackend {
  readonly wasm: {
    readonly asm: { readonly memory: WebAssembly.Memory }
    _malloc(bytes: number): number
    _free(address: number): void
  }
  readonly dataIdMap: { get(dataId: object): { readonly memoryOffset: number } }
  makeOutput(shape: readonly number[], dtype: tf.DataType): tf.TensorInfo
}

const BYTES = Float32Array.BYTES_PER_ELEMENT
const ALIGNMENT = 64 // bytes, so that no vector crosses a cache line

const heaps = new WeakMap<WasmBackend, KernelHeap>()

function heapOf(backend: WasmBackend): KernelHeap {
  const known = heaps.get(backend)
  if (known !== undefined) return known
  const { wasm } = backend
  const { memory } = wasm.asm
  const raw = new Map<number, number>()
  let floats = new Float32Array(memory.buffer)
  const heap: KernelHeap = {
    kernels: instantiateKernels(memory),
    floats() {
      if (floats.buffer !== memory.buffer) floats = new Float32Array(memory.buffer)
      return floats
    },
    allocate(count) {
      const block = wasm._malloc(count * BYTES + ALIGNMENT) >>> 0
      if (block === 0) throw new Error('The wasm backend is out of memory: reload the page, or use a smaller network.')
      const address = Math.ceil(block / ALIGNMENT) * ALIGNMENT
      raw.set(address, block)
      return address
    },
    free(address) {
      const block = raw.get(address)
      if (block === undefined) throw new Error('This block was already freed, or belongs to another heap.')
      raw.delete(address)
      wasm._free(block)
    },
  }
  heaps.set(backend, heap)
  return heap
}

interface PassedOffsets {
  readonly size: number // in numbers
  /** Addresses of the inputs of each layer, if the data are at `start`. */
  activationsAt(start: number): number[]
  patchesAt(start: number): number[]
}

/** Layout of the data for the backward pass: padded parameters, then each layer's inputs, and as patches. */
function passedOffsets(layout: PaddedLayout, rows: number): PassedOffsets {
  const offsets: number[] = []
  const patchOffsets: (number | null)[] = []
  let size = layout.size
  let width = layout.inputStride
  for (const { patches, positions, inputStride, outputStride } of layout.layers) {
    offsets.push(size)
    size += rows * width
    patchOffsets.push(patches === null ? null : size)
    if (patches !== null) size += rows * positions * inputStride
    width = positions * outputStride
  }
  return {
    size,
    activationsAt: (start) => offsets.map((offset) => start + offset * BYTES),
    patchesAt: (start) => patchOffsets.map((offset) => (offset === null ? 0 : start + offset * BYTES)),
  }
}

const runForward = (
  { theta, x }: Readonly<Record<string, tf.TensorInfo>>,
  backend: WasmBackend,
  { shape }: ForwardAttributes,
): tf.TensorInfo[] => {
  const layout = layoutOf(shape)
  const { layers, outputs: outputCount } = layout
  const [rows, width] = x.shape
  expectSize(theta, layout.flatSize, 'parameters of the network')
  expectSize(x, rows * layout.inputs, 'inputs of the network')
  if (width !== layout.inputs) throw new Error(`The network has ${layout.inputs} inputs, not ${width}.`)
  const { size, activationsAt, patchesAt } = passedOffsets(layout, rows)
  const outputs = backend.makeOutput([rows, outputCount], 'float32')
  const passed = backend.makeOutput([size], 'float32')
  if (rows === 0) return [outputs, passed]
  const heap = heapOf(backend)
  const { kernels } = heap
  const stride = layers[layers.length - 1].outputStride
  const padded = heap.allocate(rows * stride)
  const start = addressOf(backend, passed)
  const activations = [...activationsAt(start), padded]
  packParameters(kernels, layout, addressOf(backend, theta), start)
  kernels.gather(addressOf(backend, x), 0, rows, width, activations[0], layout.inputStride)
  forward(kernels, layout, start, { activations, patches: patchesAt(start), noisy: 0 }, rows)
  kernels.unpack(padded, stride, rows, outputCount, addressOf(backend, outputs))
  heap.free(padded)
  return [outputs, passed]
}

const runBackward = (
  { passed, slopes }: Readonly<Record<string, tf.TensorInfo>>,
  backend: WasmBackend,
  { shape }: ForwardAttributes,
): tf.TensorInfo => {
  const layout = layoutOf(shape)
  const { outputs, outputStride } = layout.layers[layout.layers.length - 1]
  const [rows, width] = slopes.shape
  const { size, activationsAt, patchesAt } = passedOffsets(layout, rows)
  expectSize(passed, size, 'activations of the batch')
  if (width !== outputs) throw new Error(`The network has ${outputs} outputs, not ${width}.`)
  const gradient = backend.makeOutput([layout.flatSize], 'float32')
  const heap = heapOf(backend)
  if (rows === 0) {
    const start = addressOf(backend, gradient) / BYTES
    heap.floats().fill(0, start, start + layout.flatSize)
    return gradient
  }
  const { kernels } = heap
  const block = rows * Math.max(layout.widestOutput, outputStride)
  const scratch = heap.allocate(layout.size + layout.largestLayer + 2 * block + rows * layout.mostPatches)
  const transposed = scratch + layout.size * BYTES
  const first = transposed + layout.largestLayer * BYTES
  const start = addressOf(backend, passed)
  kernels.gather(addressOf(backend, slopes), 0, rows, outputs, first, outputStride)
  backward(
    kernels,
    layout,
    start,
    { activations: activationsAt(start), patches: patchesAt(start), noisy: 0 },
    {
      ...{ slopes: first, gradient: scratch },
      scratch: { transposed, patches: first + 2 * block * BYTES, deltas: [first, first + block * BYTES] },
    },
    rows,
  )
  unpackParameters(kernels, layout, scratch, addressOf(backend, gradient))
  heap.free(scratch)
  return gradient
}

const runTangent = (
  { passed, vector }: Readonly<Record<string, tf.TensorInfo>>,
  backend: WasmBackend,
  { shape, rows }: TangentAttributes,
): tf.TensorInfo => {
  const layout = layoutOf(shape)
  const { outputs, outputStride } = layout.layers[layout.layers.length - 1]
  const { size, activationsAt } = passedOffsets(layout, rows)
  expectSize(passed, size, 'activations of the batch')
  expectSize(vector, layout.flatSize, 'parameters of the network')
  const change = backend.makeOutput([rows, outputs], 'float32')
  if (rows === 0) return change
  const heap = heapOf(backend)
  const { kernels } = heap
  const block = rows * layout.widestOutput
  const scratch = heap.allocate(layout.size + 2 * block)
  const first = scratch + layout.size * BYTES
  const start = addressOf(backend, passed)
  packParameters(kernels, layout, addressOf(backend, vector), scratch)
  const found = tangent(
    kernels,
    layout,
    { parameters: start, vector: scratch },
    activationsAt(start),
    [first, first + block * BYTES],
    rows,
  )
  kernels.unpack(found, outputStride, rows, outputs, addressOf(backend, change))
  heap.free(scratch)
  return change
}

const runAdam = (
  { theta, gradient, m, v }: Readonly<Record<string, tf.TensorInfo>>,
  backend: WasmBackend,
  { beta1, beta2, stepSize, epsilon, maxGradNorm }: AdamAttributes,
): tf.TensorInfo[] => {
  const count = theta.shape[0]
  for (const vector of [gradient, m, v]) expectSize(vector, count, 'parameters')
  const heap = heapOf(backend)
  const next = [0, 1, 2].map(() => backend.makeOutput([count], 'float32'))
  const { norm, scale, told } = measure(backend, heap, gradient, { count, maxGradNorm })
  heap.kernels.adam(
    ...([theta, gradient, m, v, ...next].map((tensor) => addressOf(backend, tensor)) as Seven),
    count,
    scale,
    beta1,
    beta2,
    stepSize,
    epsilon,
  )
  return [...next, told(norm)]
}

type Seven = [number, number, number, number, number, number, number]
type Five = [number, number, number, number, number]

const runRmsprop = (
  { theta, gradient, meanSquare }: Readonly<Record<string, tf.TensorInfo>>,
  backend: WasmBackend,
  { decay, stepSize, epsilon, maxGradNorm }: RmspropAttributes,
): tf.TensorInfo[] => {
  const count = theta.shape[0]
  for (const vector of [gradient, meanSquare]) expectSize(vector, count, 'parameters')
  const heap = heapOf(backend)
  const next = [0, 1].map(() => backend.makeOutput([count], 'float32'))
  const { norm, scale, told } = measure(backend, heap, gradient, { count, maxGradNorm })
  heap.kernels.rmsprop(
    ...([theta, gradient, meanSquare, ...next].map((tensor) => addressOf(backend, tensor)) as Five),
    count,
    scale,
    decay,
    stepSize,
    epsilon,
  )
  return [...next, told(norm)]
}

function measure(
  backend: WasmBackend,
  heap: KernelHeap,
  gradient: tf.TensorInfo,
  { count, maxGradNorm }: { readonly count: number; readonly maxGradNorm: number },
) {
  const norm = Math.sqrt(heap.kernels.squaredNorm(addressOf(backend, gradient), count))
  return {
    norm,
    scale: clipScale(norm, maxGradNorm),
    told(value: number): tf.TensorInfo {
      const scalar = backend.makeOutput([], 'float32')
      heap.floats()[addressOf(backend, scalar) / BYTES] = value
      return scalar
    },
  }
}

function addressOf(backend: WasmBackend, { dataId }: tf.TensorInfo): number {
  return backend.dataIdMap.get(dataId).memoryOffset
}

/** The kernels do not check bounds: a wrong size would overwrite other tensors. */
function expectSize(tensor: tf.TensorInfo, size: number, what: string): void {
  const actual = tensor.shape.reduce((product, length) => product * length, 1)
  if (actual === size && tensor.dtype === 'float32') return
  throw new Error(`Expected ${size} ${what} as float32, got ${actual} as ${tensor.dtype}.`)
}
