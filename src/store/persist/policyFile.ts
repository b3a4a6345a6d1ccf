import * as v from 'valibot'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { SNAPSHOT } from './schemas.ts'

const FORMAT = 'bellman-bros-policy'

/** A policy as text: JSON in which each typed array is its bytes in base 64. */
export function printPolicy(policy: PolicySnapshot): string {
  return `${JSON.stringify({ format: FORMAT, policy }, (_, value) => (isTyped(value) ? printed(value) : value), 1)}\n`
}

/** Reads the output of `printPolicy`. Throws for any other text. */
export function parsePolicy(text: string): PolicySnapshot {
  let stored: unknown
  try {
    stored = JSON.parse(text, (_, value) => restored(value))
  } catch (error) {
    throw notAPolicy(error instanceof Error ? error.message : String(error))
  }
  const result = v.safeParse(v.object({ format: v.literal(FORMAT), policy: SNAPSHOT }), stored)
  if (result.success) return result.output.policy
  const [issue] = result.issues
  throw notAPolicy(`${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`)
}

const ARRAYS = { float32: Float32Array, float64: Float64Array } as const

function isTyped(value: unknown): value is Float32Array | Float64Array {
  return value instanceof Float32Array || value instanceof Float64Array
}

function printed(values: Float32Array | Float64Array): Record<string, string> {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return { [values instanceof Float32Array ? 'float32' : 'float64']: btoa(binary) }
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

function notAPolicy(reason: string): Error {
  return new Error(`This file is not a readable policy (${reason}). Give a file that --save or the page wrote.`)
}
