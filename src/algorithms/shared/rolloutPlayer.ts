import type { VecEnv } from '../../env/contracts.ts'
import { createActorCriticForward } from '../../policies/actorCritic.ts'
import { sampleAction, softmaxInto } from '../../policies/sample.ts'
import type { PolicyHead } from '../../policies/snapshot.ts'
import { createRolloutBuffer, type RolloutBuffer } from '../../rl/rolloutBuffer.ts'
import type { Rng } from '../../shared/rng.ts'

/** Plays rollouts with an actor–critic in plain TypeScript: the common part of on-policy agents. */
interface RolloutPlayer {
  /**
   * Plays `steps` decisions in every environment by sampling from `head`. The buffer holds what `finish` needs, is
   * the player's own and is overwritten by the next rollout.
   */
  play(head: Extract<PolicyHead, { kind: 'sharedActorCritic' | 'actorCritic' }>, steps: number): RolloutBuffer
}

export function createRolloutPlayer(env: VecEnv, rng: Rng): RolloutPlayer {
  const { observationSize, actionCount } = env.spec
  const actorCritic = createActorCriticForward(actionCount)
  const logits = new Float32Array(env.count * actionCount)
  const probabilities = new Float32Array(actionCount)
  const actions = new Int32Array(env.count)
  let rollout = createRolloutBuffer(1, env.count, observationSize)

  return {
    play(head, steps) {
      if (rollout.steps !== steps) rollout = createRolloutBuffer(steps, env.count, observationSize)
      for (let step = 0; step < steps; step++) {
        const start = step * env.count
        const values = rollout.values.subarray(start, start + env.count)
        actorCritic.run(head, env.observations, env.count, { logits, values })
        for (let row = 0; row < env.count; row++) {
          const logSum = softmaxInto(logits, row * actionCount, actionCount, probabilities)
          actions[row] = sampleAction(probabilities, rng)
          rollout.actions[start + row] = actions[row]
          rollout.logProbs[start + row] = logits[row * actionCount + actions[row]] - logSum
        }
        rollout.storeObservations(step, env)
        env.step(actions)
        rollout.storeOutcome(step, env)
        // Truncation is not death: bootstrap from the final observation.
        for (let row = 0; row < env.count; row++) {
          if (env.truncated[row] === 1) {
            const observation = env.finalObservations.subarray(row * observationSize, (row + 1) * observationSize)
            const finalValue = rollout.finalValues.subarray(start + row, start + row + 1)
            actorCritic.run(head, observation, 1, { logits, values: finalValue })
          }
        }
      }
      actorCritic.run(head, env.observations, env.count, { logits, values: rollout.lastValues })
      return rollout
    },
  }
}
