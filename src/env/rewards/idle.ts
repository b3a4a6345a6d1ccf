import { IDLE } from '../../sim/world.ts'
import type { RewardTerm } from './term.ts'

export const idle: RewardTerm = {
  id: 'idle',
  label: 'Idling',
  help: 'Paid for each idle decision. Above zero, the hero may earn its return by not moving.',
  defaultWeight: 0,
  min: -0.1,
  max: 0.1,
  evaluate: (outcome) => (outcome.action === IDLE ? 1 : 0),
}
