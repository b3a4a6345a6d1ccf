import type { HyperparameterSchema } from '../../algorithms/contract.ts'
import { FAULT_LABEL, FAULT_NAMES, isFaultId, MENDED_LABEL } from '../../algorithms/shared/faultIds.ts'
import { REWARD_TERMS } from '../../env/rewards/index.ts'
import { REWARD_FUNCTIONS } from '../../env/text/rewards/index.ts'
import { algorithmCard, cardOf } from './catalog.ts'
import { readConfig, writeConfig } from './link.ts'
import { placeOf } from './runCard.ts'
import { EVALUATION_SETTINGS, GUIDANCE_SETTINGS, RUN_SETTINGS, WORLD_SETTINGS } from './settings.ts'
import { TEXT_GUIDANCE_SETTINGS, TEXT_SETTINGS } from './text.ts'

/** A setting that is not the same in all configurations. */
interface Difference {
  /** Its key in a link. */
  readonly key: string
  readonly label: string
  /** Its value in each configuration; null where it does not exist. */
  readonly values: readonly (string | null)[]
}

/** Settings in which configurations differ, in the order of a link. Throws `LinkError` if one cannot be read. */
export function differencesOf(links: readonly string[]): Difference[] {
  const configs = links.flatMap((link) => readConfig(link) ?? [])
  const entries = configs.map((config) => new Map(new URLSearchParams(writeConfig(config))))
  const labels = new Map(
    configs.flatMap((config) => [...labelsOf(cardOf(config).hyperparameters, 'hp.'), ...SETTING_LABELS]),
  )
  const keys = new Set(entries.flatMap((each) => [...each.keys()]))
  return [...keys].flatMap((key) => {
    const values = entries.map((each, index) => {
      const value = each.get(key)
      if (value === undefined) return null
      if (key === 'algorithm') return algorithmCard(value).name
      if (key === 'fault' && isFaultId(value)) return FAULT_NAMES[value].label
      return key === 'level' || key === 'env' ? placeOf(configs[index]) : value
    })
    return new Set(values).size > 1 ? [{ key, label: labels.get(key) ?? key, values }] : []
  })
}

function labelsOf(settings: HyperparameterSchema, prefix: string): [key: string, label: string][] {
  return Object.entries(settings).map(([name, { label }]) => [prefix + name, label])
}

const SETTING_LABELS: readonly (readonly [key: string, label: string])[] = [
  ['fault', FAULT_LABEL],
  ['mended', MENDED_LABEL],
  ...labelsOf(RUN_SETTINGS, ''),
  ...labelsOf(EVALUATION_SETTINGS, 'evaluation.'),
  ...labelsOf(TEXT_GUIDANCE_SETTINGS, 'guidance.'),
  ...labelsOf(GUIDANCE_SETTINGS, 'guidance.'),
  ...labelsOf(WORLD_SETTINGS, 'world.'),
  ...labelsOf(TEXT_SETTINGS, 'text.'),
  ...[...REWARD_TERMS, ...REWARD_FUNCTIONS].map(({ id, label }) => [`reward.${id}`, label] as const),
]
