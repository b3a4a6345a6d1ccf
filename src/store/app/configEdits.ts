import type { AlgorithmCard, HyperparameterValue, HyperparameterValues } from '../../algorithms/contract.ts'
import type { EnvConfig, PlatformerConfig } from '../../env/config.ts'
import type { RunConfig } from '../../training/protocol.ts'
import { algorithmCard, defaultRewardWeights, presetFor, startingValues } from './catalog.ts'
import { defaultPlatformer, defaultRunConfig } from './defaults.ts'

/** Edits of a run's configuration, as functions that return a new one. */

/** Another algorithm, with its initial values in this environment. */
export function withAlgorithm(config: RunConfig, id: string): RunConfig {
  const card = algorithmCard(id)
  return { ...config, algorithm: card.id, hyperparameters: startingValues(card, presetFor(card, config)) }
}

/** Another level of the game. Unedited reward weights take the new level’s defaults. */
export function withLevel(config: RunConfig, level: string): RunConfig {
  const env = platformerOf(config.env) ?? defaultPlatformer()
  const untouched = sameValues(env.rewardWeights, defaultRewardWeights(env.level))
  return withEnv(config, { ...env, level, ...(untouched && { rewardWeights: defaultRewardWeights(level) }) })
}

/** Resets every slider to its default; algorithm, level and observation stay. */
export function withDefaults({ algorithm, env }: RunConfig): RunConfig {
  const { level, observation } = platformerOf(env) ?? {}
  const fresh = defaultRunConfig()
  const placed = level === undefined ? fresh : withLevel(fresh, level)
  return withAlgorithm(withWorld(placed, observation === undefined ? {} : { observation }), algorithm)
}

/** A reference environment instead of the game. */
export function withReference(config: RunConfig, id: string): RunConfig {
  return withEnv(config, { kind: 'reference', id })
}

/** Unedited values take the new environment's preset; edited ones stay. */
function withEnv(config: RunConfig, env: EnvConfig): RunConfig {
  const card = algorithmCard(config.algorithm)
  const moved: RunConfig = { ...config, env }
  const untouched = sameValues(config.hyperparameters, startingValues(card, presetFor(card, config)))
  return untouched ? { ...moved, hyperparameters: startingValues(card, presetFor(card, moved)) } : moved
}

export function withPreset(config: RunConfig, preset: string | null): RunConfig {
  return { ...config, hyperparameters: startingValues(algorithmCard(config.algorithm), preset) }
}

export function withHyperparameter(config: RunConfig, name: string, value: HyperparameterValue): RunConfig {
  return { ...config, hyperparameters: { ...config.hyperparameters, [name]: value } }
}

export function withWorld(config: RunConfig, changes: Partial<PlatformerConfig>): RunConfig {
  return config.env.kind === 'platformer' ? { ...config, env: { ...config.env, ...changes } } : config
}

export function withRewardWeight(config: RunConfig, id: string, weight: number): RunConfig {
  if (config.env.kind !== 'platformer') return config
  return withWorld(config, { rewardWeights: { ...config.env.rewardWeights, [id]: weight } })
}

/** Name of the preset that the values equal, `null` for the plain defaults, `undefined` if a value was edited. */
export function presetOf(card: AlgorithmCard, values: HyperparameterValues): string | null | undefined {
  const named = Object.keys(card.presets).find((preset) => sameValues(values, startingValues(card, preset)))
  if (named !== undefined) return named
  return sameValues(values, startingValues(card, null)) ? null : undefined
}

/** The platformer's part of a configuration; undefined for reference environments. */
export function platformerOf(env: EnvConfig): PlatformerConfig | undefined {
  return env.kind === 'platformer' ? env : undefined
}

function sameValues(a: HyperparameterValues, b: HyperparameterValues): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => a[name] === b[name])
}
