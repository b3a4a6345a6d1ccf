import { percent } from '../format.ts'
import type { ChartDefinition } from './contract.ts'
import { tableOf } from './reading.ts'

/** Metrics of a language model on held-out questions: drawn together if a card declares them. */
export const HELD_OUT_SHARES = ['heldOut/correct', 'heldOut/strict', 'heldOut/greedy'] as const

export const heldOutAnswers: ChartDefinition = {
  id: 'heldOutAnswers',
  group: 'heldOut',
  title: 'Held-out questions',
  shows: 'Share of 40 held-out questions: right and in the strict format at T = 1, and right by greedy decoding.',
  healthy: 'all three rise; reinforcement learning brings T = 1 close to greedy.',
  empty: 'Appears after the first epoch of SFT, or the tenth update of a later stage.',
  x: 'run',
  series: [
    { label: 'right', colour: 'bell', mark: 'line', format: percent },
    { label: 'strict', colour: 'reward', mark: 'dashed', format: percent },
    { label: 'greedy', colour: 'lamp', mark: 'dotted', format: percent },
  ],
  includes: [0, 1],
  version: ({ history }) => history.updates.version,
  read({ history, xAxis }) {
    const [correct] = HELD_OUT_SHARES
    const column = history.updates.column(correct).subarray(0, history.updates.length)
    return column.every(Number.isNaN) ? null : tableOf(history.updates, xAxis, HELD_OUT_SHARES)
  },
}
