import type { World } from '../../sim/world.ts'

/** One named part of the reward. The reward of a decision is Σ weight × evaluate(outcome) over all terms. */
export interface RewardTerm {
  readonly id: string
  readonly label: string
  /** For a curious player: what happens when its slider goes up? */
  readonly help: string
  /** Carries the sign: what hurts has a negative weight. */
  readonly defaultWeight: number
  /** The slider's range, on both sides of zero, so that a reward can be turned around and its hacking watched. */
  readonly min: number
  readonly max: number
  /** Nothing to pay unless a coin, Regret or crate fell, the hero jumped or the episode ended: else it is not asked. */
  readonly needsEvent?: true
  /** The unweighted amount, in the term's own unit. */
  evaluate(outcome: DecisionOutcome): number
}

/** What one decision brought about. Rewritten in place for the next one. */
export interface DecisionOutcome {
  world: World // after the decision
  action: number // as executed
  distanceBefore: number // tiles to the bell along x
  distanceAfter: number
  newBest: number // tiles by which the hero went further right than ever in this episode
  coins: number
  regretsBeaten: number
  cratesBroken: number
  jumps: number
  rangBell: boolean
  died: boolean
}
