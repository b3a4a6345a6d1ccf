import type { RewardTerm } from './term.ts'

/** Telescopes (potential-based shaping, Ng et al. 1999): walking to and fro earns 0. */
export const progress: RewardTerm = {
  id: 'progress',
  label: 'Progress',
  help: 'Paid for each tile closer to the bell; walking back costs as much. Up: the hero hurries to the right.',
  defaultWeight: 0.1,
  min: -0.5,
  max: 0.5,
  evaluate: (outcome) => outcome.distanceBefore - outcome.distanceAfter,
}
