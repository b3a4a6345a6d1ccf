import type { EnvConfig } from '../../env/config.ts'
import type { VecEnv } from '../../env/contracts.ts'
import { createScriptedPolicy } from '../../policies/scripted.ts'
import { asPlatformer } from './episodes.ts'
import { RunFailure } from './guard.ts'

/** What the scripted expert would do in a row's world. Throws when asked outside the platformer, where there is none. */
export function createExpert(env: VecEnv, config: EnvConfig): (row: number) => number {
  const platformer = asPlatformer(env)
  if (platformer === null || config.kind !== 'platformer') {
    return () => {
      throw new RunFailure(`There is no expert for ${env.spec.id}.`, 'Learn from the play of chance, or of itself.')
    }
  }
  const policy = createScriptedPolicy(platformer.level, config.ticksPerAction)
  return (row) => policy(platformer.worlds[row])
}
