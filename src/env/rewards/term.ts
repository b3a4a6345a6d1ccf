import type { World } from '../../sim/world.ts'

/** One named term of the reward. A decision's reward is Σ weight × evaluate(outcome) over all terms. */
export interface RewardTerm {
  readonly id: string
  readonly label: string
  /** For a curious player: what happens when the slider goes up. */
  readonly help: string
  /** Signed: penalties have a negative weight. */
  readonly defaultWeight: number
  /** The slider's range. It includes both signs, so that users can invert a reward and watch reward hacking. */
  readonly min: number
  readonly max: number
  /** True if the term is 0 without an event (coin, Regret, crate, jump, end of episode): then it is not evaluated. */
  readonly needsEvent?: true
  /** The unweighted amount, in the term's own unit. */
  evaluate(outcome: DecisionOutcome): number
}

/** The outcome of one decision. Rewritten in place by the next one. */
export interface DecisionOutcome {
  world: World // after the decision
  action: number // as executed
  distanceBefore: number // tiles to the bell along x
  distanceAfter: number
  newBest: number // tiles by which the episode's furthest point moved to the right
  coins: number
  regretsBeaten: number
  cratesBroken: number
  jumps: number
  rangBell: boolean
  died: boolean
}
