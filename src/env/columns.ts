import type { VecEnv } from './contracts.ts'

type StepColumns = Pick<
  VecEnv,
  'observations' | 'finalObservations' | 'rewards' | 'terminated' | 'truncated' | 'success'
>

const OUTCOME_BYTES = 7 // of a row: reward, terminated, truncated, success

/** Allocates the columns that a vectorised environment writes in place; rows × observation size for observations. */
export function createStepColumns(count: number, observationSize: number): StepColumns {
  const outcome = new ArrayBuffer(OUTCOME_BYTES * count)
  return {
    observations: new Float32Array(count * observationSize),
    finalObservations: new Float32Array(count * observationSize),
    rewards: new Float32Array(outcome, 0, count),
    terminated: new Uint8Array(outcome, 4 * count, count),
    truncated: new Uint8Array(outcome, 5 * count, count),
    success: new Uint8Array(outcome, 6 * count, count),
  }
}

/** The small columns as one piece of bytes, in this order: rewards, terminated, truncated, success. */
export function outcomeBytes({ rewards, count }: Pick<VecEnv, 'rewards' | 'count'>): Uint8Array {
  return new Uint8Array(rewards.buffer, rewards.byteOffset, OUTCOME_BYTES * count)
}

/** Sets the columns as before the first step: zero rewards and flags, final observations equal to the current ones. */
export function clearOutcomes({
  observations,
  finalObservations,
  rewards,
  terminated,
  truncated,
  success,
}: StepColumns) {
  finalObservations.set(observations)
  for (const column of [rewards, terminated, truncated, success]) column.fill(0)
}
