/**
 * What an environment is to an algorithm. The meaning is Gymnasium's: `terminated` means that the value after is 0,
 * `truncated` means that time ran out and the value after must still be estimated. The two are never merged.
 */
export interface EnvSpec {
  /** Changes when dynamics, reward or observation layout change, e.g. `CartPole-v1`, `BellmanBros-lobby-features-v1`. */
  readonly id: string
  readonly observationSize: number
  readonly actionCount: number
  readonly actionNames: readonly string[]
  /** Named, contiguous slices of the observation that cover it completely. */
  readonly observationSlices: readonly ObservationSlice[]
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

/** A state to start from: an episode's seed and what was done in it so far. Equal starts are the same state. */
export interface EpisodeStart {
  readonly seed: number
  readonly actions: Uint8Array // as executed, after sticky actions; may be empty
}

/** Given instead of an action, it lets a row stand still: for rows whose part of a batch is over before the others'. */
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
  /** Starts every row afresh; row i draws its episodes' seeds from `seed` and i only. */
  reset(seed: number): void
  /**
   * `actions` has one action index a row, or `REST`: nothing happens in that row then, it earns 0, ends nothing, and
   * the decision is not counted.
   */
  step(actions: Int32Array): void
  /**
   * Puts every row i into the state of `starts[i]`, as if its episode had led there: `observations` and
   * `finalObservations` hold what is seen there. Episodes after it start from the rows' own seeds. A start in which the
   * episode was already over begins at its seed.
   */
  startFrom(starts: readonly EpisodeStart[]): void
  /** Where the row's running episode is, as a state to start from again. */
  startOf(row: number): EpisodeStart
  /**
   * Sum of the rewards of the row's running episode, in the unit of `rewards` and as the environment
   * itself pays them, with those on the way to its start; 0 where no decision has been taken yet.
   */
  returnOf(row: number): number
}
