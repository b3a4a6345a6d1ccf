import type { ErrorPoint, ExactStore } from '../../store/controls/exactStore.ts'
import type { XAxis } from '../../store/history/history.ts'
import { decimals } from '../format.ts'
import type { ChartDefinition, ChartSources } from './contract.ts'

const threeDecimals = (value: number) => decimals(value, 3)

/** How far the critics of a run were from the exact values; loaded with these. */
export function createValueErrorChart(store: ExactStore): ChartDefinition {
  let drawn: readonly ErrorPoint[] = []
  let changes = 0
  return {
    id: 'valueError',
    group: 'value',
    title: 'Value error',
    shows: 'Root mean square over the states of V − V^π and of V − V*.',
    healthy: 'V − V^π stays small: the critic knows its policy. V − V* falls as the policy becomes optimal.',
    empty: 'One point per policy of the run, from the moment that its exact values are known.',
    x: 'run',
    series: [
      { label: 'V − V^π', colour: 'value', mark: 'line', format: threeDecimals },
      { label: 'V − V*', colour: 'neutral', mark: 'dashed', format: threeDecimals },
    ],
    includes: [0],
    version({ history }) {
      const { points } = store.getState()
      if (points !== drawn) changes++
      drawn = points
      return changes + history.updates.version
    },
    read(sources) {
      const { points } = store.getState()
      if (points.every(({ policy, optimal }) => policy === null && optimal === null)) return null
      return [
        Float64Array.from(points, ({ envSteps }) => placeOn(sources, envSteps)),
        points.map(({ policy }) => policy),
        points.map(({ optimal }) => optimal),
      ]
    },
  }
}

/** Where so many decisions lie on the x axis. */
function placeOn({ history: { updates }, xAxis }: ChartSources, envSteps: number): number {
  if (xAxis === 'steps') return envSteps
  const steps = updates.column('steps').subarray(0, updates.length)
  const row = steps.findLastIndex((each) => each <= envSteps)
  return row < 0 ? 0 : updates.column(xAxis satisfies XAxis)[row]
}
