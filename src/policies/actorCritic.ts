import { createMlpForward } from './mlp.ts'
import type { PolicyHead } from './snapshot.ts'

/** Forward pass without tfjs: logits and values of a batch of observations, with which actor–critic agents act. */
interface ActorCriticForward {
  /** Writes `logits` `[rows × A]` and `values` `[rows]` (0 if the policy has no critic). */
  run(
    head: Extract<PolicyHead, { kind: 'sharedActorCritic' | 'actorCritic' }>,
    observations: Float32Array, // [rows × D]
    rows: number,
    out: { readonly logits: Float32Array; readonly values: Float32Array },
  ): void
}

/** Creates a forward pass that reuses its scratch memory between calls. */
export function createActorCriticForward(actionCount: number): ActorCriticForward {
  const actorForward = createMlpForward()
  const criticForward = createMlpForward()
  let outputs = new Float32Array(0)

  return {
    run(head, observations, rows, { logits, values }) {
      if (head.kind === 'actorCritic') {
        actorForward.run(head.actor, observations, rows, logits)
        if (head.critic === null) values.fill(0, 0, rows)
        else criticForward.run(head.critic, observations, rows, values)
        return
      }
      const width = actionCount + 1
      if (outputs.length < rows * width) outputs = new Float32Array(rows * width)
      actorForward.run(head.network, observations, rows, outputs)
      for (let row = 0; row < rows; row++) {
        for (let action = 0; action < actionCount; action++) {
          logits[row * actionCount + action] = outputs[row * width + action]
        }
        values[row] = outputs[row * width + actionCount]
      }
    },
  }
}
