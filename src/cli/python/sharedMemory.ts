const PAGE_BYTES = 2 ** 16 // of WebAssembly
const SMALLEST_BYTES = 2 ** 12 // all places begin at a page of the system, so that a program can map other memory there

/** A place in the memory. It keeps its address until it is freed. */
export interface Place {
  readonly offset: number
  readonly bytes: number
}

/** Memory that a program around this JavaScript sees, too. */
export interface SharedMemory {
  /** @throws Error when there is no room: 512 MB in all */
  allocate(bytes: number): Place
  free(place: Place): void
  bytesAt(place: Place): Uint8Array<SharedArrayBuffer>
}

/**
 * A shared WebAssembly memory grows without moving, and earlier views of it stay valid. At its start there is `token`, by
 * which the program finds it: nothing else tells an address.
 */
export function createSharedMemory(token: string, pages = 8192): SharedMemory {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: pages, shared: true })
  const buffer = () => memory.buffer as unknown as SharedArrayBuffer // as it is when shared
  const freed = new Map<number, number[]>() // offsets by size
  let end = 0

  function allocate(wanted: number): Place {
    let bytes = SMALLEST_BYTES
    while (bytes < wanted) bytes *= 2
    const again = freed.get(bytes)?.pop()
    if (again !== undefined) return { offset: again, bytes }
    const lacks = end + bytes - buffer().byteLength
    if (lacks > 0 && end + bytes > pages * PAGE_BYTES) {
      throw new Error(
        `Environments in this process share ${(pages * PAGE_BYTES) >> 20} MB, which are full: close some.`,
      )
    }
    if (lacks > 0) memory.grow(Math.ceil(lacks / PAGE_BYTES))
    end += bytes
    return { offset: end - bytes, bytes }
  }

  const { offset } = allocate(token.length)
  new Uint8Array(buffer(), offset, token.length).set(Array.from(token, (character) => character.charCodeAt(0)))
  return {
    allocate,
    free({ offset, bytes }) {
      freed.set(bytes, [...(freed.get(bytes) ?? []), offset])
    },
    bytesAt: ({ offset, bytes }) => new Uint8Array(buffer(), offset, bytes),
  }
}
