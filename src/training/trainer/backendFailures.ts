import type { HyperparameterValues } from '../../algorithms/contract.ts'
import type { EnvSpec } from '../../env/contracts.ts'
import type { BackendChoice, BackendFailure, BackendName, KernelChoice } from '../protocol.ts'

/** What a run knows about the backend that it asks for. */
export interface BackendNeeds {
  readonly choice: BackendChoice
  /** Absent: `own`. */
  readonly kernels?: KernelChoice
  readonly spec: EnvSpec
  readonly hyperparameters: HyperparameterValues
  /** Backends that have failed in this run so far. */
  readonly failures: readonly BackendFailure[]
}

const MAX_DEVICE_LOSSES = 3 // then the graphics device is not used again in this run
/** A backend that fails before so many updates does not work here; a graphics device that fails later may come back. */
export const FIRST_UPDATES = 3

/** Whether a backend is not used again after these failures. */
export function isGivenUp(failures: readonly BackendFailure[], name: BackendName): boolean {
  const own = failures.filter(({ backend }) => backend === name)
  if (own.length === 0) return false
  return name !== 'webgpu' || own.length >= MAX_DEVICE_LOSSES || own.some(({ updates }) => updates < FIRST_UPDATES)
}
