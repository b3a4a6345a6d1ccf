import { AdvisedError } from './advisedError.ts'
import { crc32 } from './crc.ts'
import { isArray, isGroup, type Saved, type SavedArray } from './state.ts'

/**
 * A saved state as bytes: magic, version, CRC-32 of the rest, length of the text, the state as JSON text in which arrays are
 * references, and the arrays' numbers, little-endian, each at a multiple of 8 bytes.
 */
const MAGIC = 0x4b434242 // "BBCK"
const STATE_VERSION = 1
const HEADER_BYTES = 16
const CHECKED_FROM = 12 // the checksum is that of the rest
const ALIGNMENT = 8
const MAX_TEXT_BYTES = 2 ** 24 // PPO's and DQN's take about 2 kB: almost all numbers are in arrays
const MAX_DEPTH = 64
const CHECKED_AT_ONCE = 2 ** 20 // bytes: some milliseconds
const KINDS = { u8: Uint8Array, i32: Int32Array, u32: Uint32Array, f32: Float32Array, f64: Float64Array } as const
type Kind = keyof typeof KINDS

export function bytesOfState(saved: Saved): Uint8Array<ArrayBuffer> {
  const blocks: SavedArray[] = []
  let size = 0
  const text = new TextEncoder().encode(JSON.stringify(printed(saved)))
  const start = aligned(HEADER_BYTES + text.length)
  const bytes = new Uint8Array(start + size)
  const header = new DataView(bytes.buffer)
  header.setUint32(0, MAGIC, true)
  header.setUint32(4, STATE_VERSION, true)
  header.setUint32(12, text.length, true)
  bytes.set(text, HEADER_BYTES)
  let place = start
  for (const block of blocks) {
    bytes.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), place)
    place = aligned(place + block.byteLength)
  }
  header.setUint32(8, crc32(bytes.subarray(CHECKED_FROM)), true)
  return bytes

  function printed(value: Saved): unknown {
    if (isArray(value)) {
      const reference = { array: kindOf(value), at: size, length: value.length }
      blocks.push(value)
      size = aligned(size + value.byteLength)
      return reference
    }
    if (Array.isArray(value)) return { list: value.map(printed) }
    if (isGroup(value)) {
      return { group: Object.fromEntries(Object.entries(value).map(([name, part]) => [name, printed(part)])) }
    }
    const isExact = typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0))
    return isExact ? value : { number: Object.is(value, -0) ? '-0' : String(value) }
  }
}

/** @throws AdvisedError for bytes that are no state, of another version, or changed since they were written. */
export function stateOfBytes(bytes: Uint8Array): Saved {
  return readState(bytes, (Numbers, from, length) => {
    const copy = new Uint8Array(length * Numbers.BYTES_PER_ELEMENT) // `slice` of Node's Buffer does not copy
    copy.set(bytes.subarray(from, from + copy.length))
    return new Numbers(copy.buffer)
  })
}

/**
 * The same with empty arrays: for looking at names and marks without the memory for all numbers.
 * @throws AdvisedError as `stateOfBytes` does
 */
export function outlineOfBytes(bytes: Uint8Array): Saved {
  return readState(bytes, (Numbers) => new Numbers(0))
}

type ReadArray = (Numbers: (typeof KINDS)[Kind], from: number, length: number) => SavedArray

/** Bytes may be of anyone: references are checked, and all arrays together are at most as large as the bytes. */
function readState(bytes: Uint8Array, arrayAt: ReadArray): Saved {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER_BYTES || header.getUint32(0, true) !== MAGIC) {
    throw new AdvisedError('This file is not a checkpoint.', 'Choose a file that --checkpoint has written.')
  }
  const version = header.getUint32(4, true)
  if (version !== STATE_VERSION) {
    throw new AdvisedError(
      `This checkpoint has version ${version}; this program reads version ${STATE_VERSION}.`,
      'Resume it with the version of the program that wrote it.',
    )
  }
  const textLength = header.getUint32(12, true)
  if (HEADER_BYTES + textLength > bytes.length || checksumOf(bytes) !== crc32(bytes.subarray(CHECKED_FROM))) {
    throw damaged('its checksum does not match its content')
  }
  const start = aligned(HEADER_BYTES + textLength)
  let room = bytes.length - start // bytes that no array has taken
  return read(parsed(bytes.subarray(HEADER_BYTES, HEADER_BYTES + textLength)), 0)

  function read(value: unknown, depth: number): Saved {
    if (depth > MAX_DEPTH) throw damaged('it is nested too deeply')
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return value
    }
    const { array, at = 0, length = 0, list, group, number } = value as Printed
    if (typeof number === 'string') return Number(number)
    if (Array.isArray(list)) return list.map((part) => read(part, depth + 1))
    if (typeof group === 'object' && group !== null) {
      return Object.fromEntries(Object.entries(group).map(([name, part]) => [name, read(part, depth + 1)]))
    }
    if (typeof array !== 'string' || !Object.hasOwn(KINDS, array)) throw damaged('it holds something unknown')
    const Numbers = KINDS[array as Kind]
    const size = length * Numbers.BYTES_PER_ELEMENT
    const isInside = isCount(at) && isCount(length) && start + at + size <= bytes.length
    if (!isInside || size > room) throw damaged('an array is not inside it')
    room -= size
    return arrayAt(Numbers, start + at, length)
  }
}

function parsed(text: Uint8Array): unknown {
  if (text.length > MAX_TEXT_BYTES) throw damaged('its text is too long')
  try {
    return JSON.parse(new TextDecoder().decode(text))
  } catch {
    throw damaged('its text is not JSON')
  }
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function damaged(how: string): AdvisedError {
  return new AdvisedError(`The checkpoint is damaged: ${how}.`, 'Resume from an earlier checkpoint.')
}

/** The checksum that `bytesOfState` has written. */
export function checksumOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(8, true)
}

/** Whether `stateOfBytes` can read the bytes. Yields after every megabyte, so that the caller can do other work in between. */
export function* isIntact(bytes: Uint8Array): Generator<void, boolean, void> {
  if (bytes.length < HEADER_BYTES) return false
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (header.getUint32(0, true) !== MAGIC || header.getUint32(4, true) !== STATE_VERSION) return false
  let checksum = 0
  for (let place = CHECKED_FROM; place < bytes.length; place += CHECKED_AT_ONCE) {
    checksum = crc32(bytes.subarray(place, place + CHECKED_AT_ONCE), checksum)
    if (place + CHECKED_AT_ONCE < bytes.length) yield
  }
  return checksumOf(bytes) === checksum
}

/** What stands for a value in the text; unchecked. */
interface Printed {
  readonly array?: unknown
  readonly at?: number
  readonly length?: number
  readonly list?: unknown
  readonly group?: Readonly<Record<string, unknown>> | null
  readonly number?: unknown
}

function kindOf(array: SavedArray): Kind {
  const kinds = Object.keys(KINDS) as Kind[]
  return kinds.find((kind) => array instanceof KINDS[kind]) ?? 'u8'
}

function aligned(place: number): number {
  return Math.ceil(place / ALIGNMENT) * ALIGNMENT
}
