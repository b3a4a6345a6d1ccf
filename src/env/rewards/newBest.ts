import type { RewardTerm } from './term.ts'

/** Progress beyond the episode's furthest point: never negative, so stepping back for a run-up is free. */
export const newBest: RewardTerm = {
  id: 'newBest',
  label: 'New ground',
  help: 'Paid for each tile beyond the rightmost position of the episode; walking back costs nothing. Up: the hero explores forward.',
  defaultWeight: 0,
  min: -0.5,
  max: 0.5,
  evaluate: (outcome) => outcome.newBest,
}
