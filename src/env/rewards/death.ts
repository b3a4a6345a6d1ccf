import type { RewardTerm } from './term.ts'

export const death: RewardTerm = {
  id: 'death',
  label: 'Death',
  help: 'Paid when the hero falls, meets a Regret or touches spikes. Lower: the hero becomes careful, and in the end too careful to jump.',
  defaultWeight: -2,
  min: -10,
  max: 2,
  needsEvent: true,
  evaluate: (outcome) => (outcome.died ? 1 : 0),
}
