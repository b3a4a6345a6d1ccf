import type { StepOptions } from '../../nn/optimiser.ts'
import type { TdLossKind } from '../../nn/tdLoss.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import type { ReplayBuffer } from '../../rl/replayBuffer.ts'
import type { ValueBounds } from '../../rl/tdTargets.ts'
import type { Stateful } from '../../shared/state.ts'

/** Replayed transitions of one or more gradient steps, batch after batch: n in all. */
interface QSamples {
  readonly slots: Int32Array // [n] of the replay buffer
  readonly steps: number // gradient steps, n / B
  readonly weights: Float32Array // [n] importance weights
}

export interface QStepOptions extends StepOptions {
  readonly loss: TdLossKind
  readonly doubleQ: boolean
  /** Factor of all rewards. Absent: 1. */
  readonly rewardFactor?: number
  /** α of advantage learning. Absent: 0. */
  readonly actionGap?: number
  /** Limits of the targets, in scaled rewards; absent or null: none. */
  readonly bounds?: ValueBounds | null
}

/** Results of the gradient steps, in their order. */
export interface QColumns {
  readonly tdErrors: Float32Array // [n] before the step on the batch
  readonly gradientNorms: Float32Array // [steps] before clipping
}

/** A Q-network θ that learns from the transitions in its replay buffer, and its target network θ̄. */
export interface QLearner {
  /** The weights after the last `read`, in plain arrays for acting. Never written to. */
  readonly network: MlpWeights
  /** The learner's, so that it can keep the observations where its network reads them. */
  readonly replay: ReplayBuffer
  /** Gradient steps towards targets that are computed together before the first step. */
  descend(samples: QSamples, options: QStepOptions): void
  /** θ̄ ← (1 − share) θ̄ + share θ; a share of 1 copies. */
  moveTarget(share: number): void
  /** Updates `network`, and returns the columns since the last `read`. */
  read(): Promise<QColumns>
  /** Continues from other weights of the same architecture, for both networks, with a fresh optimiser. */
  load(network: MlpWeights): void
  /** Both networks, optimiser and replay between two updates, as every backend saves them. `load` updates `network`, too. */
  readonly state: Stateful
  /** Safe to call twice. */
  dispose(): void
}

export const ADAM_EPSILON = 1e-5
