import { decimals } from '../format.ts'
import type { ChartDefinition } from './contract.ts'
import { joinTables, tableOf } from './reading.ts'

const whole = (value: number) => decimals(value, 0)

export const episodeLength: ChartDefinition = {
  id: 'episodeLength',
  group: 'learning',
  title: 'Episode length',
  shows: 'Decisions until success, a death or the time limit, the mean of 100 episodes.',
  healthy: 'rises while the agent learns to survive, then falls as it gets faster.',
  empty: 'Appears with the first episode.',
  x: 'run',
  series: [
    { label: 'last 100', colour: 'neutral', mark: 'line', format: whole },
    { label: 'test', colour: 'lamp', mark: 'diamonds', format: whole },
  ],
  includes: [0],
  version: ({ history }) => history.version,
  read({ history, xAxis }) {
    if (history.recent.length + history.evaluations.length === 0) return null
    return joinTables([tableOf(history.recent, xAxis, ['length']), tableOf(history.evaluations, xAxis, ['length'])])
  },
}
