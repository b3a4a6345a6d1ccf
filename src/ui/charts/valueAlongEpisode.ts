import type { TracedEpisode } from '../../store/history/episodeTrace.ts'
import { decimals } from '../format.ts'
import type { ChartDefinition } from './contract.ts'

const twoDecimals = (value: number) => decimals(value, 2)

export const valueAlongEpisode: ChartDefinition = {
  id: 'valueAlongEpisode',
  group: 'episode',
  title: 'V(s) and the realised return',
  shows: 'V(s) at each decision and, once the episode has ended, the realised return.',
  healthy: 'the dashed line lies close to the V of its episode.',
  empty: 'V(s) at each decision of the episode on the stage. Needs a policy with V(s).',
  x: 'decision',
  series: [
    { label: 'V now', colour: 'value', mark: 'line', format: twoDecimals },
    { label: 'V before', colour: 'value', mark: 'faint', format: twoDecimals },
    { label: 'return', colour: 'reward', mark: 'dashed', format: twoDecimals },
  ],
  version: ({ trace }) => trace.version,
  read({ trace: { current, finished } }) {
    const length = Math.max(current.length, finished?.length ?? 0)
    const hasValue = current.hasValue || finished?.hasValue === true
    if (length === 0 || !hasValue) return null
    return [
      decisionsUpTo(length),
      padded(current.hasValue ? current : null, 'values', length),
      padded(finished?.hasValue ? finished : null, 'values', length),
      padded(finished, 'returns', length),
    ]
  },
}

function padded(episode: TracedEpisode | null, column: 'values' | 'returns', length: number): (number | null)[] {
  return Array.from({ length }, (_, t) => (episode !== null && t < episode.length ? episode[column][t] : null))
}

/** 1, 2, 3 … : the x column of an episode. */
export function decisionsUpTo(length: number): Float64Array {
  return Float64Array.from({ length }, (_, t) => t + 1)
}
