import type { VecEnv } from './contracts.ts'

type StepColumns = Pick<
  VecEnv,
  'observations' | 'finalObservations' | 'rewards' | 'terminated' | 'truncated' | 'success'
>

/** Allocates the columns that a vectorised environment writes in place; rows × observation size for observations. */
export function createStepColumns(count: number, observationSize: number): StepColumns {
  return {
    observations: new Float32Array(count * observationSize),
    finalObservations: new Float32Array(count * observationSize),
    rewards: new Float32Array(count),
    terminated: new Uint8Array(count),
    truncated: new Uint8Array(count),
    success: new Uint8Array(count),
  }
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
