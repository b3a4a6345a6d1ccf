import type { StepOptions } from '../../nn/optimiser.ts'
import type { tf } from '../../nn/tf.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import type { Stateful } from '../../shared/state.ts'

/** Decisions to learn from, n of them. */
export interface Decisions {
  readonly count: number // n
  readonly observations: Float32Array // [n × D]
  readonly actions: ArrayLike<number> // [n]
}

/** A loss on log π(a|s) of a batch, given by its slope in two forms: on tensors, for any backend, and as a loop. */
export interface PolicyLoss {
  /** `[B × 1]`, at `logProbs` `[B × 1]`. Called inside `tf.tidy`. */
  onTensors(logProbs: tf.Tensor2D): tf.Tensor2D
  /** `[B]`, at `logProbs` `[B]`. */
  onArrays(logProbs: Float32Array): Float32Array
  /** The loss's slope at each H(π(·|s)). */
  readonly entropySlope: number
  /** `[B × first hidden layer]`, added to the first hidden layer's activation in this step. */
  readonly noise?: Float32Array
}

/** The policy's outputs for each decision, just before the step on its batch; in the order of the steps. */
export interface PolicyColumns {
  readonly logProbs: Float32Array // [n] of the taken actions
  readonly entropies: Float32Array // [n] nats
  readonly gradientNorms: Float32Array // [steps] before clipping
}

/** An actor without a critic, which learns from decisions in minibatches. */
export interface PolicyLearner {
  /** The weights after the last `read`, in plain arrays for acting. Never written to. */
  readonly actor: MlpWeights
  /** Sets the decisions for the following steps. */
  begin(decisions: Decisions): void
  /** One step of Adam on the decisions `indices` `[B]`. */
  step(indices: Int32Array, loss: PolicyLoss, options: StepOptions): void
  /** Drops the columns of the steps so far. */
  forget(): void
  /** Updates `actor`, and returns the columns since the last `read` or `forget`. */
  read(): Promise<PolicyColumns>
  /** Continues from other weights, of any architecture, with a fresh optimiser. */
  load(actor: MlpWeights): void
  /** Network and optimiser between two updates, as every backend saves them. `load` updates `actor`, too. */
  readonly state: Stateful
  /** Safe to call twice. */
  dispose(): void
}

export interface PolicyLearnerOptions {
  readonly adamEpsilon: number
}
