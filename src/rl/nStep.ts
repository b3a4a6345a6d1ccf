import { arrays, type PlainStateful } from '../shared/state.ts'
import type { Transition } from './replayBuffer.ts'

/** One step of several environments, without the observations before it. A `VecEnv` satisfies this. */
interface VectorStep {
  readonly rewards: Float32Array // [rows]
  readonly terminated: Uint8Array // [rows]
  readonly truncated: Uint8Array // [rows]
  /** Observations after the step; where an episode ended, its last one, not the first of the next. */
  readonly finalObservations: Float32Array // [rows × observationSize]
}

/**
 * Assembles single decisions into n-step transitions (Sutton 1988; Hessel et al. 2018):
 *   R = Σₖ₌₀^{m−1} γᵏ rₜ₊ₖ, bootstrapped with γᵐ V(sₜ₊ₘ), where m = n, or less if the episode ends earlier.
 * A window never crosses the end of an episode. At the end, the open windows are emitted with their shorter lengths, so
 * that no state is lost. The discount is 0 after a termination and γᵐ after a truncation, where the value remains.
 */
interface NStepAssembler {
  /**
   * Adds one decision of each row. `emit` receives each completed transition, oldest first within a row; the object and
   * its observations are valid only during the call.
   */
  add(
    observations: Float32Array, // [rows × observationSize] before the step
    actions: Int32Array, // [rows]
    step: VectorStep,
    gamma: number,
    emit: (transition: Transition, row: number) => void,
  ): void
  /** The open windows. */
  readonly state: PlainStateful
}

export function createNStepAssembler(rows: number, observationSize: number, steps: number): NStepAssembler {
  // Each row has a ring of up to n open windows; window w of row r lives at index r·n + w.
  const observationsOf = new Float32Array(rows * steps * observationSize)
  const actionOf = new Int32Array(rows * steps)
  const returnOf = new Float64Array(rows * steps)
  const discountOf = new Float64Array(rows * steps) // γᵐ so far
  const oldest = new Int32Array(rows) // index of the oldest open window in the row's ring
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
    state: arrays({ observationsOf, actionOf, returnOf, discountOf, oldest, open }),
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
  }
}
