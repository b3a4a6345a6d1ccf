import type { EnvConfig } from '../env/config.ts'
import type { VecEnv } from '../env/contracts.ts'
import { createScriptedPolicy } from '../policies/scripted.ts'
import { asPlatformer } from './episodes.ts'

/** What the scripted expert would do in a row's world; null outside the platformer, where there is none. */
export function createExpert(env: VecEnv, config: EnvConfig): ((row: number) => number) | null {
  const platformer = asPlatformer(env)
  if (platformer === null || config.kind !== 'platformer') return null
  const policy = createScriptedPolicy(platformer.level, config.ticksPerAction)
  return (row) => policy(platformer.worlds[row])
}
