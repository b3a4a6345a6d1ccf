import { readSync, writevSync } from 'node:fs'

/**
 * The frames between the engine and the Python package, `bellman_bros/_process.py`: four unsigned 32-bit numbers, then a
 * payload. All numbers are little-endian, as on every machine that V8 runs on.
 *
 *     request: REQUEST, kind, handle of an environment or 0, bytes of the payload
 *     reply:   REPLY, kind, number of ended episodes or 0, bytes of the payload
 */
const REQUEST = 0x42425251
const REPLY = 0x42425250
const HEADER_WORDS = 4
const HEADER_BYTES = 4 * HEADER_WORDS
const MAX_REQUEST_BYTES = 2 ** 24

/** Kinds of requests. */
export const CALL = 0 // JSON: a method and its arguments
export const STEP = 1 // 32 bits per row: its action

/** Kinds of replies. */
const DATA = 0
const RESULT = 1 // JSON
const FAULT = 2 // JSON: what was wrong with the request; the engine goes on

interface Request {
  readonly kind: number
  readonly handle: number
  /** Rewritten by the next request. */
  readonly payload: Uint8Array
}

/** Frames over two file descriptors that block. */
interface Channel {
  /** The next request; null when the other side has closed the channel, or has sent something else. */
  read(): Request | null
  /** Sends parts of memory, without a copy of ours. */
  data(parts: readonly Uint8Array[], ended?: number): void
  result(value: unknown): void
  fault(message: string): void
}

export function openChannel(input: number, output: number): Channel {
  const outgoing = new Uint32Array(HEADER_WORDS)
  const outgoingBytes = new Uint8Array(outgoing.buffer)
  let buffer = new ArrayBuffer(2 ** 16)
  let received = 0 // bytes in the buffer

  /** Reads until the buffer holds `length` bytes, usually with one system call; false at the end of the stream. */
  function receive(length: number): boolean {
    if (buffer.byteLength < length) {
      const larger = new ArrayBuffer(length)
      new Uint8Array(larger).set(new Uint8Array(buffer, 0, received))
      buffer = larger
    }
    while (received < length) {
      const count = readSync(input, new Uint8Array(buffer), received, buffer.byteLength - received, null)
      if (count === 0) return false
      received += count
    }
    return true
  }

  function send(kind: number, parts: readonly Uint8Array[], ended: number): void {
    outgoing[0] = REPLY
    outgoing[1] = kind
    outgoing[2] = ended
    let length = 0
    for (const part of parts) length += part.length
    outgoing[3] = length
    writeAll(output, [outgoingBytes, ...parts])
  }

  const sendJson = (kind: number, value: unknown) => send(kind, [new TextEncoder().encode(JSON.stringify(value))], 0)

  return {
    read() {
      received = 0 // nothing follows a request before its reply
      if (!receive(HEADER_BYTES)) return null
      const [magic, kind, handle, length] = new Uint32Array(buffer, 0, HEADER_WORDS)
      if (magic !== REQUEST || length > MAX_REQUEST_BYTES) return null
      return receive(HEADER_BYTES + length)
        ? { kind, handle, payload: new Uint8Array(buffer, HEADER_BYTES, length) }
        : null
    },
    data: (parts, ended = 0) => send(DATA, parts, ended),
    result: (value) => sendJson(RESULT, value),
    fault: (message) => sendJson(FAULT, { message }),
  }
}

/** A pipe takes a part of what is too large for it. */
function writeAll(output: number, parts: Uint8Array[]): void {
  let rest = parts
  while (rest.length > 0) {
    let written = writevSync(output, rest)
    while (rest.length > 0 && written >= rest[0].length) {
      written -= rest[0].length
      rest = rest.slice(1)
    }
    if (rest.length > 0) rest = [rest[0].subarray(written), ...rest.slice(1)]
  }
}
