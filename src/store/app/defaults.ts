import { ALGORITHMS } from '../../algorithms/index.ts'
import { defaultsOf } from '../../algorithms/shared/schema.ts'
import type { PlatformerConfig } from '../../env/config.ts'
import { OBSERVATIONS } from '../../env/observations/index.ts'
import { LEVELS } from '../../sim/levels.ts'
import type { RunConfig } from '../../training/protocol.ts'
import { algorithmCard, defaultRewardWeights, presetFor, startingValues } from './catalog.ts'
import { EVALUATION_SETTINGS, GUIDANCE_SETTINGS, RUN_SETTINGS, WORLD_SETTINGS } from './settings.ts'

/** The first lesson of a newcomer: small enough to be learnt in seconds, with one gap, one step and one enemy. */
const FIRST_LEVEL = 'lobby'

/** The run that a newcomer gets by pressing Train: the first of each list, and every declared default. */
export function defaultRunConfig(): RunConfig {
  const card = algorithmCard(ALGORITHMS[0].id)
  const env = defaultPlatformer()
  return {
    algorithm: card.id,
    env,
    hyperparameters: startingValues(card, presetFor(card, { env })),
    ...defaultsOf(RUN_SETTINGS),
    backend: 'auto',
    evaluation: defaultsOf(EVALUATION_SETTINGS),
    guidance: defaultsOf(GUIDANCE_SETTINGS),
  }
}

/** The first lesson; another one where its file is broken. Where all are, its id all the same: the page says why. */
function firstLevel(): string {
  return LEVELS.some(({ id }) => id === FIRST_LEVEL) ? FIRST_LEVEL : (LEVELS.at(0)?.id ?? FIRST_LEVEL)
}

export function defaultPlatformer(): PlatformerConfig {
  return {
    kind: 'platformer',
    level: firstLevel(),
    observation: OBSERVATIONS[0].id,
    ...defaultsOf(WORLD_SETTINGS),
    rewardWeights: defaultRewardWeights(firstLevel()),
  }
}
