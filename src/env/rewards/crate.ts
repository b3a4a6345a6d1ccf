import type { RewardTerm } from './term.ts'

export const crate: RewardTerm = {
  id: 'crate',
  label: 'Crate broken',
  help: 'Paid for each crate broken. Up: the hero clears everything out of the way.',
  defaultWeight: 0,
  min: -2,
  max: 2,
  needsEvent: true,
  evaluate: (outcome) => outcome.cratesBroken,
}
