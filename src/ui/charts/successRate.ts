import { percent } from '../format.ts'
import type { ChartDefinition } from './contract.ts'
import { joinTables, tableOf } from './reading.ts'

export const successRate: ChartDefinition = {
  id: 'successRate',
  group: 'learning',
  title: 'Success rate',
  shows:
    'Share of the last 100 episodes that succeeded, in the game by the bell, with its 95 % interval; diamonds are evaluations.',
  healthy: 'near 100 %, and stays.',
  empty: 'Appears with the first episode.',
  x: 'run',
  series: [
    { label: 'last 100', colour: 'bell', mark: 'line', format: percent },
    { label: '95 %', colour: 'bell', mark: 'edge', format: percent },
    { label: '–', colour: 'bell', mark: 'edge', format: percent },
    { label: 'test', colour: 'lamp', mark: 'diamonds', format: percent },
  ],
  bands: [{ high: 2, low: 1, colour: 'bell' }],
  includes: [0, 1],
  version: ({ history }) => history.version,
  read({ history, xAxis }) {
    if (history.recent.length + history.evaluations.length === 0) return null
    return joinTables([
      tableOf(history.recent, xAxis, ['success', 'successLow', 'successHigh']),
      tableOf(history.evaluations, xAxis, ['success']),
    ])
  },
}
