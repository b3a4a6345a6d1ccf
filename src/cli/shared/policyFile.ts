import { readFile, stat } from 'node:fs/promises'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { writeConfig } from '../../store/app/link.ts'
import { readPolicyTensors, writePolicyTensors } from '../../store/files/policyTensors.ts'
import { isSafetensors, isTensorName, SafetensorsError } from '../../store/files/safetensors.ts'
import { parsePolicy, printPolicy } from '../../store/persist/policyFile.ts'
import type { RunConfig } from '../../training/protocol.ts'
import { ArgumentError } from './arguments.ts'
import { reasonOf } from './command.ts'

/**
 * Checks that the ending of a name says in which format a policy is to be written. A device or a pipe takes JSON.
 * @throws ArgumentError that names the flag and says what to do
 */
export async function requirePolicyName(path: string, flag: string): Promise<void> {
  if (isTensorName(path) || /\.json$/i.test(path)) return
  const found = await stat(path).catch(() => null)
  if (found !== null && !found.isFile()) return
  throw new ArgumentError(
    `${flag} ${path}: the ending says how the policy is written. End the name with .safetensors or .json.`,
  )
}

/** A policy as the file's name asks: safetensors with the run's settings, as the page writes it, or JSON. */
export function policyContent(path: string, policy: PolicySnapshot, config: RunConfig): string | Uint8Array {
  return isTensorName(path) ? writePolicyTensors(policy, writeConfig(config)) : printPolicy(policy)
}

/** Reads a policy in either format: the contents decide. @throws ArgumentError that names the flag and the reason */
export async function readPolicy(path: string, flag: string): Promise<PolicySnapshot> {
  const file = await readFile(path).catch((error: unknown) => {
    throw new ArgumentError(`${flag} ${path}: the policy cannot be read, because ${reasonOf(error)}.`)
  })
  const bytes = new Uint8Array(file) // parts of a `Buffer` would share its memory
  try {
    return isSafetensors(path, bytes) ? readPolicyTensors(bytes).policy : parsePolicy(file.toString('utf8'))
  } catch (error) {
    if (error instanceof SafetensorsError) {
      throw new ArgumentError(`${flag} ${path}: ${error.message}. Give a policy that --save or the page wrote.`)
    }
    throw new ArgumentError(`${flag} ${path}: ${error instanceof Error ? error.message : error}`)
  }
}
