import { tf } from '../../nn/tf.ts'
import type { RolloutBuffer } from '../../rl/rolloutBuffer.ts'
import type { Rng } from '../../shared/rng.ts'
import { mean, standardDeviation } from '../../shared/statistics.ts'

/** Samples of a rollout on the device; fixed while the epochs move the policy. B rows each. */
export interface Minibatch {
  readonly size: number // B
  readonly observations: tf.Tensor2D // [B × D]
  readonly oneHotActions: tf.Tensor2D // [B × A]
  readonly oldLogProbs: tf.Tensor2D // [B × 1]
  readonly advantages: tf.Tensor2D // [B × 1], normalised if asked for
  readonly returns: tf.Tensor2D // [B × 1]
  readonly oldValues: tf.Tensor2D // [B × 1]
}

/** Gathers the rollout's rows `indices` here and uploads them: `tf.gather` is slow on wasm. Call it inside `tf.tidy`. */
export function uploadMinibatch(
  rollout: RolloutBuffer,
  indices: Int32Array,
  { actionCount, advantages }: { readonly actionCount: number; readonly advantages: Float32Array },
): Minibatch {
  const size = indices.length
  const width = rollout.observationSize
  // Fresh arrays: a backend may keep the one it is given instead of copying it.
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

export function gather(values: Float32Array, indices: Int32Array): Float32Array {
  const gathered = new Float32Array(indices.length)
  for (let row = 0; row < indices.length; row++) gathered[row] = values[indices[row]]
  return gathered
}

/** (x − mean) / (s + 1e-8) with the sample standard deviation s. One value alone has none and stays. */
export function standardise(values: Float32Array): Float32Array {
  if (values.length < 2) return values
  const centre = mean(values)
  const spread = standardDeviation(values) + 1e-8
  return values.map((value) => (value - centre) / spread)
}

/** Fisher–Yates, in place. */
export function shuffle(indices: Int32Array, rng: Rng): void {
  for (let last = indices.length - 1; last > 0; last--) {
    const other = rng.int(last + 1)
    const swapped = indices[last]
    indices[last] = indices[other]
    indices[other] = swapped
  }
}
