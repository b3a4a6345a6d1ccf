import * as v from 'valibot'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { FileError } from '../app/fileError.ts'
import { SNAPSHOT } from './schemas.ts'
import { parseTyped, printTyped } from './typedJson.ts'

const FORMAT = 'bellman-bros-policy'

/** A policy as text: JSON in which each typed array is its bytes in base 64. */
export function printPolicy(policy: PolicySnapshot): string {
  return printTyped({ format: FORMAT, policy })
}

/** Reads the output of `printPolicy`. Throws for any other text. */
export function parsePolicy(text: string): PolicySnapshot {
  let stored: unknown
  try {
    stored = parseTyped(text)
  } catch (error) {
    throw notAPolicy(error instanceof Error ? error.message : String(error))
  }
  const result = v.safeParse(v.object({ format: v.literal(FORMAT), policy: SNAPSHOT }), stored)
  if (result.success) return result.output.policy
  const [issue] = result.issues
  throw notAPolicy(`${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`)
}

function notAPolicy(reason: string): FileError {
  return new FileError(`This file is not a readable policy (${reason}). Give a file that --save or the page wrote.`)
}
