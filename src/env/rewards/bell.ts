import type { RewardTerm } from './term.ts'

export const bell: RewardTerm = {
  id: 'bell',
  label: 'Bell',
  help: 'Paid for ringing the bell. Up: the goal counts more than everything on the way.',
  defaultWeight: 10,
  min: -10,
  max: 20,
  needsEvent: true,
  evaluate: (outcome) => (outcome.rangBell ? 1 : 0),
}
