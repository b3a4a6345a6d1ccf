import type { ActorCriticHead } from '../../nn/actorCritic.ts'
import type { StepOptions } from '../../nn/optimiser.ts'
import type { RolloutSamples } from '../../rl/rolloutBuffer.ts'
import type { Stateful } from '../../shared/state.ts'

/** L = policy loss + c_v value loss − c_e mean H, over a minibatch of a rollout. */
export interface ActorCriticLoss {
  /** ε of the clipped surrogate (Schulman et al. 2017, equation 7); null: the policy-gradient loss −mean A log π(a|s). */
  readonly clipRange: number | null
  /** ε of the clipped value loss, in units of the return; null: not clipped. */
  readonly valueClipRange: number | null
  readonly entropyCoefficient: number // c_e
  readonly valueCoefficient: number // c_v
}

export interface ActorCriticStep extends StepOptions {
  readonly loss: ActorCriticLoss
  /** True: updates only the parameters that only the critic uses. */
  readonly criticOnly: boolean
}

/** Outputs of policy and critic for each sample, just before the step on its minibatch; in the order of the steps. */
export interface ActorCriticColumns {
  readonly logProbs: Float32Array // [n] log π(a|s) of the taken actions
  readonly entropies: Float32Array // [n] nats
  readonly values: Float32Array // [n]
  readonly gradientNorms: Float32Array // [steps] before clipping
}

/** A policy and its critic, which learn from rollouts in minibatches. */
export interface ActorCriticLearner {
  /** The weights after the last `read`, in plain arrays for acting. Never written to. */
  readonly head: ActorCriticHead
  /** Sets the rollout for the following steps. */
  begin(rollout: RolloutSamples): void
  /** One gradient step on the samples `indices` `[B]`, whose `advantages` `[B]` may have been normalised. */
  step(indices: Int32Array, advantages: Float32Array, options: ActorCriticStep): void
  /** Drops the columns of the steps so far. */
  forget(): void
  /** Updates `head`, and returns the columns since the last `read` or `forget`. */
  read(): Promise<ActorCriticColumns>
  /** Continues from other weights of the same architecture, with a fresh optimiser. */
  load(head: ActorCriticHead): void
  resetOptimiser(): void
  /** Networks and optimiser between two updates, as every backend saves them. `load` updates `head`, too. */
  readonly state: Stateful
  /** Safe to call twice. */
  dispose(): void
}

export type OptimiserChoice =
  | { readonly kind: 'adam'; readonly epsilon: number }
  | { readonly kind: 'rmsprop'; readonly epsilon: number }
