import type { VecEnv } from '../../env/contracts.ts'
import { createMlpForward } from '../../policies/mlp.ts'
import { sampleAction, softmaxInto } from '../../policies/sample.ts'
import type { PolicyHead } from '../../policies/snapshot.ts'
import { createNStepAssembler } from '../../rl/nStep.ts'
import { createPredictionGap } from '../../rl/predictionGap.ts'
import type { Transition } from '../../rl/replayBuffer.ts'
import type { Rng } from '../../shared/rng.ts'

/** Plays by sampling from the actor in plain TypeScript, or lets another play, and hands on n-step transitions. */
export interface SoftCollector {
  collect(block: {
    head: Extract<PolicyHead, { kind: 'softActorCritic' }>
    /** Vector steps: each is one decision in every world. */
    steps: number
    gamma: number
    store: (transition: Transition) => void
  }): Collected
}

export interface Collected {
  /** min Q(s, a) of the actions taken. */
  readonly takenQ: Float32Array // [steps × worlds]
  /** min Q(s, a) − V(s), where V(s) = Σ π min Q: what acting so is worth, entropy apart. */
  readonly advantages: Float32Array // [steps × worlds]
  /** Predicted and realised return of the episodes that ended in the block, if any. */
  readonly gap: { readonly predicted: number; readonly realised: number } | null
}

export function createSoftCollector(
  env: VecEnv,
  { nStep, rng, askOther }: { nStep: number; rng: Rng; askOther: (row: number) => number | null },
): SoftCollector {
  const { count, spec } = env
  const { observationSize, actionCount } = spec
  const forward = createMlpForward()
  const logits = new Float32Array(count * actionCount)
  const qValues = new Float32Array(count * actionCount)
  const otherQ = new Float32Array(count * actionCount)
  const probabilities = new Float32Array(actionCount)
  const values = new Float32Array(count)
  const actions = new Int32Array(count)
  const observationsBefore = new Float32Array(count * observationSize)
  const assembler = createNStepAssembler(count, observationSize, nStep)
  const gap = createPredictionGap(count)

  return {
    collect({ head, steps, gamma, store }) {
      const takenQ = new Float32Array(steps * count)
      const advantages = new Float32Array(steps * count)

      /** Logits and the lower of both critics' values of the first `rows` `observations`. */
      function predict(observations: Float32Array, rows: number): void {
        forward.run(head.actor, observations, rows, logits)
        forward.run(head.critics[0], observations, rows, qValues)
        forward.run(head.critics[1], observations, rows, otherQ)
        for (let index = 0; index < rows * actionCount; index++) {
          qValues[index] = Math.min(qValues[index], otherQ[index])
        }
      }

      /** V(s) = Σ π min Q of a predicted row; leaves its policy in `probabilities`. */
      function stateValue(row: number): number {
        softmaxInto(logits, row * actionCount, actionCount, probabilities)
        let value = 0
        for (let action = 0; action < actionCount; action++) {
          value += probabilities[action] * qValues[row * actionCount + action]
        }
        return value
      }

      for (let step = 0; step < steps; step++) {
        predict(env.observations, count)
        for (let row = 0; row < count; row++) {
          values[row] = stateValue(row)
          actions[row] = askOther(row) ?? sampleAction(probabilities, rng)
          takenQ[step * count + row] = qValues[row * actionCount + actions[row]]
          advantages[step * count + row] = takenQ[step * count + row] - values[row]
        }
        gap.observe(values)
        observationsBefore.set(env.observations)
        env.step(actions)
        assembler.add(observationsBefore, actions, env, gamma, store)
        gap.add(env, gamma, (row) => {
          predict(env.finalObservations.subarray(row * observationSize, (row + 1) * observationSize), 1)
          return stateValue(0)
        })
      }
      return { takenQ, advantages, gap: gap.drain() }
    },
  }
}
