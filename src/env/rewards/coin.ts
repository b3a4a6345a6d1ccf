import type { RewardTerm } from './term.ts'

export const coin: RewardTerm = {
  id: 'coin',
  label: 'Coin',
  help: 'Paid for each coin. Up: the hero makes detours for coins, even where they lead away from the bell.',
  defaultWeight: 0.2,
  min: -1,
  max: 2,
  needsEvent: true,
  evaluate: (outcome) => outcome.coins,
}
