import { tf } from '../../nn/tf.ts'
import type { RolloutSamples } from '../../rl/rolloutBuffer.ts'
import { gather } from '../../rl/samples.ts'

/** Samples of a rollout on the device; constant while the epochs change the policy. B rows each. */
export interface Minibatch {
  readonly size: number // B
  readonly observations: tf.Tensor2D // [B × D]
  readonly oneHotActions: tf.Tensor2D // [B × A]
  readonly oldLogProbs: tf.Tensor2D // [B × 1]
  readonly advantages: tf.Tensor2D // [B × 1], normalised on request
  readonly returns: tf.Tensor2D // [B × 1]
  readonly oldValues: tf.Tensor2D // [B × 1]
}

/** Gathers the rollout's rows `indices` here and uploads them: `tf.gather` is slow on wasm. Call it inside `tf.tidy`. */
export function uploadMinibatch(
  rollout: RolloutSamples,
  indices: Int32Array,
  { actionCount, advantages }: { readonly actionCount: number; readonly advantages: Float32Array },
): Minibatch {
  const size = indices.length
  const width = rollout.observationSize
  // Fresh arrays, because a backend may keep an array instead of copying it.
  const observations = new Float32Array(size * width)
  const oneHotActions = new Float32Array(size * actionCount)
  for (let row = 0; row < size; row++) {
    const index = indices[row]
    for (let column = 0; column < width; column++) {
      observations[row * width + column] = rollout.observations[index * width + column]
    }
    oneHotActions[row * actionCount + rollout.actions[index]] = 1
  }
  const column = (values: Float32Array) => tf.tensor2d(gather(values, indices), [size, 1])
  return {
    size,
    observations: tf.tensor2d(observations, [size, width]),
    oneHotActions: tf.tensor2d(oneHotActions, [size, actionCount]),
    oldLogProbs: column(rollout.logProbs),
    advantages: tf.tensor2d(advantages, [size, 1]),
    returns: column(rollout.returns),
    oldValues: column(rollout.values),
  }
}
