import type { RewardTerm } from './term.ts'

/** Progress without the way back: never negative, so retreating to take a run-up is free. */
export const newBest: RewardTerm = {
  id: 'newBest',
  label: 'New ground',
  help: 'Paid for each tile beyond the rightmost position of the episode; walking back costs nothing. Up: the hero explores forward.',
  defaultWeight: 0,
  min: -0.5,
  max: 0.5,
  evaluate: (outcome) => outcome.newBest,
}
