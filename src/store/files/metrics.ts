import type { SavedHistory } from '../history/history.ts'

/** The metrics of one step, under this page's names for `metrics.jsonl` and under all names for TensorBoard. */
interface MetricsAt {
  readonly step: number // decisions
  readonly time: number // seconds of training
  readonly row: Readonly<Record<string, number>>
  readonly scalars: readonly (readonly [tag: string, value: number])[]
}

/** Names of Stable-Baselines3 for the same quantities, so that curves of both lie in one chart. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  'recent/return': 'rollout/ep_rew_mean',
  'recent/length': 'rollout/ep_len_mean',
  'recent/success': 'rollout/success_rate',
  'evaluations/return': 'eval/mean_reward',
  'evaluations/length': 'eval/mean_ep_length',
  'evaluations/success': 'eval/success_rate',
  'policy/approxKl': 'train/approx_kl',
  'policy/clipFraction': 'train/clip_fraction',
  'policy/entropy': 'train/entropy',
  'loss/policy': 'train/policy_gradient_loss',
  'loss/value': 'train/value_loss',
  'loss/td': 'train/loss',
  'value/explainedVariance': 'train/explained_variance',
  'learning/learningRate': 'train/learning_rate',
  'exploration/epsilon': 'rollout/exploration_rate',
  'policy/temperature': 'train/ent_coef',
}

/** All metrics of a run in the order of their steps. */
export function metricsOf({ series }: SavedHistory): MetricsAt[] {
  const parts = [
    rowsOf(series.updates, (name) => name),
    rowsOf(series.recent, (name) => `recent/${name}`),
    rowsOf(series.evaluations, (name) => `evaluations/${name}`),
  ]
  return parts.flat().sort((a, b) => a.step - b.step)
}

const AXES = ['steps', 'time', 'episodes']

function rowsOf(columns: Readonly<Record<string, Float64Array>>, nameOf: (name: string) => string): MetricsAt[] {
  const { steps = new Float64Array(0), time = new Float64Array(0), episodes = new Float64Array(0) } = columns
  const names = Object.keys(columns).filter((name) => !AXES.includes(name))
  return Array.from(steps, (step, row): MetricsAt => {
    const values = names
      .map((name) => [nameOf(name), columns[name][row]] as const)
      .filter(([, value]) => Number.isFinite(value))
    const known = values.flatMap(([name, value]) =>
      FIELD_NAMES[name] === undefined ? [] : [[FIELD_NAMES[name], value] as const],
    )
    return {
      step,
      time: time[row],
      row: { step, time: time[row], episodes: episodes[row], ...Object.fromEntries(values) },
      scalars: [...values, ...known],
    }
  })
}
