import type { Hyperparameter, HyperparameterSchema } from '../../algorithms/contract.ts'
import type { PlatformerConfig } from '../../env/config.ts'
import { OBSERVATIONS } from '../../env/observations/index.ts'
import { REWARD_TERMS } from '../../env/rewards/index.ts'
import { endlessPlaceOf } from '../../sim/endless/ids.ts'
import type { EndlessSplit } from '../../sim/endless/sets.ts'
import { defaultRewardWeights } from '../../store/app/catalog.ts'
import { defaultPlatformer } from '../../store/app/defaults.ts'
import { ENDLESS_RUN_SETTINGS, rewardSlider, WORLD_SETTINGS } from '../../store/app/settings.ts'

const SPLITS: readonly EndlessSplit[] = ['unseen', 'bellLeft']

/**
 * The configuration of an environment from the options that a Python program gives: those of the page by their names,
 * with the page's defaults and bounds.
 * @throws Error for an option that does not exist or is out of bounds: nothing is clamped
 */
export function configOf(level: string, options: Readonly<Record<string, unknown>>): PlatformerConfig {
  const { observation, rewardWeights = {}, split, ...settings } = options
  const isEndless = endlessPlaceOf(level) !== null
  const schema: HyperparameterSchema = { ...WORLD_SETTINGS, ...(isEndless && ENDLESS_RUN_SETTINGS) }
  for (const [name, value] of Object.entries(settings)) check(name, schema, value)
  const weights = typeof rewardWeights === 'object' && rewardWeights !== null ? rewardWeights : {}
  const sliders = Object.fromEntries(REWARD_TERMS.map((term) => [term.id, rewardSlider(term)]))
  for (const [id, weight] of Object.entries(weights)) check(id, sliders, weight)
  const { observation: first, ...defaults } = defaultPlatformer()
  return {
    ...defaults,
    ...settings,
    level,
    observation:
      observation === undefined
        ? first
        : named(
            'observation',
            observation,
            OBSERVATIONS.map(({ id }) => id),
          ),
    rewardWeights: { ...defaultRewardWeights(level), ...weights },
    ...(split !== undefined && { split: named('split', split, isEndless ? SPLITS : []) }),
  }
}

function check(name: string, schema: HyperparameterSchema, value: unknown): void {
  if (!Object.hasOwn(schema, name)) {
    throw new Error(`There is no option "${name}". There are: ${Object.keys(schema).join(', ')}.`)
  }
  if (!fits(schema[name], value)) throw new Error(`${name} is ${JSON.stringify(value)}: give ${wanted(schema[name])}.`)
}

function fits(setting: Hyperparameter, value: unknown): boolean {
  if (setting.kind === 'toggle') return typeof value === 'boolean'
  if (setting.kind === 'choice') return setting.options.some((option) => option === value)
  const isNumber = typeof value === 'number' && value >= setting.min && value <= setting.max
  return isNumber && (setting.kind !== 'int' || Number.isInteger(value))
}

function wanted(setting: Hyperparameter): string {
  if (setting.kind === 'toggle') return 'true or false'
  if (setting.kind === 'choice') return `one of ${setting.options.join(', ')}`
  return `a ${setting.kind === 'int' ? 'whole number' : 'number'} from ${setting.min} to ${setting.max}`
}

function named<Id extends string>(name: string, value: unknown, ids: readonly Id[]): Id {
  const id = ids.find((each) => each === value)
  if (id !== undefined) return id
  const choices = ids.length === 0 ? 'leave it out, it is about endless levels' : `choose one of ${ids.join(', ')}`
  throw new Error(`${name} is ${JSON.stringify(value)}: ${choices}.`)
}
