import type { EnvConfig } from '../../env/config.ts'
import type { VecEnv } from '../../env/contracts.ts'
import { createScriptedPolicy } from '../../policies/scripted.ts'
import { asPlatformer } from './episodes.ts'
import { RunFailure } from './guard.ts'

/** The scripted expert's action in a row's current state. @throws RunFailure outside the platformer. */
export function createExpert(env: VecEnv, config: EnvConfig): (row: number) => number {
  const platformer = asPlatformer(env)
  if (platformer === null || config.kind !== 'platformer') {
    return () => {
      throw new RunFailure(`There is no expert for ${env.spec.id}.`, 'Set the behaviour policy to “own” or “random”.')
    }
  }
  const policy = createScriptedPolicy(platformer.level, config.ticksPerAction)
  return (row) => policy(platformer.worlds[row])
}
