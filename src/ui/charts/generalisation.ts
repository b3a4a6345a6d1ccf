import { percent } from '../format.ts'
import type { ChartDefinition } from './contract.ts'
import { tableOf } from './reading.ts'

/** Of runs on endless levels. */
export const generalisation: ChartDefinition = {
  id: 'generalisation',
  group: 'heldOut',
  title: 'Generalisation',
  shows: 'Success in evaluations on the training seeds and on seeds that are never trained on, with its 95 % interval.',
  healthy: 'both rise together; a gap means that the levels are memorised: train on more seeds.',
  empty: 'Appears with the first evaluation.',
  x: 'run',
  series: [
    { label: 'training', colour: 'bell', mark: 'line', format: percent },
    { label: 'unseen', colour: 'lamp', mark: 'dashed', format: percent },
    { label: '95 %', colour: 'lamp', mark: 'edge', format: percent },
    { label: '–', colour: 'lamp', mark: 'edge', format: percent },
  ],
  bands: [{ high: 4, low: 3, colour: 'lamp' }],
  includes: [0, 1],
  version: ({ history }) => history.version,
  read({ history, xAxis }) {
    const { evaluations } = history
    if (evaluations.length === 0) return null
    return tableOf(evaluations, xAxis, ['success', 'unseen', 'unseenLow', 'unseenHigh'])
  },
}
