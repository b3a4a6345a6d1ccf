import { createActorCriticForward } from './actorCritic.ts'
import { createEvaluator, createPolicyOutput } from './evaluate.ts'
import { softmaxInto } from './sample.ts'
import type { PolicySnapshot } from './snapshot.ts'

/** Lower bound of probabilities before the logarithm: smaller ones are 0 in float32, whose logarithm is −∞. */
const SMALLEST = 1e-37

/**
 * log π(a|s) `[rows]` of a frozen policy, for observations `[rows × D]` and the actions taken, without tfjs. For actors
 * it uses the same arithmetic as acting, so that the KL of a policy to its own copy is exactly 0.
 */
export function createLogProbs(
  policy: PolicySnapshot,
): (observations: Float32Array, actions: ArrayLike<number>) => Float32Array {
  const { head, actionCount, observationSize } = policy
  if (head.kind === 'actorCritic' || head.kind === 'sharedActorCritic') {
    const forward = createActorCriticForward(actionCount)
    const probabilities = new Float32Array(actionCount)
    return (observations, actions) => {
      const rows = actions.length
      const logits = new Float32Array(rows * actionCount)
      forward.run(head, observations, rows, { logits, values: new Float32Array(rows) })
      return Float32Array.from(actions, (action, row) => {
        const logSum = softmaxInto(logits, row * actionCount, actionCount, probabilities)
        return logits[row * actionCount + action] - logSum
      })
    }
  }
  const evaluator = createEvaluator(policy)
  const output = createPolicyOutput(actionCount)
  return (observations, actions) =>
    Float32Array.from(actions, (action, row) => {
      evaluator.evaluate(observations.subarray(row * observationSize, (row + 1) * observationSize), output)
      return Math.log(Math.max(SMALLEST, output.probabilities[action]))
    })
}
