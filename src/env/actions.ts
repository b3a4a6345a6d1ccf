import { ACTIONS } from '../sim/world.ts'
import type { EnvConfig } from './config.ts'
import { REFERENCE_ENVS, referenceSpec } from './reference/index.ts'

/** Number of actions of the environment that has most, of all that the stage shows. */
export const MOST_ACTIONS = Math.max(ACTIONS.length, ...REFERENCE_ENVS.map(({ spec }) => spec.actionCount))

/** Names of an environment's actions, by index: the game's where there is no environment. Those of a language model are tokens. */
export function actionNamesOf(env: EnvConfig | null): readonly string[] {
  return env?.kind === 'reference' ? referenceSpec(env.id).actionNames : ACTIONS
}
