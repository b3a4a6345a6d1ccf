/**
 * TensorBoard's event file: records of the length, its checksum, an `Event` message of protocol buffers, and its checksum.
 * https://github.com/tensorflow/tensorboard/blob/master/tensorboard/compat/proto/event.proto
 */

/** Values of one step. `wallTime`: seconds since 1970. */
export interface Scalars {
  readonly wallTime: number
  readonly step: number
  readonly values: readonly (readonly [tag: string, value: number])[]
}

export function writeEvents(wallTime: number, events: Iterable<Scalars>): Uint8Array<ArrayBuffer> {
  const records = [record(event(wallTime, 0, field(3, text('brain.Event:2'))))]
  for (const each of events) {
    const summary = each.values.flatMap(([tag, value]) =>
      field(1, [...field(1, text(tag)), 0x15, ...new Uint8Array(Float32Array.of(value).buffer)]),
    )
    records.push(record(event(each.wallTime, each.step, field(5, summary))))
  }
  const bytes = new Uint8Array(records.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const each of records) {
    bytes.set(each, at)
    at += each.length
  }
  return bytes
}

/** Field 1: the time as a double; field 2: the step. */
function event(wallTime: number, step: number, content: readonly number[]): Uint8Array {
  const time = new Uint8Array(Float64Array.of(wallTime).buffer)
  return Uint8Array.from([0x09, ...time, 0x10, ...varint(step), ...content])
}

/** A field of variable length. */
function field(number: number, content: readonly number[] | Uint8Array): number[] {
  return [(number << 3) | 2, ...varint(content.length), ...content]
}

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value)
}

function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80)
  return [...bytes, rest]
}

function record(data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(8 + 4 + data.length + 4)
  const view = new DataView(bytes.buffer)
  view.setBigUint64(0, BigInt(data.length), true)
  view.setUint32(8, maskedChecksum(bytes.subarray(0, 8)), true)
  bytes.set(data, 12)
  view.setUint32(12 + data.length, maskedChecksum(data), true)
  return bytes
}

/** CRC-32C, rotated by 15 bits plus a constant, as TFRecord files have it. */
function maskedChecksum(bytes: Uint8Array): number {
  const checksum = crc32c(bytes)
  return (((checksum >>> 15) | (checksum << 17)) + 0xa282ead8) >>> 0
}

/** CRC-32C (Castagnoli): polynomial 0x1EDC6F41, reflected. */
export function crc32c(bytes: Uint8Array): number {
  let checksum = 0xffffffff
  for (const byte of bytes) checksum = CRC_TABLE[(checksum ^ byte) & 0xff] ^ (checksum >>> 8)
  return (checksum ^ 0xffffffff) >>> 0
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let entry = byte
  for (let bit = 0; bit < 8; bit++) entry = entry & 1 ? (entry >>> 1) ^ 0x82f63b78 : entry >>> 1
  return entry >>> 0
})
