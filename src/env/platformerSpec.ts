import { loadLevel } from '../sim/levels.ts'
import { ACTIONS } from '../sim/world.ts'
import type { PlatformerConfig } from './config.ts'
import type { EnvSpec } from './contracts.ts'
import { observationFor } from './observations/index.ts'

/**
 * What an agent of the game sees and can do, without the simulation: the page asks for it before the stage is loaded.
 * @throws Error if there is no such level or observation
 */
export function platformerSpec({ level, observation: id }: Pick<PlatformerConfig, 'level' | 'observation'>): EnvSpec {
  const observation = observationFor(id, loadLevel(level))
  return {
    id: `BellmanBros-${level}-${id}-${observation.layout}`,
    observationSize: observation.size,
    actionCount: ACTIONS.length,
    actionNames: ACTIONS,
    observationSlices: observation.slices,
    ...(observation.picture && { picture: observation.picture }),
  }
}
