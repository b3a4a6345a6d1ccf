/**
 * What was seen and done from a start state on: to a language model the start is the prompt, the trajectory the
 * completion, and each decision a token.
 */
export interface Trajectory {
  readonly length: number // T decisions
  readonly observations: Float32Array // [T × D] before each decision
  readonly nextObservations: Float32Array // [T × D] the true one after it, also where the episode ended
  readonly actions: Uint8Array // [T]
  /** 1 where a decision counts (it is learnt from, compared), 0 where it is context only. */
  readonly mask: Uint8Array // [T]
  readonly rewards: Float32Array // [T] true rewards, unscaled
  /** The last decision ended the episode for good: the bell, or a death. */
  readonly terminated: boolean
  readonly success: boolean
}

/** Two trajectories that somebody compared. Of equals the order means nothing. */
export interface TrajectoryPair {
  readonly chosen: Trajectory
  readonly rejected: Trajectory
  readonly equal: boolean
}

/** Of the clips or pairs, where nothing else is said: judged by, never learnt from. */
export const HELD_OUT_SHARE = 0.2

/** Data cut once and for all: what a model is fitted to, and what it is judged by. */
export interface Split<Item> {
  readonly training: readonly Item[]
  readonly heldOut: readonly Item[]
}
