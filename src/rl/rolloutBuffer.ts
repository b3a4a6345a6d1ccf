import { computeAdvantages, type RolloutColumns } from './gae.ts'

/** What the buffer reads of a vector environment, one row an environment. */
export interface VectorStep {
  readonly observations: Float32Array // [envs × observationSize]
  readonly rewards: Float32Array // [envs]
  readonly terminated: Uint8Array // [envs]
  readonly truncated: Uint8Array // [envs]
}

/** What happened during one rollout, as columns; entry `t * envs + e` is environment e at step t. */
export interface RolloutBuffer extends RolloutColumns {
  readonly size: number // steps × envs
  readonly observationSize: number
  readonly observations: Float32Array // [size × observationSize]
  readonly actions: Int32Array // [size]
  readonly logProbs: Float32Array // [size] of the policy that acted
  readonly advantages: Float32Array // [size], after `finish`
  readonly returns: Float32Array // [size], after `finish`
  /** Keeps what the environments show now, before the step `step`: the observations that the actions answer. */
  storeObservations(step: number, env: VectorStep): void
  /** Keeps what the step `step` brought. */
  storeOutcome(step: number, env: VectorStep): void
  /** Advantages and returns, once `lastValues` is filled. */
  finish(options: { readonly gamma: number; readonly gaeLambda: number }): void
}

/** What a learner reads of a finished rollout: plain columns, which can travel between threads. */
export type RolloutSamples = Pick<
  RolloutBuffer,
  'size' | 'observationSize' | 'observations' | 'actions' | 'logProbs' | 'values' | 'advantages' | 'returns'
>

/** A copy that the next rollout does not overwrite. */
export function copySamples(rollout: RolloutSamples): RolloutSamples {
  return {
    size: rollout.size,
    observationSize: rollout.observationSize,
    observations: rollout.observations.slice(),
    actions: rollout.actions.slice(),
    logProbs: rollout.logProbs.slice(),
    values: rollout.values.slice(),
    advantages: rollout.advantages.slice(),
    returns: rollout.returns.slice(),
  }
}

export function createRolloutBuffer(steps: number, envs: number, observationSize: number): RolloutBuffer {
  const size = steps * envs
  const buffer: RolloutBuffer = {
    steps,
    envs,
    size,
    observationSize,
    observations: new Float32Array(size * observationSize),
    actions: new Int32Array(size),
    logProbs: new Float32Array(size),
    rewards: new Float32Array(size),
    values: new Float32Array(size),
    terminated: new Uint8Array(size),
    truncated: new Uint8Array(size),
    finalValues: new Float32Array(size),
    lastValues: new Float32Array(envs),
    advantages: new Float32Array(size),
    returns: new Float32Array(size),
    storeObservations(step, env) {
      buffer.observations.set(env.observations, step * envs * observationSize)
    },
    storeOutcome(step, env) {
      buffer.rewards.set(env.rewards, step * envs)
      buffer.terminated.set(env.terminated, step * envs)
      buffer.truncated.set(env.truncated, step * envs)
    },
    finish: (options) => computeAdvantages(buffer, options, buffer.advantages, buffer.returns),
  }
  return buffer
}
