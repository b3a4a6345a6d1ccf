import { createMlpForward } from '../../policies/mlp.ts'
import { sampleAction, softmaxInto } from '../../policies/sample.ts'
import type { Rng } from '../../shared/rng.ts'
import type { ActingMind } from '../shared/transitionPlayer.ts'
import type { SoftNetworks } from './learner.ts'

interface SoftMindOptions {
  /** Environments. */
  readonly rows: number
  readonly actionCount: number
  readonly rng: Rng
  /** The action of another behaviour policy in a row; null if the learner's own policy acts. */
  readonly askOther: (row: number) => number | null
  /** The networks that were read last. */
  readonly networks: () => SoftNetworks
}

/** Samples from the actor. V(s) = Σ π min Q over both critics, without entropy, is also the predicted return. */
export function createSoftMind({ rows, actionCount, rng, askOther, networks }: SoftMindOptions): ActingMind {
  const forward = createMlpForward()
  const logits = new Float32Array(rows * actionCount)
  const qValues = new Float32Array(rows * actionCount)
  const otherQ = new Float32Array(rows * actionCount)
  const probabilities = new Float32Array(actionCount)
  const values = new Float32Array(rows)

  /** V(s) of a predicted row; writes its policy into `probabilities`. */
  function stateValue(row: number): number {
    softmaxInto(logits, row * actionCount, actionCount, probabilities)
    let value = 0
    for (let action = 0; action < actionCount; action++) {
      value += probabilities[action] * qValues[row * actionCount + action]
    }
    return value
  }

  return {
    qValues,
    predict(observations, count) {
      const { actor, critics } = networks()
      forward.run(actor, observations, count, logits)
      forward.run(critics[0], observations, count, qValues)
      forward.run(critics[1], observations, count, otherQ)
      for (let index = 0; index < count * actionCount; index++) {
        qValues[index] = Math.min(qValues[index], otherQ[index])
      }
    },
    act(row) {
      values[row] = stateValue(row)
      return { action: askOther(row) ?? sampleAction(probabilities, rng), value: values[row] }
    },
    predictedReturn: stateValue,
  }
}
