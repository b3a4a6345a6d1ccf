import type { ActorCritic } from '../../nn/actorCritic.ts'
import { categorical, policyGradientSlope, valueLossSlope } from '../../nn/losses.ts'
import { tf } from '../../nn/tf.ts'
import type { RolloutSamples } from '../../rl/rolloutBuffer.ts'
import { allIndices, standardise } from '../../rl/samples.ts'
import { uploadMinibatch } from '../shared/minibatches.ts'

/** Of A2C's and A3C's optimiser, so that both compute the same. */
export const OPTIMISER_EPSILON = 1e-5

export interface A2cLossOptions {
  readonly actionCount: number
  readonly entropyCoefficient: number
  readonly valueCoefficient: number
  readonly normaliseAdvantages: boolean
}

interface A2cGradient {
  readonly gradient: tf.Tensor1D // [P]
  readonly entropy: tf.Tensor2D // [B × 1]
  readonly logProbs: tf.Tensor2D // [B × 1]
  readonly values: tf.Tensor2D // [B × 1]
}

/**
 * Gradient at theta of L = −mean A log π(a|s) + c_v ½ mean (V − R)² − c_e mean H over a whole finished rollout
 * (Mnih et al. 2016, with generalised advantages). A is a constant: it has no gradient. Each A3C worker sends it. `weights` multiply each decision's A: importance weights, if another policy took the
 * decisions. The caller disposes the result.
 */
export function a2cGradient(
  network: ActorCritic,
  theta: tf.Tensor1D,
  {
    rollout,
    options,
    weights,
  }: {
    readonly rollout: RolloutSamples
    readonly options: A2cLossOptions
    readonly weights?: Float32Array // [B]
  },
): A2cGradient {
  const { actionCount, entropyCoefficient, valueCoefficient } = options
  const advantages = a2cAdvantages(rollout, options, weights)
  return tf.tidy(() => {
    const batch = uploadMinibatch(rollout, allIndices(rollout.size), { actionCount, advantages })
    const { logits, values, pullback } = network.apply(theta, batch.observations)
    const policy = categorical(logits, batch.oneHotActions)
    const gradient = pullback(
      policy.pullback(policyGradientSlope(batch.advantages) as tf.Tensor2D, -entropyCoefficient / batch.size),
      tf.mul(valueLossSlope(values, batch.returns), valueCoefficient) as tf.Tensor2D,
    )
    return { gradient, entropy: policy.entropy, logProbs: policy.logProbs, values }
  })
}

/** A `[B]` of the loss: standardised if the options say so, then times the `weights` `[B]`. */
export function a2cAdvantages(
  rollout: RolloutSamples,
  { normaliseAdvantages }: Pick<A2cLossOptions, 'normaliseAdvantages'>,
  weights?: Float32Array,
): Float32Array {
  const advantages = normaliseAdvantages ? standardise(rollout.advantages) : rollout.advantages.slice()
  weights?.forEach((weight, index) => {
    advantages[index] *= weight
  })
  return advantages
}
