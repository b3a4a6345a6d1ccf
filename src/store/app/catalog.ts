import type { AlgorithmCard, HyperparameterValues } from '../../algorithms/contract.ts'
import { ALGORITHMS } from '../../algorithms/index.ts'
import { defaultsOf, parseHyperparameters } from '../../algorithms/shared/schema.ts'
import { cardFor, TEXT_ALGORITHMS } from '../../algorithms/text.ts'
import type { EnvConfig, PlatformerConfig } from '../../env/config.ts'
import { REWARD_TERMS } from '../../env/rewards/index.ts'
import { levelCard, loadLevel } from '../../sim/levels.ts'
import type { RunConfig } from '../../training/protocol.ts'

/** The algorithm's card; the first one in the list if no algorithm has that id. */
export function algorithmCard(id: string): AlgorithmCard {
  return ALGORITHMS.find((card) => card.id === id) ?? ALGORITHMS[0]
}

/** The card of a configuration's algorithm, as it is in its environment. Throws `AdvisedError` where it learns no language. */
export function cardOf({ algorithm, env }: Pick<RunConfig, 'algorithm' | 'env'>): AlgorithmCard {
  return cardFor(algorithmCard(algorithm), env)
}

/** The algorithms that can learn in an environment, the first one for a newcomer first. */
export function algorithmsFor({ kind }: Pick<EnvConfig, 'kind'>): readonly AlgorithmCard[] {
  return kind === 'text' ? TEXT_ALGORITHMS.map(algorithmCard) : ALGORITHMS
}

/** Initial hyperparameters: the declared defaults, overridden by the algorithm's preset of that name, if any. */
export function startingValues(card: AlgorithmCard, preset: string | null): HyperparameterValues {
  const changed = preset === null ? {} : (card.presets[preset] ?? {})
  return parseHyperparameters(card.hyperparameters, { ...defaultsOf(card.hyperparameters), ...changed })
}

/** The default preset in an environment: the environment's own, if the algorithm has one. */
export function presetFor(card: AlgorithmCard, config: Pick<RunConfig, 'env'>): string | null {
  const id = config.env.kind === 'platformer' ? config.env.level : config.env.id
  return Object.hasOwn(card.presets, id) ? id : null
}

/** Preset of fine-tuning algorithms, for runs that start from another algorithm's policy. */
export const HALF_TRAINED = 'half-trained'

/**
 * The default reward weights of a level: each term's own, or 0 for all but the level's `onlyReward`, if it has one. A
 * level whose file is broken has none.
 */
export function defaultRewardWeights(level: string): PlatformerConfig['rewardWeights'] {
  const onlyReward = levelCard(level) === undefined ? null : loadLevel(level).onlyReward
  const counts = (id: string) => onlyReward === null || onlyReward === id
  return Object.fromEntries(REWARD_TERMS.map(({ id, defaultWeight }) => [id, counts(id) ? defaultWeight : 0]))
}
