import type { RewardTerm } from './term.ts'

export const time: RewardTerm = {
  id: 'time',
  label: 'Time',
  help: 'Paid at every decision. Below zero the hero hurries; far below, an early death pays; above zero it dawdles.',
  defaultWeight: -0.005,
  min: -0.1,
  max: 0.1,
  evaluate: () => 1,
}
