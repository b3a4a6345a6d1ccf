import type { AlgorithmCard, HyperparameterValue, HyperparameterValues } from '../../algorithms/contract.ts'
import { defaultsOf } from '../../algorithms/shared/schema.ts'
import type { EnvConfig, PlatformerConfig, TextConfig } from '../../env/config.ts'
import type { RunConfig } from '../../training/protocol.ts'
import { algorithmsFor, cardOf, defaultRewardWeights, presetFor, startingValues } from './catalog.ts'
import { budgetOf, defaultPlatformer, defaultRunConfig } from './defaults.ts'
import { GUIDANCE_SETTINGS } from './settings.ts'
import { defaultText, TEXT_STEPS } from './text.ts'
import type { AppState } from './types.ts'

/** Edits of a run's configuration, as functions that return a new one. */

/** Another algorithm, with its initial values in this environment, and without a fault. */
export function withAlgorithm({ fault: _, mended: __, ...config }: RunConfig, id: string): RunConfig {
  const card = cardOf({ ...config, algorithm: id })
  return { ...config, algorithm: card.id, hyperparameters: startingValues(card, presetFor(card, config)) }
}

/** Another level of the game. Unedited reward weights and an unedited budget take the new level’s defaults. */
export function withLevel(config: RunConfig, level: string): RunConfig {
  if (textOf(config.env)) return withLevel(outOfText(config), level)
  const env = platformerOf(config.env) ?? defaultPlatformer()
  const untouched = sameValues(env.rewardWeights, defaultRewardWeights(env.level))
  const budgetSteps = config.budgetSteps === budgetOf(env.level) ? budgetOf(level) : config.budgetSteps
  const moved = { ...env, level, ...(untouched && { rewardWeights: defaultRewardWeights(level) }) }
  return withEnv({ ...config, budgetSteps }, moved)
}

/** What a link to the page holds: the settings, while a person plays with the level of that game. */
export function sharedConfig({ mode, play, config }: Pick<AppState, 'mode' | 'play' | 'config'>): RunConfig {
  return mode === 'play' && play.screen !== 'title' ? withLevel(config, play.level) : config
}

/** Resets every slider to its default; algorithm, level and observation stay. */
export function withDefaults({ algorithm, env }: RunConfig): RunConfig {
  if (textOf(env)) return withAlgorithm(withText(defaultRunConfig()), algorithm)
  const { level, observation } = platformerOf(env) ?? {}
  const fresh = defaultRunConfig()
  const placed = level === undefined ? fresh : withLevel(fresh, level)
  return withAlgorithm(withWorld(placed, observation === undefined ? {} : { observation }), algorithm)
}

/** A reference environment instead of the game. */
export function withReference(config: RunConfig, id: string): RunConfig {
  return withEnv(textOf(config.env) ? outOfText(config) : config, { kind: 'reference', id })
}

/**
 * The porter instead of the game. Another language algorithm than the page's default stays, with the hyperparameters that
 * it has for text; everything else gives way to fine-tuning, which a language model begins with.
 */
export function withText(config: RunConfig): RunConfig {
  if (textOf(config.env)) return config
  const env = defaultText()
  const learners = algorithmsFor(env)
  const stays = config.algorithm !== defaultRunConfig().algorithm
  const { id } = learners.find((card) => stays && card.id === config.algorithm) ?? learners[0]
  const guidance = defaultsOf(GUIDANCE_SETTINGS) // that of the game is about the game's reward model
  return withAlgorithm({ ...config, guidance, backend: 'auto', budgetSteps: TEXT_STEPS, env }, id)
}

/** Back in the game, with what a newcomer finds there; the seed and the algorithm stay. */
function outOfText({ algorithm, seed, evaluation }: RunConfig): RunConfig {
  return withAlgorithm({ ...defaultRunConfig(), seed, evaluation }, algorithm)
}

export function withTextSettings(config: RunConfig, changes: Partial<TextConfig>): RunConfig {
  const env = textOf(config.env)
  return env === undefined ? config : { ...config, env: { ...env, ...changes } }
}

/** Unedited values take the new environment's preset; edited ones stay. */
function withEnv(config: RunConfig, env: EnvConfig): RunConfig {
  const card = cardOf(config)
  const moved: RunConfig = { ...config, env }
  const untouched = sameValues(config.hyperparameters, startingValues(card, presetFor(card, config)))
  return untouched ? { ...moved, hyperparameters: startingValues(card, presetFor(card, moved)) } : moved
}

export function withPreset(config: RunConfig, preset: string | null): RunConfig {
  return { ...config, hyperparameters: startingValues(cardOf(config), preset) }
}

export function withHyperparameter(config: RunConfig, name: string, value: HyperparameterValue): RunConfig {
  return { ...config, hyperparameters: { ...config.hyperparameters, [name]: value } }
}

export function withWorld(config: RunConfig, changes: Partial<PlatformerConfig>): RunConfig {
  return config.env.kind === 'platformer' ? { ...config, env: { ...config.env, ...changes } } : config
}

export function withRewardWeight(config: RunConfig, id: string, weight: number): RunConfig {
  if (config.env.kind === 'reference') return config
  const rewardWeights = { ...config.env.rewardWeights, [id]: weight }
  return textOf(config.env) ? withTextSettings(config, { rewardWeights }) : withWorld(config, { rewardWeights })
}

/**
 * Name of the preset that the run's values equal, the environment's own before others; `null` for the plain defaults,
 * `undefined` if a value was edited.
 */
export function presetOf(card: AlgorithmCard, config: RunConfig): string | null | undefined {
  const values = config.hyperparameters
  const own = presetFor(card, config)
  const names = own === null ? Object.keys(card.presets) : [own, ...Object.keys(card.presets)]
  const named = names.find((preset) => sameValues(values, startingValues(card, preset)))
  if (named !== undefined) return named
  return sameValues(values, startingValues(card, null)) ? null : undefined
}

/** The platformer's part of a configuration; undefined for reference environments. */
export function platformerOf(env: EnvConfig): PlatformerConfig | undefined {
  return env.kind === 'platformer' ? env : undefined
}

/** The text environment of a configuration; undefined for the game and reference environments. */
export function textOf(env: EnvConfig): TextConfig | undefined {
  return env.kind === 'text' ? env : undefined
}

function sameValues(a: HyperparameterValues, b: HyperparameterValues): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => a[name] === b[name])
}
