import { REWARD_TERMS } from '../../env/rewards/index.ts'
import { signed } from '../format.ts'
import type { ChartDefinition } from './contract.ts'
import { LINES, type LineMark } from './lines.ts'
import { tableOf } from './reading.ts'

const MARKS = Object.keys(LINES) as readonly LineMark[] // as many as there are terms

export const rewardTerms: ChartDefinition = {
  id: 'rewardTerms',
  group: 'learning',
  title: 'Reward by term',
  shows: 'Contribution of each term to the episode return, mean of 100 episodes.',
  healthy: 'the bell dominates; a term that grows without it is being exploited.',
  empty: 'One line per reward term, from the first episode on.',
  x: 'run',
  series: REWARD_TERMS.map((term, index) => ({
    label: term.label,
    colour: term.id === 'bell' ? 'bell' : 'reward',
    mark: MARKS[index % MARKS.length],
    format: (value) => signed(value, 2),
  })),
  includes: [0],
  version: ({ history }) => history.recent.version,
  read({ history, xAxis }) {
    if (!history.recent.names().some((name) => name.startsWith('term:'))) return null
    const names = REWARD_TERMS.map((term) => `term:${term.id}` as const)
    const table = tableOf(history.recent, xAxis, names)
    // A term that was never paid has no line, rather than one at 0.
    const [x, ...columns] = table
    return [
      x,
      ...columns.map((column) => (Array.from(column).some((value) => value) ? column : Array.from(column, () => null))),
    ]
  },
}
