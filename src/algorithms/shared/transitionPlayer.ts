import type { VecEnv } from '../../env/contracts.ts'
import { createNStepAssembler } from '../../rl/nStep.ts'
import { createPredictionGap } from '../../rl/predictionGap.ts'
import type { Transition } from '../../rl/replayBuffer.ts'
import { type PlainStateful, plainStateOf } from '../../shared/state.ts'

/** Values and decisions of an off-policy learner, in plain TypeScript. Its scratch memory holds the last predicted rows. */
export interface ActingMind {
  readonly qValues: Float32Array // [rows × A] of the last predicted rows
  /** Predicts the first `rows` of `observations` `[rows × D]`. */
  predict(observations: Float32Array, rows: number): void
  /** The action in the environment's row, and V(s) of the acting policy. Called for the rows in order. */
  act(row: number, step: number): { readonly action: number; readonly value: number }
  /** The return predicted from a predicted row on. */
  predictedReturn(row: number): number
}

/** Plays blocks of decisions and stores n-step transitions. Never waits for an accelerator. */
interface TransitionPlayer {
  play(block: {
    readonly mind: ActingMind
    /** Vector steps: each is one decision in every environment. */
    readonly steps: number
    readonly gamma: number
    readonly store: (transition: Transition) => void
  }): PlayedBlock
  readonly state: PlainStateful
}

export interface PlayedBlock {
  /** Q(s, a) of the actions taken. */
  readonly takenQ: Float32Array // [steps × environments]
  /** Q(s, a) − V(s). */
  readonly advantages: Float32Array // [steps × environments]
  /** Predicted and realised return of the episodes that ended in the block, if any. */
  readonly gap: { readonly predicted: number; readonly realised: number } | null
}

export function createTransitionPlayer(env: VecEnv, { nStep }: { readonly nStep: number }): TransitionPlayer {
  const { count, spec } = env
  const { observationSize, actionCount } = spec
  const actions = new Int32Array(count)
  const predictedReturns = new Float32Array(count)
  const observationsBefore = new Float32Array(count * observationSize)
  const assembler = createNStepAssembler(count, observationSize, nStep)
  const gap = createPredictionGap(count)

  return {
    play({ mind, steps, gamma, store }) {
      const takenQ = new Float32Array(steps * count)
      const advantages = new Float32Array(steps * count)
      for (let step = 0; step < steps; step++) {
        mind.predict(env.observations, count)
        for (let row = 0; row < count; row++) {
          const { action, value } = mind.act(row, step)
          const sample = step * count + row
          actions[row] = action
          predictedReturns[row] = mind.predictedReturn(row)
          takenQ[sample] = mind.qValues[row * actionCount + action]
          advantages[sample] = mind.qValues[row * actionCount + action] - value
        }
        gap.observe(predictedReturns)
        observationsBefore.set(env.observations)
        env.step(actions)
        assembler.add(observationsBefore, actions, env, gamma, store)
        gap.add(env, gamma, (row) => {
          mind.predict(env.finalObservations.subarray(row * observationSize, (row + 1) * observationSize), 1)
          return mind.predictedReturn(0)
        })
      }
      return { takenQ, advantages, gap: gap.drain() }
    },
    state: plainStateOf({ windows: assembler.state, gap: gap.state }),
  }
}
