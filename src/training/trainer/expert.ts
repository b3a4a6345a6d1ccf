import type { EnvConfig } from '../../env/config.ts'
import type { VecEnv } from '../../env/contracts.ts'
import { placeNamed } from '../../policies/layout.ts'
import { createScriptedPolicy } from '../../policies/scripted.ts'
import { loadLevel } from '../../sim/levels.ts'
import type { Level } from '../../sim/world.ts'
import { asPlatformer } from './episodes.ts'
import { RunFailure } from './guard.ts'

/**
 * The scripted expert's action in a row's current state. It does not look for keys, so that it fails on those of many
 * endless levels that have one. @throws RunFailure outside the platformer, and where the only level has a key.
 */
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
  const { ticksPerAction, trainSeeds = '1' } = config
  const level = loadLevel(config.level)
  if (level.keys.length > 0 && trainSeeds === '1') {
    return () => {
      // A search finds the way to a key, but takes too long for each decision: under Teach it plans whole episodes.
      throw new RunFailure(
        `The expert cannot play “${level.name}” decision by decision, because it does not look for keys.`,
        'Under Teach, ask the expert for clips, and set the behaviour policy to “clips”, or set it to “own” or “random”.',
      )
    }
  }
  const policies = new WeakMap<Level, ReturnType<typeof createScriptedPolicy>>()
  return (row) => {
    const world = platformer.worlds[row]
    const policy = policies.get(world.level) ?? createScriptedPolicy(world.level, ticksPerAction)
    policies.set(world.level, policy)
    return policy(world)
  }
}
