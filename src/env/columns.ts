import type { VecEnv } from './contracts.ts'

export type StepColumns = Pick<
  VecEnv,
  'observations' | 'finalObservations' | 'rewards' | 'terminated' | 'truncated' | 'success'
>

/** What a vectorised environment writes into: allocated once, written in place for ever. */
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

/** Rows have just come to where they are: the last observations are the present ones, and nothing has come of a step yet. */
export function settleColumns({
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
