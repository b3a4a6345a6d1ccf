import { percent } from '../format.ts'
import type { ChartDefinition } from './contract.ts'
import { tableOf } from './reading.ts'

/** Of runs that are tested with the bell at the left: goal misgeneralisation. */
export const goalOrHabit: ChartDefinition = {
  id: 'goalOrHabit',
  group: 'heldOut',
  title: 'Goal or habit',
  shows: 'Success on unseen seeds with the bell at the right, and with it at the left and the hero in the middle.',
  healthy:
    'both rise; if only “right” rises, the agent has learnt to go right instead of going to the bell: train with both.',
  empty: 'Appears with the first evaluation.',
  x: 'run',
  series: [
    { label: 'bell right', colour: 'lamp', mark: 'dashed', format: percent },
    { label: 'bell left', colour: 'neutral', mark: 'line', format: percent },
    { label: '95 %', colour: 'neutral', mark: 'edge', format: percent },
    { label: '–', colour: 'neutral', mark: 'edge', format: percent },
  ],
  bands: [{ high: 4, low: 3, colour: 'neutral' }],
  includes: [0, 1],
  version: ({ history }) => history.version,
  read({ history, xAxis }) {
    const { evaluations } = history
    if (evaluations.length === 0) return null
    return tableOf(evaluations, xAxis, ['unseen', 'bellLeft', 'bellLeftLow', 'bellLeftHigh'])
  },
}
