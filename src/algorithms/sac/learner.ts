import type { StepOptions } from '../../nn/optimiser.ts'
import type { PolicyHeadOf } from '../../policies/adopt.ts'
import type { ReplayBuffer } from '../../rl/replayBuffer.ts'
import type { Stateful } from '../../shared/state.ts'

/** Actor and twin critics, of one shape. */
export type SoftNetworks = Pick<PolicyHeadOf<'softActorCritic'>, 'actor' | 'critics'>

/** Replayed transitions of one or more gradient steps, batch after batch: n in all. */
interface SoftSamples {
  readonly slots: Int32Array // [n] of the replay buffer
  readonly steps: number // gradient steps, n / B
}

export interface SoftStepOptions extends StepOptions {
  readonly alpha: number // temperature
}

/** Results of the gradient steps, in their order; each is of the networks before the step. */
export interface SoftColumns {
  readonly tdErrors: Float32Array // [n] of the first critic
  readonly policyLosses: Float32Array // [steps]
  readonly entropies: Float32Array // [steps] mean over the batch, nats
  readonly gradientNorms: Float32Array // [steps] of all three networks together, before clipping
}

/** A soft actor–critic that learns from the transitions in its replay buffer, with a target network for each critic. */
export interface SoftLearner {
  /** The weights after the last `read`, in plain arrays for acting. Never written to. */
  readonly networks: SoftNetworks
  /** The learner's, so that it can keep the observations where its networks read them. */
  readonly replay: ReplayBuffer
  /** Gradient steps towards targets that are computed together before the first step. */
  descend(samples: SoftSamples, options: SoftStepOptions): void
  /** θ̄ ← (1 − share) θ̄ + share θ for both critics; a share of 1 copies. */
  moveTargets(share: number): void
  /** Updates `networks`, and returns the columns since the last `read`. */
  read(): Promise<SoftColumns>
  /** Continues from other weights of the same architecture, targets included, with a fresh optimiser. */
  load(networks: SoftNetworks): void
  /** All networks, optimiser and replay between two updates, as every backend saves them. `load` updates `networks`, too. */
  readonly state: Stateful
  /** Safe to call twice. */
  dispose(): void
}

export const ADAM_EPSILON = 1e-5
