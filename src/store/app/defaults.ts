import { ALGORITHMS } from '../../algorithms/index.ts'
import { defaultsOf } from '../../algorithms/shared/schema.ts'
import type { PlatformerConfig } from '../../env/config.ts'
import { OBSERVATIONS } from '../../env/observations/index.ts'
import { LEVELS } from '../../sim/levels.ts'
import type { RunConfig } from '../../training/protocol.ts'
import { algorithmCard, defaultRewardWeights, presetFor, startingValues } from './catalog.ts'
import {
  ENDLESS_RUN_SETTINGS,
  EVALUATION_SETTINGS,
  GUIDANCE_SETTINGS,
  RUN_SETTINGS,
  WORLD_SETTINGS,
} from './settings.ts'

/** A newcomer's first level: small enough to be learnt in seconds, with one gap, one step and one enemy. */
const FIRST_LEVEL = 'lobby'

/** Budgets of levels that take longer to learn than the default one. */
export const LONG_RUNS: ReadonlyMap<string, number> = new Map([['penthouse', 700_000]])

/** The default budget of a level, decisions. */
export function budgetOf(level: string): number {
  return LONG_RUNS.get(level) ?? defaultsOf(RUN_SETTINGS).budgetSteps
}

/** The default run: the first entry of each list, and every declared default. */
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

/** The first level; another one if its file is broken. If all are broken, its id regardless: the page reports why. */
export function firstLevel(): string {
  return LEVELS.some(({ id }) => id === FIRST_LEVEL) ? FIRST_LEVEL : (LEVELS.at(0)?.id ?? FIRST_LEVEL)
}

export function defaultPlatformer(): PlatformerConfig {
  return {
    kind: 'platformer',
    level: firstLevel(),
    observation: OBSERVATIONS[0].id,
    ...defaultsOf(WORLD_SETTINGS),
    ...defaultsOf(ENDLESS_RUN_SETTINGS),
    rewardWeights: defaultRewardWeights(firstLevel()),
  }
}
