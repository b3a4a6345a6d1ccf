import type { RewardTerm } from './term.ts'

export const death: RewardTerm = {
  id: 'death',
  label: 'Death',
  help: 'Paid when the hero falls, meets a Regret or touches spikes. Further down: the hero grows careful, at last too careful to jump.',
  defaultWeight: -2,
  min: -10,
  max: 2,
  needsEvent: true,
  evaluate: (outcome) => (outcome.died ? 1 : 0),
}
