import { computeAdvantages, type RolloutColumns } from './gae.ts'

/** The part of a vector environment that the buffer reads; one row per environment. */
interface VectorStep {
  readonly observations: Float32Array // [envs × observationSize]
  readonly rewards: Float32Array // [envs]
  readonly terminated: Uint8Array // [envs]
  readonly truncated: Uint8Array // [envs]
}

/** One rollout as columns; entry `t * envs + e` is environment e at step t. */
export interface RolloutBuffer extends RolloutColumns {
  readonly size: number // steps × envs
  readonly observationSize: number
  readonly observations: Float32Array // [size × observationSize]
  readonly actions: Int32Array // [size]
  readonly logProbs: Float32Array // [size] log π(a|s) of the behaviour policy
  readonly advantages: Float32Array // [size], after `finish`
  readonly returns: Float32Array // [size], after `finish`
  /** Stores the environments' observations before step `step`. */
  storeObservations(step: number, env: VectorStep): void
  /** Stores the rewards and flags of step `step`. */
  storeOutcome(step: number, env: VectorStep): void
  /** Computes advantages and returns. Fill `values`, `finalValues` and `lastValues` first. */
  finish(options: { readonly gamma: number; readonly gaeLambda: number }): void
}

/** The columns of a finished rollout that a learner reads; they can be posted between threads. */
export type RolloutSamples = Pick<
  RolloutBuffer,
  'size' | 'observationSize' | 'observations' | 'actions' | 'logProbs' | 'values' | 'advantages' | 'returns'
>

/** A copy that the next rollout does not overwrite. */
export function copySamples(rollout: RolloutSamples & RolloutColumns): RolloutSamples & RolloutColumns {
  return {
    steps: rollout.steps,
    envs: rollout.envs,
    rewards: rollout.rewards.slice(),
    terminated: rollout.terminated.slice(),
    truncated: rollout.truncated.slice(),
    finalValues: rollout.finalValues.slice(),
    lastValues: rollout.lastValues.slice(),
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
