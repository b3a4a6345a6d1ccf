import { percent } from '../format.ts'
import type { ChartDefinition } from './contract.ts'
import { joinTables, tableOf } from './reading.ts'

export const successRate: ChartDefinition = {
  id: 'successRate',
  group: 'learning',
  title: 'Rings the bell',
  shows: 'The share of the last 100 episodes that rang the bell, with its 95 % interval; diamonds are evaluations.',
  healthy: 'it rises to nearly 100 % and stays.',
  empty: 'The share of episodes that ring the bell, from the first episode on.',
  x: 'run',
  series: [
    { label: 'training', colour: 'bell', mark: 'line', format: percent },
    { label: 'at least', colour: 'bell', mark: 'edge', format: percent },
    { label: 'at most', colour: 'bell', mark: 'edge', format: percent },
    { label: 'evaluation', colour: 'lamp', mark: 'diamonds', format: percent },
  ],
  bands: [{ high: 2, low: 1, colour: 'bell' }],
  includes: [0, 1],
  version: ({ history }) => history.version,
  read({ history, xAxis }) {
    if (history.recent.length === 0) return null
    return joinTables([
      tableOf(history.recent, xAxis, ['success', 'successLow', 'successHigh']),
      tableOf(history.evaluations, xAxis, ['success']),
    ])
  },
}
