import type { PlainStateful } from '../shared/state.ts'

/**
 * The environment interface of the algorithms, with Gymnasium's semantics: after `terminated` the value is 0; after
 * `truncated` time ran out and the value must still be bootstrapped. The two are never merged.
 */
export interface EnvSpec {
  /**
   * Changes when dynamics, reward or observation layout change, e.g. `CartPole-v1`, `BellmanBros-lobby-features-v1`.
   * A game's layout has its hash in it, but for version 1 of `features` and `tiles`: `env/observations/layout.ts`.
   */
  readonly id: string
  readonly observationSize: number
  readonly actionCount: number
  readonly actionNames: readonly string[]
  /** Named, contiguous slices of the observation that cover it completely. */
  readonly observationSlices: readonly ObservationSlice[]
  /** Of observations that are a picture. */
  readonly picture?: Picture
}

/** Frames of a grey picture one after another, each row by row. Every entry is k / 255, k from 0 to 255. */
export interface Picture {
  readonly frames: number
  readonly height: number // pixels
  readonly width: number
}

export interface ObservationSlice {
  readonly name: string
  readonly start: number
  readonly length: number
}

/** One environment, for spectators and tests. Writes its observation in place. */
export interface Env {
  readonly spec: EnvSpec
  reset(seed: number, observation: Float32Array): void
  /** `action` is an index below `spec.actionCount`. The returned object is reused by the next call. */
  step(action: number, observation: Float32Array): StepResult
}

export interface StepResult {
  reward: number
  terminated: boolean
  truncated: boolean
  /** The episode reached its goal (bell rung, pole still up at the time limit). Read it when the episode ends. */
  success: boolean
}

/** A state to start from: an episode's seed and its actions so far. Equal starts lead to the same state. */
export interface EpisodeStart {
  readonly seed: number
  readonly actions: Uint8Array // as executed, after sticky actions; may be empty
  /**
   * Seed of what is random from this state on, instead of the episode's own: starts that differ in it alone are one state
   * with different futures, where transitions are stochastic. Absent: the episode goes on as it would have.
   */
  readonly future?: number
}

/** Sentinel action: the row is not stepped, because its episode in the batch finished early. */
export const REST = -1

/**
 * Many environments stepped together, as a struct of arrays. No call allocates.
 * Autoreset is SAME_STEP: when a row ends, `observations` already holds the first observation of its next episode and
 * `finalObservations` holds the true last one; rows that did not end have `finalObservations` equal to `observations`.
 */
export interface VecEnv {
  readonly spec: EnvSpec
  readonly count: number
  readonly observations: Float32Array // [count × observationSize]
  readonly finalObservations: Float32Array // [count × observationSize]
  readonly rewards: Float32Array // [count]
  readonly terminated: Uint8Array // [count] 0 or 1
  readonly truncated: Uint8Array // [count] 0 or 1
  readonly success: Uint8Array // [count] 0 or 1, meaningful where an episode ended
  /** Starts a new episode in every row; the seeds of row i's episodes depend only on `seed` and i. */
  reset(seed: number): void
  /**
   * `actions` has one action index per row, or `REST`: that row is not stepped, its reward is 0, its episode does not
   * end, and no decision is counted.
   */
  step(actions: Int32Array): void
  /**
   * Puts every row i into the state of `starts[i]`, by replaying its actions; `observations` and `finalObservations`
   * hold the observation of that state. Later episodes use the row's own seeds. If the actions end the episode, the row
   * starts from the seed alone.
   */
  startFrom(starts: readonly EpisodeStart[]): void
  /** The current state of the row's running episode, as a start. */
  startOf(row: number): EpisodeStart
  /**
   * Undiscounted return so far of the row's running episode, in the unit of `rewards`, including the replayed actions
   * of its start; 0 before the first decision. Uses the environment's own reward.
   */
  returnOf(row: number): number
  /** Every row's running episode and the seeds of those that follow. `load` leaves no outcome of a last step. */
  readonly state: PlainStateful
}
