import { readFileSync } from 'node:fs'
import { agentsOf, type Strength } from '../src/sim/agents.ts'
import { platformerOf, withLevel } from '../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../src/store/app/defaults.ts'
import type { Rival } from '../src/store/app/types.ts'
import { readPolicyTensors } from '../src/store/files/policyTensors.ts'

/** The bytes of a file that ends in a shipped policy's name, such as `/assets/agents/lobby-expert.safetensors`. */
export function shippedBytes(path: string): Uint8Array {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\?.*$/, '')
  return new Uint8Array(readFileSync(new URL(`../assets/agents/${name}`, import.meta.url)))
}

/** What a shipped policy plays in a race. */
export function shippedRival(level: string, strength: Strength): Extract<Rival, { kind: 'policy' }> {
  const env = platformerOf(withLevel(defaultRunConfig(), level).env)
  const record = agentsOf(level)?.[strength]
  if (env === undefined || record === undefined) throw new Error(`${level} has no ${strength}.`)
  const { policy } = readPolicyTensors(shippedBytes(`${level}-${strength}.safetensors`))
  return { kind: 'policy', policy, env, seed: record.seed }
}
