import * as v from 'valibot'
import type { HyperparameterSchema, HyperparametersOf, HyperparameterValue } from '../../algorithms/contract.ts'
import { ALGORITHMS } from '../../algorithms/index.ts'
import { canHaveFault, FAULT_NAMES, isFaultId } from '../../algorithms/shared/faultIds.ts'
import {
  defaultsOf,
  HyperparameterError,
  parseHyperparameter,
  parseHyperparameters,
} from '../../algorithms/shared/schema.ts'
import type { EnvConfig, PlatformerConfig } from '../../env/config.ts'
import { OBSERVATIONS } from '../../env/observations/index.ts'
import { REFERENCE_ENVS } from '../../env/reference/index.ts'
import { REWARD_TERMS } from '../../env/rewards/index.ts'
import { TEXT_ENVS } from '../../env/text/porters.ts'
import { DEFAULT_TEXT_WEIGHTS, REWARD_FUNCTIONS } from '../../env/text/rewards/index.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import { ENDLESS, endlessId, endlessPlaceOf, FIRST_ENDLESS, GENERATOR } from '../../sim/endless/ids.ts'
import { addedLevels, LEVELS, levelCard, levelFault } from '../../sim/levels.ts'
import type { RunConfig } from '../../training/protocol.ts'
import { algorithmsFor, cardOf, defaultRewardWeights } from './catalog.ts'
import { platformerOf, textOf, withAlgorithm } from './configEdits.ts'
import { budgetOf, defaultRunConfig } from './defaults.ts'
import {
  ENDLESS_RUN_SETTINGS,
  ENDLESS_SETTINGS,
  EVALUATION_SETTINGS,
  GUIDANCE_SETTINGS,
  RUN_SETTINGS,
  rewardSlider,
  WORLD_SETTINGS,
} from './settings.ts'
import { defaultText, TEXT_GUIDANCE_SETTINGS, TEXT_RUN_SETTINGS, TEXT_SETTINGS } from './text.ts'

/**
 * A run's configuration as a readable hash: `#v=1&algorithm=ppo&level=lobby&hp.learningRate=0.0003&…`. Everything is
 * written, defaults included, so that a link keeps its meaning when a default changes.
 */
const LINK_VERSION = '1'

/** Longer hashes are not read: no configuration is nearly as long. */
export const MAX_HASH_LENGTH = 8 * 1024

/** A link that cannot be used. Its message is one sentence for the person who opened it. */
export class LinkError extends Error {
  override readonly name = 'LinkError'
}

/** The part of a hash that opens a lesson of the course, with or without a configuration. */
const LESSON = 'lesson'

/** The part of a hash that breaks the run on purpose. */
const FAULT = 'fault'
const MENDED = 'mended'

/** `lesson`: the lesson that the link opens, if any. */
export function linkTo(pageUrl: string, config: RunConfig, lesson?: string): string {
  const url = new URL(pageUrl)
  const opening = lesson === undefined ? '' : `&${new URLSearchParams({ [LESSON]: lesson })}`
  url.hash = writeConfig(config) + opening
  return url.href
}

/** The id of the lesson that a hash opens; null if it opens none. Whether there is such a lesson is not checked. */
export function readLesson(hash: string): string | null {
  if (hash.length > MAX_HASH_LENGTH) return null
  return new URLSearchParams(hash.replace(/^#/, '')).get(LESSON)
}

export function writeConfig(config: RunConfig): string {
  const entries: [string, unknown][] = [
    ['v', LINK_VERSION],
    ['algorithm', config.algorithm],
    ['backend', config.backend],
    ...(config.fault === undefined ? [] : [[FAULT, config.fault] as [string, unknown]]),
    ...(config.mended === undefined ? [] : [[MENDED, config.mended] as [string, unknown]]),
    ...prefixed('', RUN_SETTINGS, config),
    ...prefixed('evaluation.', EVALUATION_SETTINGS, config.evaluation),
    ...(config.guidance ? prefixed('guidance.', guidanceSettings(config.env), config.guidance) : []),
  ]
  if (config.env.kind === 'platformer') {
    entries.push(...writeLevel(config.env), ['observation', config.env.observation])
    entries.push(...prefixed('world.', WORLD_SETTINGS, config.env))
    for (const [id, weight] of Object.entries(config.env.rewardWeights)) entries.push([`reward.${id}`, weight])
  } else {
    entries.push(['env', config.env.id])
  }
  const textEnv = textOf(config.env)
  if (textEnv !== undefined) {
    const { family: questionFamily, ...settings } = textEnv
    entries.push(...prefixed('text.', TEXT_SETTINGS, { questionFamily, ...settings }))
    for (const [id, weight] of Object.entries(textEnv.rewardWeights)) entries.push([`reward.${id}`, weight])
  }
  for (const [name, value] of Object.entries(config.hyperparameters)) entries.push([`hp.${name}`, value])
  return new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString()
}

/** An endless level is written as its seed, its difficulty and what else is trained on. */
function writeLevel(env: PlatformerConfig): [string, unknown][] {
  const place = endlessPlaceOf(env.level)
  if (place === null) return [['level', env.level]]
  return [
    ['level', ENDLESS],
    ...prefixed(ENDLESS_PREFIX, ENDLESS_SETTINGS, place),
    [ENDLESS_PREFIX + GENERATOR_PART, place.generator ?? GENERATOR],
    ...(place.bell === undefined ? [] : [[ENDLESS_PREFIX + BELL, place.bell] as [string, unknown]]),
    ...prefixed(ENDLESS_PREFIX, ENDLESS_RUN_SETTINGS, { ...defaultsOf(ENDLESS_RUN_SETTINGS), ...env }),
  ]
}

const ENDLESS_PREFIX = `${ENDLESS}.`
const BELL = 'bell'
const GENERATOR_PART = 'generator'

function guidanceSettings(env: EnvConfig): HyperparameterSchema {
  return textOf(env) ? TEXT_GUIDANCE_SETTINGS : GUIDANCE_SETTINGS
}

/** The configuration in a hash; null if it has none. Missing entries take their defaults. */
export function readConfig(hash: string): RunConfig | null {
  const text = hash.replace(/^#/, '')
  if (text === '') return null
  if (text.length > MAX_HASH_LENGTH) throw new LinkError('it is longer than any configuration.')
  const values = new Map(new URLSearchParams(text))
  if (values.delete(LESSON) && values.size === 0) return null
  if (!values.has('v')) throw new LinkError('it does not hold a configuration of this page.')
  const named = parseNamed(values)
  const { guidance: _, ...fresh } = defaultRunConfig()
  const env = readEnv(values, named, fresh.env)
  const isText = textOf(env) !== undefined
  const ownBudget = env.kind === 'platformer' && !values.has('budgetSteps') ? { budgetSteps: budgetOf(env.level) } : {}
  const placed: RunConfig = {
    ...fresh,
    backend: named.backend ?? fresh.backend,
    ...read(values, '', isText ? TEXT_RUN_SETTINGS : RUN_SETTINGS),
    ...ownBudget,
    evaluation: read(values, 'evaluation.', EVALUATION_SETTINGS),
    guidance: { ...defaultsOf(GUIDANCE_SETTINGS), ...read(values, 'guidance.', guidanceSettings(env)) },
    env,
  }
  const config = explained(() => withAlgorithm(placed, named.algorithm ?? firstFor(placed)))
  const hyperparameters = takePrefixed(values, 'hp.')
  const fault = readFault(values, config.algorithm)
  refuseRest(values)
  return { ...config, hyperparameters: explained(() => hyperparametersOf(config, hyperparameters)), ...fault }
}

/** A number of a link that the page cannot use. */
interface AdjustedValue {
  /** As in the link, e.g. `hp.learningRate`. */
  readonly name: string
  readonly given: string
  readonly used: string
}

/** The numbers of a hash for which the configuration that was read from it has others: clamped or rounded. */
export function adjustedValues(hash: string, config: RunConfig): AdjustedValue[] {
  const used = new URLSearchParams(writeConfig(config))
  return [...new Map(new URLSearchParams(hash.replace(/^#/, '')))].flatMap(([name, given]) => {
    const value = used.get(name) ?? ''
    const [asked, taken] = [given, value].map((text) => (text.trim() === '' ? Number.NaN : Number(text)))
    const isSame = asked === taken || Number.isNaN(asked) || Number.isNaN(taken)
    return isSame ? [] : [{ name, given: shorten(given, 20), used: value }]
  })
}

function readFault(values: Map<string, string>, algorithm: string): Pick<RunConfig, 'fault' | 'mended'> {
  const [id, mended] = [values.get(FAULT), values.get(MENDED)]
  values.delete(FAULT)
  values.delete(MENDED)
  if (mended !== undefined && (id === undefined || mended !== 'true'))
    throw new LinkError('its "mended" belongs to a "fault", and is "true" or absent.')
  if (id === undefined) return {}
  if (!isFaultId(id))
    throw new LinkError(`there is no fault "${shorten(id)}". There are: ${Object.keys(FAULT_NAMES).join(', ')}.`)
  if (!canHaveFault(algorithm, id)) throw new LinkError(`runs of ${algorithm} cannot have its fault "${id}".`)
  return { fault: id, ...(mended !== undefined && { mended: true }) }
}

/** What learns where a link names no algorithm. */
function firstFor({ env }: Pick<RunConfig, 'env'>): string {
  return algorithmsFor(env)[0].id
}

const NAMED = v.object({
  v: v.literal(LINK_VERSION, 'it was made by another version of this page.'),
  algorithm: v.optional(
    knownId(
      'algorithm',
      ALGORITHMS.map((card) => card.id),
    ),
  ),
  backend: v.optional(v.picklist(['auto', 'webgpu', 'wasm', 'cpu'], 'its backend is none of auto, webgpu, wasm, cpu.')),
  level: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (id) => levelFault(id) === null,
        ({ input }) => `the file of its level is broken: ${levelFault(input)}`,
      ),
      v.check(
        (id) => id === ENDLESS || levelCard(id) !== undefined,
        ({ input }) =>
          `there is no level "${shorten(input)}". There are: ${levelIds().join(', ')}. ` +
          'If it is an imported level, drop its .tmj file on this page first.',
      ),
    ),
  ),
  observation: v.optional(
    knownId(
      'observation',
      OBSERVATIONS.map((card) => card.id),
    ),
  ),
  env: v.optional(
    knownId(
      'environment',
      [...REFERENCE_ENVS, ...TEXT_ENVS].map((card) => card.id),
    ),
  ),
})

function levelIds(): string[] {
  return [...LEVELS, ...addedLevels()].map(({ id }) => id).concat(ENDLESS)
}

type Named = v.InferOutput<typeof NAMED>

function knownId(what: string, ids: readonly string[]) {
  return v.pipe(
    v.string(),
    v.check(
      (id) => ids.includes(id),
      ({ input }) => `there is no ${what} "${shorten(input)}". There are: ${ids.join(', ')}.`,
    ),
  )
}

function parseNamed(values: Map<string, string>): Named {
  const result = v.safeParse(NAMED, Object.fromEntries(values))
  for (const name of Object.keys(NAMED.entries)) values.delete(name)
  if (!result.success) throw new LinkError(result.issues[0].message)
  return result.output
}

function readEnv(values: Map<string, string>, named: Named, fresh: EnvConfig): EnvConfig {
  if (TEXT_ENVS.some(({ id }) => id === named.env)) return readTextEnv(values)
  if (named.env !== undefined) return { kind: 'reference', id: named.env }
  const defaults = platformerOf(fresh)
  if (defaults === undefined) return fresh
  const isEndless = named.level === ENDLESS
  const training = isEndless ? read(values, ENDLESS_PREFIX, ENDLESS_RUN_SETTINGS) : {}
  const level = readLevel(values, named.level ?? defaults.level)
  const rewardWeights = readWeights(values, REWARD_TERMS, defaultRewardWeights(level), 'reward term')
  return {
    ...defaults,
    level,
    observation: named.observation ?? defaults.observation,
    ...read(values, 'world.', WORLD_SETTINGS),
    ...training,
    rewardWeights,
  }
}

/** The level, with the parts of the link that choose an endless one. */
function readLevel(values: Map<string, string>, level: string): string {
  const { [BELL]: bell, [GENERATOR_PART]: generator, ...given } = takePrefixed(values, ENDLESS_PREFIX)
  const [name] = [
    ...Object.keys(given),
    ...(bell === undefined ? [] : [BELL]),
    ...(generator === undefined ? [] : [GENERATOR_PART]),
  ]
  if (level !== ENDLESS) {
    if (name === undefined) return level
    throw new LinkError(`its part "${shorten(ENDLESS_PREFIX + name)}" needs an endless level: add level=${ENDLESS}.`)
  }
  const unknown = Object.keys(given).find((each) => !Object.hasOwn(ENDLESS_SETTINGS, each))
  if (unknown !== undefined) {
    const known = Object.keys({
      ...ENDLESS_SETTINGS,
      ...{ [BELL]: '', [GENERATOR_PART]: '' },
      ...ENDLESS_RUN_SETTINGS,
    }).map((each) => ENDLESS_PREFIX + each)
    throw new LinkError(`there is no "${shorten(ENDLESS_PREFIX + unknown)}". There are: ${known.join(', ')}.`)
  }
  if (bell !== undefined && bell !== 'left' && bell !== 'right') {
    throw new LinkError(`its ${ENDLESS_PREFIX}${BELL} is "${shorten(bell)}": write left or right.`)
  }
  if (generator !== undefined && generator !== '1' && generator !== String(GENERATOR)) {
    throw new LinkError(
      `its ${ENDLESS_PREFIX}${GENERATOR_PART} is "${shorten(generator)}", and this page knows 1 and ${GENERATOR}.`,
    )
  }
  // Links of the first generator do not name it.
  const isFirst = generator === '1' || (generator === undefined && name !== undefined)
  return endlessId({
    ...(isFirst && { generator: 1 }),
    seed: endlessNumber('seed', given.seed),
    difficulty: endlessNumber('difficulty', given.difficulty),
    ...(bell === 'left' && { bell }),
  })
}

/** Refused if out of bounds, not clamped: another seed would be another level. */
function endlessNumber(name: keyof typeof ENDLESS_SETTINGS, text: string | undefined): number {
  if (text === undefined) return FIRST_ENDLESS[name]
  const { kind, min, max } = ENDLESS_SETTINGS[name]
  const number = text.trim() === '' ? Number.NaN : Number(text)
  const isWhole = kind !== 'int' || Number.isInteger(number)
  if (number >= min && number <= max && isWhole) return number
  const words = kind === 'int' ? 'whole number' : 'number'
  throw new LinkError(`its ${ENDLESS_PREFIX}${name} is "${shorten(text)}": give a ${words} from ${min} to ${max}.`)
}

function readTextEnv(values: Map<string, string>): EnvConfig {
  const { questionFamily: family, ...settings } = read(values, 'text.', TEXT_SETTINGS)
  const rewardWeights = readWeights(values, REWARD_FUNCTIONS, DEFAULT_TEXT_WEIGHTS, 'reward function')
  return { ...defaultText(), family, ...settings, rewardWeights }
}

/** The weight of each part of the reward, `own` where the link gives none. */
function readWeights(
  values: Map<string, string>,
  parts: readonly Parameters<typeof rewardSlider>[0][],
  own: Readonly<Record<string, number>>,
  what: string,
): Record<string, number> {
  const weights = takePrefixed(values, 'reward.')
  const unknown = Object.keys(weights).find((id) => !parts.some((part) => part.id === id))
  if (unknown !== undefined) throw new LinkError(`there is no ${what} "${shorten(unknown)}".`)
  return Object.fromEntries(
    parts.map((part) => {
      const weight = weights[part.id]
      if (weight === undefined) return [part.id, own[part.id]]
      return [part.id, Number(explained(() => parseHyperparameter(part.label, rewardSlider(part), weight)))]
    }),
  )
}

/** Reads the settings of a schema under a prefix and removes them from `values`. */
function read<Schema extends HyperparameterSchema>(
  values: Map<string, string>,
  prefix: string,
  schema: Schema,
): HyperparametersOf<Schema> {
  const found: Record<string, string> = {}
  for (const name of Object.keys(schema)) {
    const value = values.get(prefix + name)
    if (value === undefined) continue
    found[name] = value
    values.delete(prefix + name)
  }
  return explained(() => parseHyperparameters(schema, found))
}

function hyperparametersOf(config: RunConfig, given: Record<string, string>): RunConfig['hyperparameters'] {
  return parseHyperparameters(cardOf(config).hyperparameters, { ...config.hyperparameters, ...given })
}

function takePrefixed(values: Map<string, string>, prefix: string): Record<string, string> {
  const taken: Record<string, string> = {}
  for (const [name, value] of values) {
    if (!name.startsWith(prefix)) continue
    taken[name.slice(prefix.length)] = value
    values.delete(name)
  }
  return taken
}

function refuseRest(values: Map<string, string>): void {
  for (const name of values.keys())
    throw new LinkError(`it has a part "${shorten(name)}" that this page does not know.`)
}

/** Runs a parser and rethrows its errors, which are written for the player, as errors of the link. */
function explained<Result>(parse: () => Result): Result {
  try {
    return parse()
  } catch (error) {
    if (error instanceof HyperparameterError) throw new LinkError(shorten(error.message, 300))
    if (error instanceof AdvisedError) throw new LinkError(`${error.message} ${error.advice}`)
    throw error
  }
}

function prefixed(prefix: string, schema: HyperparameterSchema, values: object): [string, HyperparameterValue][] {
  const byName = values as Readonly<Record<string, HyperparameterValue>>
  return Object.keys(schema).map((name) => [prefix + name, byName[name]])
}

/** Shortens quoted input, which may be of any length, to a recognisable part. */
export function shorten(text: string, length = 40): string {
  return text.length > length ? `${text.slice(0, length)}…` : text
}
