import type { EnvConfig } from '../../env/config.ts'
import type { VecEnv } from '../../env/contracts.ts'
import { placeNamed } from '../../policies/layout.ts'
import { createScriptedPolicy } from '../../policies/scripted.ts'
import type { Level } from '../../sim/world.ts'
import { asPlatformer } from './episodes.ts'
import { RunFailure } from './guard.ts'

/** The scripted expert's action in a row's current state. @throws RunFailure outside the platformer. */
export function createExpert(env: VecEnv, config: EnvConfig): (row: number) => number {
  const platformer = asPlatformer(env)
  if (platformer === null || config.kind !== 'platformer') {
    return () => {
      throw new RunFailure(
        `There is no expert for ${placeNamed(env.spec.id)}.`,
        'Set the behaviour policy to “own” or “random”.',
      )
    }
  }
  const { ticksPerAction } = config
  const policies = new WeakMap<Level, ReturnType<typeof createScriptedPolicy>>()
  return (row) => {
    const world = platformer.worlds[row]
    const policy = policies.get(world.level) ?? createScriptedPolicy(world.level, ticksPerAction)
    policies.set(world.level, policy)
    return policy(world)
  }
}
