import type { Transition } from './replayBuffer.ts'

/** One step of several environments. A `VecEnv` fits, with the observations from before the step beside it. */
export interface VectorStep {
  readonly rewards: Float32Array // [rows]
  readonly terminated: Uint8Array // [rows]
  readonly truncated: Uint8Array // [rows]
  /** The true last observations: not the first ones of the episodes after. */
  readonly finalObservations: Float32Array // [rows × observationSize]
}

/**
 * Turns single decisions into n-step transitions (Sutton 1988; Hessel et al. 2018):
 *   R = Σₖ₌₀^{m−1} γᵏ rₜ₊ₖ, to be followed by γᵐ V(sₜ₊ₘ), with m = n, or fewer where the episode ends sooner.
 * A window never crosses the end of an episode. At the end, the windows still open are flushed at their shorter
 * lengths, so that no start state is lost. After a termination the discount is 0, after a truncation γᵐ stays: time
 * that ran out says nothing about the value.
 */
export interface NStepAssembler {
  /**
   * Adds the decision that each row took. `emit` receives each transition that this completes, oldest first within a
   * row; the object and its observations are valid only during the call.
   */
  add(
    observations: Float32Array, // [rows × observationSize] before the step
    actions: Int32Array, // [rows]
    step: VectorStep,
    gamma: number,
    emit: (transition: Transition, row: number) => void,
  ): void
  /** Forgets the open windows. */
  clear(): void
}

export function createNStepAssembler(rows: number, observationSize: number, steps: number): NStepAssembler {
  // Each row has a ring of up to n open windows; window w of row r lives at index r·n + w.
  const observationsOf = new Float32Array(rows * steps * observationSize)
  const actionOf = new Int32Array(rows * steps)
  const returnOf = new Float64Array(rows * steps)
  const discountOf = new Float64Array(rows * steps) // γᵐ so far
  const oldest = new Int32Array(rows) // place of the oldest open window in the row's ring
  const open = new Int32Array(rows) // number of open windows

  const transition: Transition = {
    observations: observationsOf,
    observationOffset: 0,
    action: 0,
    reward: 0,
    nextObservations: observationsOf,
    nextObservationOffset: 0,
    discount: 0,
  }

  return {
    add(observations, actions, step, gamma, emit) {
      for (let row = 0; row < rows; row++) {
        const base = row * steps
        const newest = base + ((oldest[row] + open[row]) % steps)
        for (let index = 0; index < observationSize; index++)
          observationsOf[newest * observationSize + index] = observations[row * observationSize + index]
        actionOf[newest] = actions[row]
        returnOf[newest] = 0
        discountOf[newest] = 1
        open[row]++

        for (let age = 0; age < open[row]; age++) {
          const window = base + ((oldest[row] + age) % steps)
          returnOf[window] += discountOf[window] * step.rewards[row]
          discountOf[window] *= gamma
        }

        const ended = step.terminated[row] === 1 || step.truncated[row] === 1
        const complete = ended ? open[row] : open[row] === steps ? 1 : 0
        for (let count = 0; count < complete; count++) {
          const window = base + oldest[row]
          transition.observationOffset = window * observationSize
          transition.action = actionOf[window]
          transition.reward = returnOf[window]
          transition.nextObservations = step.finalObservations
          transition.nextObservationOffset = row * observationSize
          transition.discount = step.terminated[row] === 1 ? 0 : discountOf[window]
          emit(transition, row)
          oldest[row] = (oldest[row] + 1) % steps
          open[row]--
        }
      }
    },
    clear() {
      open.fill(0)
    },
  }
}
