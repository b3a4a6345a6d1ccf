import type { MetricDeclaration } from '../../algorithms/contract.ts'
import { metricId } from '../../store/history/history.ts'
import type { ColourName } from '../colours.ts'
import { significant } from '../format.ts'
import { CHART_GROUPS, type ChartDefinition, type ChartGroup } from './contract.ts'
import { tableOf } from './reading.ts'

/** A chart of one metric that an algorithm declares; the group is the first part of its id, `group/name`. */
export function metricChart(id: string, declaration: MetricDeclaration): ChartDefinition {
  const { label, help, unit } = declaration
  return {
    id: `metric:${id}`,
    group: groupOf(id),
    title: label,
    shows: help, // declarations include what is healthy
    healthy: '',
    empty: `${label}: one point per update.`,
    x: 'run',
    series: [
      {
        label: unit ?? label,
        colour: colourOf(id),
        mark: colourOf(id) === 'q' ? 'dashed' : 'line',
        format: significant,
      },
    ],
    version: ({ history }) => history.updates.version,
    read({ history, xAxis }) {
      const metric = metricId(id)
      const column = history.updates.column(metric).subarray(0, history.updates.length)
      return column.every(Number.isNaN) ? null : tableOf(history.updates, xAxis, [metric])
    },
  }
}

function groupOf(id: string): ChartGroup {
  const prefix = id.split('/')[0]
  return CHART_GROUPS.find((group) => group === prefix) ?? 'other'
}

function colourOf(id: string): ColourName {
  if (/(^|\/)(mean)?q([A-Z]|$)/.test(id) || /q_?values?$/i.test(id)) return 'q'
  if (id.startsWith('value/')) return 'value'
  if (/return|reward/i.test(id)) return 'reward'
  if (/advantage/i.test(id)) return 'better'
  return 'neutral'
}
