import type { StepOptions } from '../../nn/optimiser.ts'
import type { TdLossKind } from '../../nn/tdLoss.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import type { TransitionBatch } from '../../rl/replayBuffer.ts'

/** Transitions of one or more gradient steps, batch after batch: n in all. */
export interface QSamples {
  readonly batch: TransitionBatch // [n]
  readonly weights: Float32Array // [n] importance weights
  readonly steps: number // gradient steps, n / B
}

export interface QStepOptions extends StepOptions {
  readonly loss: TdLossKind
  readonly doubleQ: boolean
}

/** Results of the gradient steps, in their order. */
export interface QColumns {
  readonly tdErrors: Float32Array // [n] before the step on the batch
  readonly gradientNorms: Float32Array // [steps] before clipping
}

/** A Q-network θ that learns from transitions, and its target network θ̄. */
export interface QLearner {
  /** The weights after the last `read`, in plain arrays for acting. Never written to. */
  readonly network: MlpWeights
  /** Gradient steps towards targets that are computed together before the first step. */
  descend(samples: QSamples, options: QStepOptions): void
  /** θ̄ ← (1 − share) θ̄ + share θ; a share of 1 copies. */
  moveTarget(share: number): void
  /** Updates `network`, and returns the columns since the last `read`. */
  read(): Promise<QColumns>
  /** Continues from other weights of the same architecture, for both networks, with a fresh optimiser. */
  load(network: MlpWeights): void
  /** Safe to call twice. */
  dispose(): void
}

export const ADAM_EPSILON = 1e-5
