import type { ActorCriticHead } from '../../nn/actorCritic.ts'
import { createActorCriticForward } from '../../policies/actorCritic.ts'
import { softmaxInto } from '../../policies/sample.ts'
import { importanceWeight } from '../../rl/divergence.ts'
import type { RolloutSamples } from '../../rl/rolloutBuffer.ts'

/**
 * Importance weights π(a|s) / π′(a|s) of decisions that another policy π′ took, in the same arithmetic with which it
 * acted, so that equal policies give exactly 1. For at most `count` evenly spaced decisions.
 */
export function createImportanceWeigher(
  actionCount: number,
): (head: ActorCriticHead, rollout: RolloutSamples, count: number) => Float32Array {
  const actorCritic = createActorCriticForward(actionCount)
  const probabilities = new Float32Array(actionCount)

  return (head, rollout, count) => {
    const { size, observationSize, actions, logProbs } = rollout
    const rows = Math.min(count, size)
    const indices = Int32Array.from({ length: rows }, (_, row) => Math.floor((row * size) / rows))
    const observations = new Float32Array(rows * observationSize)
    indices.forEach((index, row) => {
      const from = index * observationSize
      observations.set(rollout.observations.subarray(from, from + observationSize), row * observationSize)
    })
    const logits = new Float32Array(rows * actionCount)
    actorCritic.run(head, observations, rows, { logits, values: new Float32Array(rows) })
    return Float32Array.from(indices, (index, row) => {
      const logSum = softmaxInto(logits, row * actionCount, actionCount, probabilities)
      return importanceWeight(Math.fround(logits[row * actionCount + actions[index]] - logSum), logProbs[index])
    })
  }
}
