import { decimals } from '../format.ts'
import type { ChartDefinition } from './contract.ts'
import { joinTables, tableOf } from './reading.ts'

const twoDecimals = (value: number) => decimals(value, 2)

export const episodeReturn: ChartDefinition = {
  id: 'episodeReturn',
  group: 'learning',
  title: 'Episode return',
  shows: 'Undiscounted return of each episode (faint), smoothed mean, and 10–90 % band.',
  healthy: 'it rises and the band narrows.',
  empty: 'One point per finished episode.',
  x: 'run',
  series: [
    { label: 'mean', colour: 'reward', mark: 'line', format: twoDecimals },
    { label: '8 of 10', colour: 'reward', mark: 'edge', format: twoDecimals },
    { label: '–', colour: 'reward', mark: 'edge', format: twoDecimals },
    { label: 'test', colour: 'bell', mark: 'diamonds', format: twoDecimals },
    { label: 'episodes', colour: 'reward', mark: 'points', format: twoDecimals },
  ],
  bands: [{ high: 2, low: 1, colour: 'reward' }],
  version: ({ history }) => history.version,
  read({ history, xAxis }) {
    if (history.recent.length + history.evaluations.length === 0) return null
    return joinTables([
      tableOf(history.recent, xAxis, ['return', 'returnLow', 'returnHigh']),
      tableOf(history.evaluations, xAxis, ['return']),
      tableOf(history.episodes, xAxis, ['return']),
    ])
  },
}
