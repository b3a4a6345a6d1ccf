import { optimisedOf } from '../../nn/moments.ts'
import type { Optimiser, StepOptions } from '../../nn/optimiser.ts'
import { tf } from '../../nn/tf.ts'
import { partOf, type Stateful } from '../../shared/state.ts'

/**
 * Parameters θ `[P]` on the device with their optimiser: the learning half of an agent. The other half acts on plain
 * arrays, so each update ends with one `read`, after which both halves hold the same numbers.
 */
interface OptimisedParameters {
  /** Replaced by each step. Owned here. */
  readonly theta: tf.Tensor1D
  /** One step along `gradient`, which is disposed. Returns its norm before clipping; the caller disposes it. */
  step(gradient: tf.Tensor1D, options: StepOptions): tf.Scalar
  /**
   * The only place where an agent waits for the device: θ and the entries of `tensors`, in their order, in one read.
   * Disposes `tensors`.
   */
  read(tensors: readonly tf.Tensor[]): Promise<{
    readonly parameters: Float32Array // [P]
    readonly entries: Float32Array
  }>
  /** Replaces the parameters and resets the optimiser. */
  load(parameters: Float32Array): void
  /** Resets the optimiser's statistics. */
  resetOptimiser(): void
  /** θ and the optimiser, as every backend saves them (`nn/moments.ts`). */
  readonly state: Stateful
  /** Safe to call twice. */
  dispose(): void
}

export function createOptimisedParameters(
  initial: Float32Array, // [P]
  createOptimiser: (parameterCount: number) => Optimiser,
): OptimisedParameters {
  let theta = tf.tensor1d(initial)
  let optimiser = createOptimiser(initial.length)

  function dispose(): void {
    theta.dispose()
    optimiser.dispose()
  }

  return {
    get theta() {
      return theta
    },
    step(gradient, options) {
      const step = optimiser.step(theta, gradient, options)
      theta = step.theta
      return step.gradientNorm
    },
    async read(tensors) {
      const count = theta.size
      const packed = tf.tidy(() =>
        tf.concat1d([theta, ...tensors.map((tensor) => tf.reshape(tensor, [-1]) as tf.Tensor1D)]),
      )
      tf.dispose([...tensors])
      const numbers = (await packed.data()) as Float32Array
      packed.dispose()
      return { parameters: numbers.slice(0, count), entries: numbers.slice(count) }
    },
    load(parameters) {
      dispose()
      theta = tf.tensor1d(parameters)
      optimiser = createOptimiser(parameters.length)
    },
    resetOptimiser() {
      optimiser.dispose()
      optimiser = createOptimiser(theta.size)
    },
    state: {
      async save() {
        return { theta: Float32Array.from(await theta.data()), optimiser: await optimiser.state.save() }
      },
      async load(saved) {
        const parameters = optimisedOf(saved, theta.size).theta
        theta.dispose()
        theta = tf.tensor1d(parameters.slice())
        await optimiser.state.load(partOf(saved, 'optimiser'))
      },
    },
    dispose,
  }
}
