import { createMlpForward } from '../../policies/mlp.ts'
import { softmaxInto } from '../../policies/sample.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import type { Trajectory } from '../../rl/trajectory.ts'
import { argmax, countOfLargest } from '../../shared/argmax.ts'

/** The unmasked decisions of some clips, concatenated. */
export interface CountedDecisions {
  readonly count: number // N
  readonly observations: Float32Array // [N × D]
  readonly actions: Uint8Array // [N]
  readonly clipLengths: Float32Array // [N] length of the clip that each comes from, masked decisions included
}

export function countedDecisions(clips: readonly Trajectory[], observationSize: number): CountedDecisions {
  const count = clips.reduce((sum, { mask }) => sum + mask.reduce((counted, entry) => counted + entry, 0), 0)
  const observations = new Float32Array(count * observationSize)
  const actions = new Uint8Array(count)
  const clipLengths = new Float32Array(count)
  let row = 0
  for (const clip of clips) {
    for (let decision = 0; decision < clip.length; decision++) {
      if (clip.mask[decision] === 0) continue
      const start = decision * observationSize
      observations.set(clip.observations.subarray(start, start + observationSize), row * observationSize)
      actions[row] = clip.actions[decision]
      clipLengths[row] = clip.length
      row++
    }
  }
  return { count, observations, actions, clipLengths }
}

/** How well a policy predicts the demonstrated actions. */
interface Imitation {
  readonly loss: number // mean of −log π(a|s), nats
  readonly accuracy: number // share of decisions whose demonstrated action is the most probable one
  readonly entropy: number // mean of H(π(·|s)), nats
}

/** Evaluates an actor without noise. `decisions` must hold at least one. */
export function judgeImitation(actor: MlpWeights, decisions: CountedDecisions, actionCount: number): Imitation {
  const { count, observations, actions } = decisions
  const logits = new Float32Array(count * actionCount)
  createMlpForward().run(actor, observations, count, logits)
  const probabilities = new Float32Array(actionCount)
  let loss = 0
  let right = 0
  let entropy = 0
  for (let row = 0; row < count; row++) {
    const start = row * actionCount
    const logSum = softmaxInto(logits, start, actionCount, probabilities)
    loss += logSum - logits[start + actions[row]]
    // A greedy policy draws among equally probable actions.
    const isLikeliest = probabilities[actions[row]] === probabilities[argmax(probabilities)]
    if (isLikeliest) right += 1 / countOfLargest(probabilities)
    for (let action = 0; action < actionCount; action++) {
      entropy += probabilities[action] * (logSum - logits[start + action])
    }
  }
  return { loss: loss / count, accuracy: right / count, entropy: entropy / count }
}
