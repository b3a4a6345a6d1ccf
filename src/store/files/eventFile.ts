/**
 * TensorBoard's event file: records of the length, its checksum, an `Event` message of protocol buffers, and its checksum.
 * https://github.com/tensorflow/tensorboard/blob/master/tensorboard/compat/proto/event.proto
 */

import { crc32c } from '../../shared/crc.ts'
import { joinedBytes } from '../../shared/joinedBytes.ts'

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
  return joinedBytes(records)
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
