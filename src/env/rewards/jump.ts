import type { RewardTerm } from './term.ts'

export const jump: RewardTerm = {
  id: 'jump',
  label: 'Jump',
  help: 'Paid for each jump taken off. Below zero, the hero jumps only where it must; above, it hops all the way.',
  defaultWeight: 0,
  min: -0.5,
  max: 0.5,
  needsEvent: true,
  evaluate: (outcome) => outcome.jumps,
}
