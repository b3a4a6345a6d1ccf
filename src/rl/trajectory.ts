/**
 * Observations and actions from a start state on. For a language model, the start is the prompt, the trajectory the
 * completion, and each decision one token.
 */
export interface Trajectory {
  readonly length: number // T decisions
  readonly observations: Float32Array // [T × D] before each decision
  readonly nextObservations: Float32Array // [T × D] after each decision, including the final observation
  readonly actions: Uint8Array // [T]
  /** 1 where a decision counts in losses and scores, 0 where it is context only. */
  readonly mask: Uint8Array // [T]
  readonly rewards: Float32Array // [T] true rewards, unscaled
  /** The last decision terminated the episode: bell or death. */
  readonly terminated: boolean
  readonly success: boolean
}

/** Two compared trajectories. If `equal`, their order has no meaning. */
export interface TrajectoryPair {
  readonly chosen: Trajectory
  readonly rejected: Trajectory
  readonly equal: boolean
}

/** Default share of clips or pairs that is held out for evaluation, never trained on. */
export const HELD_OUT_SHARE = 0.2

/** A fixed split of data into a training set and a held-out set. */
export interface Split<Item> {
  readonly training: readonly Item[]
  readonly heldOut: readonly Item[]
}
