import { loadLevel } from '../sim/levels.ts'
import { ACTIONS, type Level } from '../sim/world.ts'
import type { PlatformerConfig } from './config.ts'
import type { EnvSpec } from './contracts.ts'
import { observationFor } from './observations/index.ts'

/**
 * What an agent of the game sees and can do, without the simulation: the page asks for it before the stage is loaded.
 * @throws Error if there is no such level or observation
 */
export function platformerSpec({ level, observation }: Pick<PlatformerConfig, 'level' | 'observation'>): EnvSpec {
  return specOf(observation, loadLevel(level))
}

/** The same for a level that need not be in any list, such as a draft. @throws Error if there is no such observation */
export function specOf(observationId: string, level: Level): EnvSpec {
  const observation = observationFor(observationId, level)
  return {
    id: `BellmanBros-${level.id}-${observationId}-${observation.layout}`,
    observationSize: observation.size,
    actionCount: ACTIONS.length,
    actionNames: ACTIONS,
    observationSlices: observation.slices,
    ...(observation.picture && { picture: observation.picture }),
  }
}
