import type { RewardTerm } from './term.ts'

export const regret: RewardTerm = {
  id: 'regret',
  label: 'Regret beaten',
  help: 'Paid for each Regret or Outlier beaten with the suitcase. Up: the hero hunts.',
  defaultWeight: 0,
  min: -2,
  max: 2,
  needsEvent: true,
  evaluate: (outcome) => outcome.regretsBeaten,
}
