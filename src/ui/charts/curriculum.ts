import { DIFFICULTY_METRIC } from '../../env/curriculum.ts'
import { metricId } from '../../store/history/history.ts'
import type { ChartDefinition } from './contract.ts'
import { tableOf } from './reading.ts'

/** Of runs whose difficulty rises with success. */
export const curriculum: ChartDefinition = {
  id: 'curriculum',
  group: 'learning',
  title: 'Curriculum',
  shows: 'Difficulty of the endless levels that are trained on now; tests are played at the chosen one.',
  healthy: 'it rises to the chosen difficulty, and stays there. If it stops below, those levels are too hard for now.',
  empty: 'Appears with the first update.',
  x: 'run',
  series: [{ label: 'difficulty', colour: 'neutral', mark: 'line', format: (value) => value.toFixed(2) }],
  includes: [0],
  version: ({ history }) => history.updates.version,
  read({ history, xAxis }) {
    const metric = metricId(DIFFICULTY_METRIC)
    const column = history.updates.column(metric).subarray(0, history.updates.length)
    return column.every(Number.isNaN) ? null : tableOf(history.updates, xAxis, [metric])
  },
}
