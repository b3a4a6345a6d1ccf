import * as v from 'valibot'
import { fromHalf, toHalf } from '../../shared/float16.ts'

/**
 * The safetensors format: the length of the header (u64, little-endian), a JSON header, then the data of all tensors.
 * https://huggingface.co/docs/safetensors
 */

export interface Tensor {
  /** `[outputs, inputs]` etc.; the product is the number of values. */
  readonly shape: readonly number[]
  readonly values: Float32Array | Float64Array
}

/** How 32-bit numbers are stored. In `half` they are rounded to 16 bits, and read as 32-bit numbers again. */
export type Precision = 'single' | 'half'

interface TensorFile {
  readonly tensors: ReadonlyMap<string, Tensor>
  readonly metadata: Readonly<Record<string, string>>
}

/** A file that is not in the format. Its message is a part of a sentence, e.g. `it ends within its header`. */
export class SafetensorsError extends Error {
  override readonly name = 'SafetensorsError'
}

const MAX_HEADER_BYTES = 2 ** 20 // far above the header of any policy
const LENGTH_BYTES = 8
const ALIGNMENT = 8 // of the data, so that it can be read in place

export function writeSafetensors(
  { tensors, metadata }: TensorFile,
  precision: Precision = 'single',
): Uint8Array<ArrayBuffer> {
  const entries: Record<string, unknown> = { __metadata__: metadata }
  const stored: Uint8Array[] = []
  let end = 0
  for (const [name, { shape, values }] of tensors) {
    const isHalf = precision === 'half' && values instanceof Float32Array
    const dtype = isHalf ? 'F16' : values instanceof Float64Array ? 'F64' : 'F32'
    const data = isHalf ? Uint16Array.from(values, toHalf) : values
    entries[name] = { dtype, shape, data_offsets: [end, end + data.byteLength] }
    stored.push(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
    end += data.byteLength
  }
  const json = new TextEncoder().encode(JSON.stringify(entries))
  const headerBytes = Math.ceil((LENGTH_BYTES + json.length) / ALIGNMENT) * ALIGNMENT - LENGTH_BYTES
  const bytes = new Uint8Array(LENGTH_BYTES + headerBytes + end)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerBytes), true)
  bytes.fill(0x20, LENGTH_BYTES, LENGTH_BYTES + headerBytes) // the header is padded with spaces
  bytes.set(json, LENGTH_BYTES)
  let at = LENGTH_BYTES + headerBytes
  for (const data of stored) {
    bytes.set(data, at)
    at += data.length
  }
  return bytes
}

const size = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 40))

const ENTRY = v.object({
  dtype: v.picklist(['F16', 'F32', 'F64'], 'it holds numbers that are neither F16 nor F32 nor F64'),
  shape: v.pipe(v.array(size), v.maxLength(8)),
  data_offsets: v.tuple([size, size]),
})

const JSON_START = 0x7b // {

/**
 * Whether a file is to be read as safetensors: it begins with the length of a header, below 4 GB, and with the header, or its
 * name says so and it is no JSON, so that the error can say what is wrong with a damaged one.
 */
export function isSafetensors(name: string, start: Uint8Array): boolean {
  const hasHeader = start.length > 8 && start.subarray(4, 8).every((byte) => byte === 0) && start[8] === JSON_START
  return hasHeader || (isTensorName(name) && start[0] !== JSON_START)
}

export function isTensorName(name: string): boolean {
  return /\.safetensors$/i.test(name)
}

/** Reads a file. Throws `SafetensorsError`, before it allocates anything, if a length or an offset is wrong. */
export function readSafetensors(bytes: Uint8Array): TensorFile {
  const { header, dataStart } = headerOf(bytes)
  const { __metadata__: metadata = {}, ...entries } = header
  const texts = v.safeParse(v.record(v.string(), v.string()), metadata)
  if (!texts.success) throw new SafetensorsError('its metadata are not texts')
  const tensors = new Map<string, Tensor>()
  let end = 0
  const inOrder = Object.entries(entries).map(([name, entry]) => ({ name, ...entryOf(name, entry) }))
  inOrder.sort((a, b) => a.data_offsets[0] - b.data_offsets[0] || a.data_offsets[1] - b.data_offsets[1])
  for (const { name, dtype, shape, data_offsets: offsets } of inOrder) {
    const width = WIDTHS[dtype]
    const length = shape.reduce((product, each) => product * each, 1)
    if (offsets[0] !== end) throw new SafetensorsError(`its data overlap or have a gap before “${name}”`)
    if (offsets[1] - offsets[0] !== length * width) {
      throw new SafetensorsError(`the size of “${name}” is not that of its shape`)
    }
    end = offsets[1]
    if (dataStart + end > bytes.length) throw new SafetensorsError(`it ends within “${name}”`)
    const data = bytes.slice(dataStart + offsets[0], dataStart + end).buffer
    tensors.set(name, { shape, values: numbersOf(dtype, data) })
  }
  if (dataStart + end !== bytes.length) throw new SafetensorsError('it has data that belong to no tensor')
  return { tensors, metadata: texts.output }
}

const WIDTHS = { F16: 2, F32: 4, F64: 8 } as const // bytes of a number

function numbersOf(dtype: keyof typeof WIDTHS, data: ArrayBuffer): Tensor['values'] {
  if (dtype === 'F64') return new Float64Array(data)
  return dtype === 'F32' ? new Float32Array(data) : Float32Array.from(new Uint16Array(data), fromHalf)
}

function headerOf(bytes: Uint8Array): { readonly header: Record<string, unknown>; readonly dataStart: number } {
  if (bytes.length < LENGTH_BYTES) throw new SafetensorsError('it is too short')
  const length = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true)
  if (length > MAX_HEADER_BYTES) throw new SafetensorsError('its header is longer than any policy needs')
  const dataStart = LENGTH_BYTES + Number(length)
  if (dataStart > bytes.length) throw new SafetensorsError('it ends within its header')
  let header: unknown
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(LENGTH_BYTES, dataStart)))
  } catch {
    throw new SafetensorsError('its header is not JSON')
  }
  const result = v.safeParse(v.record(v.string(), v.unknown()), header)
  if (!result.success || Array.isArray(header)) throw new SafetensorsError('its header is not a table')
  return { header: result.output, dataStart }
}

function entryOf(name: string, entry: unknown): v.InferOutput<typeof ENTRY> {
  const result = v.safeParse(ENTRY, entry)
  if (!result.success)
    throw new SafetensorsError(`its header does not describe “${name}” (${result.issues[0].message})`)
  return result.output
}
