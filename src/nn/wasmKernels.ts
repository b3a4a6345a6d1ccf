import { tf } from './tf.ts'

/**
 * Faster wrappers around the compiled functions of tfjs's wasm backend. They skip what the stock kernels do on every
 * call: copying shapes to the wasm stack through new closures (emscripten's `ccall`), and checking equal shapes for
 * broadcasting. For the minibatches here that is half of an operation's time. Results are bit-identical
 * (`tests/nn/wasmKernels.test.ts`); cases that are not covered fall back to the stock kernel.
 */
export function quickenWasmKernels(): void {
  if (stockKernels.size > 0) return
  for (const name of BINARY) replaceKernel(name, binaryKernel(name))
  replaceKernel('_FusedMatMul', multiplyFused)
  replaceKernel('BatchMatMul', multiply)
  replaceKernel('Transpose', transpose)
  replaceKernel('SplitV', splitVector)
}

/** Restores the stock kernels, for tests and benchmarks that compare both. */
export function restoreStockWasmKernels(): void {
  for (const [name, stock] of stockKernels) register(name, stock)
  stockKernels.clear()
}

const BINARY = ['Add', 'Sub', 'Multiply', 'RealDiv', 'Minimum', 'Maximum'] as const
const FLOAT32 = 0 // type code of the C++ side
const ACTIVATIONS: Readonly<Record<string, number>> = { linear: 0, relu: 1 }
const MAX_RANK = 3

type Shape = readonly number[]
type Matrices = { readonly a: tf.TensorInfo; readonly b: tf.TensorInfo; readonly bias?: tf.TensorInfo }
type WasmFunction = (...numbers: number[]) => void

/** The part of the backend that is used here; tfjs declares it public. */
interface WasmBackend {
  readonly wasm: WasmModule
  readonly dataIdMap: { get(dataId: object): { readonly id: number; readonly memoryOffset: number } }
  makeOutput(shape: Shape, dtype: tf.DataType): tf.TensorInfo
}

type WasmModule = {
  readonly HEAPU8: Uint8Array // replaced whenever the memory grows
  _malloc(bytes: number): number
} & Readonly<Record<`_${string}`, WasmFunction>>

/** A kernel that returns null for cases that the stock kernel must handle. */
type QuickKernel = (
  inputs: Readonly<Record<string, tf.TensorInfo>>,
  backend: WasmBackend,
  attributes: Readonly<Record<string, unknown>>,
) => tf.TensorInfo | tf.TensorInfo[] | null

const stockKernels = new Map<string, tf.KernelConfig>()

function replaceKernel(name: string, quick: QuickKernel): void {
  const stock = tf.getKernel(name, 'wasm')
  stockKernels.set(name, stock)
  register(name, {
    ...stock, // keeps its set-up function, because it handles the remaining cases
    kernelFunc(call) {
      const { inputs, backend, attrs } = call
      const quickResult = quick(inputs as Record<string, tf.TensorInfo>, backend as WasmBackend, attrs ?? {})
      return quickResult ?? stock.kernelFunc(call)
    },
  })
}

function register(name: string, kernel: tf.KernelConfig): void {
  tf.unregisterKernel(name, 'wasm') // tfjs warns if a kernel is registered twice
  tf.registerKernel(kernel)
}

function binaryKernel(name: (typeof BINARY)[number]): QuickKernel {
  return ({ a, b }, backend) => {
    if (!isQuick(a) || !isQuick(b)) return null
    const shape = isSameShape(a.shape, b.shape) ? a.shape : tf.backend_util.assertAndGetBroadcastShape(a.shape, b.shape)
    if (shape.includes(0)) return null
    const { wasm } = backend
    const out = backend.makeOutput(shape, 'float32')
    wasm[`_${name}`](
      idOf(backend, a),
      shapePointer(wasm, a.shape),
      a.shape.length,
      idOf(backend, b),
      shapePointer(wasm, b.shape),
      b.shape.length,
      FLOAT32,
      idOf(backend, out),
    )
    return out
  }
}

/** `[1 × rows × inner]` times `[1 × inner × columns]`, as `nn/mlp.ts` calls it. */
const multiplyFused: QuickKernel = (inputs, backend, { transposeA, transposeB, activation }) => {
  const { a, b, bias } = inputs as Matrices
  const activationId = ACTIVATIONS[String(activation)]
  if (activationId === undefined || transposeA || transposeB || !isMatrix(a, 3) || !isMatrix(b, 3)) return null
  if (a.shape[2] !== b.shape[1] || (bias !== undefined && bias.shape.length !== 1)) return null
  const out = backend.makeOutput([1, a.shape[1], b.shape[2]], 'float32')
  const { wasm } = backend
  wasm.__FusedMatMul(
    idOf(backend, a),
    shapePointer(wasm, a.shape),
    3,
    idOf(backend, b),
    shapePointer(wasm, b.shape),
    3,
    0, // not transposed
    0,
    activationId,
    bias === undefined ? 0 : idOf(backend, bias),
    0, // no PReLU weights
    0, // no leaky ReLU slope
    idOf(backend, out),
  )
  return out
}

/** The product of two plain matrices. */
const multiply: QuickKernel = (inputs, backend, { transposeA, transposeB }) => {
  const { a, b } = inputs as Matrices
  if (transposeA || transposeB || !isMatrix(a, 2) || !isMatrix(b, 2) || a.shape[1] !== b.shape[0]) return null
  const out = backend.makeOutput([a.shape[0], b.shape[1]], 'float32')
  const { wasm } = backend
  wasm._BatchMatMul(
    idOf(backend, a),
    shapePointer(wasm, [1, a.shape[0], a.shape[1]]),
    3,
    idOf(backend, b),
    shapePointer(wasm, [1, b.shape[0], b.shape[1]]),
    3,
    0, // not transposed
    0,
    idOf(backend, out),
  )
  return out
}

const SWAPPED: Shape = [1, 0]

/** A matrix `[rows × columns]` or `[1 × rows × columns]`, transposed. */
const transpose: QuickKernel = ({ x }, backend, { perm }) => {
  const order = perm as Shape
  const rank = x.shape.length
  const isSwap = rank === 2 ? order[0] === 1 : rank === 3 && order[0] === 0 && order[1] === 2
  if (!isSwap || !isMatrix(x, rank)) return null
  const rows = x.shape[rank - 2]
  const columns = x.shape[rank - 1]
  if (rows === 1 || columns === 1) return null // the stock kernel copies without transposing
  const out = backend.makeOutput(rank === 2 ? [columns, rows] : [1, columns, rows], 'float32')
  const { wasm } = backend
  wasm._Transpose(
    idOf(backend, x),
    shapePointer(wasm, [rows, columns]),
    2,
    FLOAT32,
    idOf(backend, out),
    shapePointer(wasm, SWAPPED),
    2,
  )
  return out
}

/** Splits a vector. The stock kernel reads the whole vector back for each piece. */
const splitVector: QuickKernel = ({ x }, backend, { numOrSizeSplits }) => {
  const lengths = numOrSizeSplits
  if (!isQuick(x) || x.shape.length !== 1 || !Array.isArray(lengths) || lengths.includes(-1)) return null
  if (lengths.reduce((sum, length) => sum + length, 0) !== x.shape[0]) return null
  let start = offsetOf(backend, x)
  return lengths.map((length: number) => {
    const out = backend.makeOutput([length], 'float32')
    const end = start + length * Float32Array.BYTES_PER_ELEMENT
    backend.wasm.HEAPU8.copyWithin(offsetOf(backend, out), start, end)
    start = end
    return out
  })
}

const SHAPES_KEPT = 4096 // batches of varying size have many shapes
const SHAPE_BYTES = MAX_RANK * Int32Array.BYTES_PER_ELEMENT

/** Cache of shapes in a module's memory: one block, refilled from its start when full. */
interface ShapeTable {
  readonly block: number
  readonly pointers: Map<number, number>
}

const shapeTables = new WeakMap<WasmModule, ShapeTable>()

/** Address of the shape's dimensions as int32. Valid for the next kernel call, which takes at most two shapes. */
function shapePointer(wasm: WasmModule, shape: Shape): number {
  let table = shapeTables.get(wasm)
  if (table === undefined) {
    table = { block: wasm._malloc(SHAPES_KEPT * SHAPE_BYTES) >>> 0, pointers: new Map() }
    shapeTables.set(wasm, table)
  }
  const key = shape.reduce((number, length) => number * MAX_LENGTH + length, shape.length)
  const known = table.pointers.get(key)
  if (known !== undefined) return known
  if (table.pointers.size === SHAPES_KEPT) table.pointers.clear()
  const pointer = table.block + table.pointers.size * SHAPE_BYTES
  new Int32Array(wasm.HEAPU8.buffer, pointer, shape.length).set(shape)
  table.pointers.set(key, pointer)
  return pointer
}

const MAX_LENGTH = 2 ** 16 // of a dimension, so that three of them fit in one exact number

function isQuick({ dtype, shape }: tf.TensorInfo): boolean {
  return dtype === 'float32' && shape.length <= MAX_RANK && (shape.length < 2 || shape.every(isShort))
}

/** True for a float32 matrix of rank 2, or of rank 3 with a batch of one. */
function isMatrix(tensor: tf.TensorInfo, rank: number): boolean {
  const { shape } = tensor
  return isQuick(tensor) && shape.length === rank && (rank === 2 || shape[0] === 1) && !shape.includes(0)
}

function isShort(length: number): boolean {
  return length < MAX_LENGTH
}

function isSameShape(left: Shape, right: Shape): boolean {
  return left.length === right.length && left.every((length, axis) => length === right[axis])
}

function idOf(backend: WasmBackend, tensor: tf.TensorInfo): number {
  return backend.dataIdMap.get(tensor.dataId).id
}

function offsetOf(backend: WasmBackend, tensor: tf.TensorInfo): number {
  return backend.dataIdMap.get(tensor.dataId).memoryOffset
}
