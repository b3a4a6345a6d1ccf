import { tf } from '../../nn/tf.ts'
import type { ReplayBuffer } from '../../rl/replayBuffer.ts'
import { type PlainStateful, variable } from '../../shared/state.ts'
import { mean } from '../../shared/statistics.ts'
import type { PlayedBlock } from './transitionPlayer.ts'

/** Gradient steps that share one computation of their targets: one large forward pass instead of many small ones. */
export const STEPS_PER_TARGETS = 16

/** Gradient steps due for decisions; a remainder is carried over to the next block. */
interface GradientStepBudget {
  earn(decisions: number, options: { readonly decisionsPerGradientStep: number }): number
  readonly state: PlainStateful
}

export function createGradientStepBudget(): GradientStepBudget {
  let unspent = 0 // decisions without a gradient step so far
  return {
    earn(decisions, { decisionsPerGradientStep }) {
      unspent += decisions
      const steps = Math.floor(unspent / decisionsPerGradientStep)
      unspent -= steps * decisionsPerGradientStep
      return steps
    },
    state: variable(
      () => unspent,
      (value) => {
        unspent = value
      },
    ),
  }
}

/** The share of the difference to θ that `count` soft updates move the target network by: 1 − (1 − τ)^count. */
export function softShare(tau: number, count: number): number {
  return 1 - (1 - tau) ** count
}

/** The target network moved by `share` of the difference to θ; a share of 1 copies. Disposes `target`. */
export function moveTowards(target: tf.Tensor1D, theta: tf.Tensor1D, share: number): tf.Tensor1D {
  const moved =
    share === 1
      ? tf.clone(theta)
      : tf.tidy(() => tf.add(tf.mul(target, 1 - share), tf.mul(theta, share)) as tf.Tensor1D)
  target.dispose()
  return moved
}

/** Metrics that every off-policy learner reports of a block and its replay. */
export function measureBlock({ takenQ, gap }: PlayedBlock, replay: ReplayBuffer): Record<string, number> {
  return {
    'value/meanQ': mean(takenQ),
    'replay/fill': replay.size / replay.capacity,
    ...(gap && { 'value/predictedReturn': gap.predicted, 'value/realisedReturn': gap.realised }),
  }
}
