/** JSON in which each typed array is its bytes in base 64. */
export function printTyped(value: unknown): string {
  return `${JSON.stringify(value, (_, each) => (isTyped(each) ? printed(each) : each), 1)}\n`
}

/** Reads the output of `printTyped`. Throws for text that is not JSON, is nested too deeply, or whose arrays are not base 64. */
export function parseTyped(text: string): unknown {
  try {
    return JSON.parse(text, (_, value) => restored(value))
  } catch (error) {
    // Changing values is recursive, parsing is not.
    throw error instanceof RangeError ? new Error('it is nested too deeply') : error
  }
}

const ARRAYS = { float32: Float32Array, float64: Float64Array, uint8: Uint8Array } as const
type Typed = Float32Array | Float64Array | Uint8Array

function isTyped(value: unknown): value is Typed {
  return Object.values(ARRAYS).some((TypedArray) => value instanceof TypedArray)
}

function printed(values: Typed): Record<string, string> {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  const name = values instanceof Uint8Array ? 'uint8' : values instanceof Float32Array ? 'float32' : 'float64'
  return { [name]: btoa(binary) }
}

/** The typed array that the value encodes; other values unchanged. */
function restored(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  for (const [name, TypedArray] of Object.entries(ARRAYS)) {
    const encoded = (value as Record<string, unknown>)[name]
    if (typeof encoded !== 'string') continue
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
    return new TypedArray(bytes.buffer)
  }
  return value
}
