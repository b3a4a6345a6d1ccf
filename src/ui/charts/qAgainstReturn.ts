import { significant } from '../format.ts'
import type { ChartDefinition } from './contract.ts'
import { tableOf } from './reading.ts'

/** Metrics of value-based algorithms that must be compared: drawn together if a card declares them. */
export const Q_AND_RETURN = ['value/meanQ', 'value/predictedReturn', 'value/realisedReturn'] as const

export const qAgainstReturn: ChartDefinition = {
  id: 'qAgainstReturn',
  group: 'value',
  title: 'Predicted and realised return',
  shows: 'max Q at the start of an episode, its realised return, and the mean Q.',
  healthy: 'the prediction lies slightly above the realised return.',
  empty: 'Appears with the first update after an episode has ended.',
  x: 'run',
  series: [
    { label: 'mean Q', colour: 'q', mark: 'dotted', format: significant },
    { label: 'predicted', colour: 'q', mark: 'dashed', format: significant },
    { label: 'realised', colour: 'reward', mark: 'line', format: significant },
  ],
  version: ({ history }) => history.updates.version,
  read({ history, xAxis }) {
    if (history.updates.length === 0) return null
    return tableOf(history.updates, xAxis, Q_AND_RETURN)
  },
}
