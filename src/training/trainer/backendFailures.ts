import type { CreateWorkload } from '../../nn/probe.ts'
import type { BackendChoice, BackendFailure, BackendName, BackendReport, KernelChoice } from '../protocol.ts'

/** A run's requirements for its backend. */
export interface BackendNeeds {
  readonly choice: BackendChoice
  /** Default: `own`. */
  readonly kernels?: KernelChoice
  /** The work that must be fast, e.g. updates. */
  readonly createWorkload: CreateWorkload
  /** Backends that have failed in this run so far. */
  readonly failures: readonly BackendFailure[]
  /** The backend to begin on at once; the others are measured in a later call, with `earlier`. */
  readonly first?: BackendName
  /** The report of the backend in use, to measure again without touching the run's tensors. */
  readonly earlier?: BackendReport
}

const MAX_DEVICE_LOSSES = 3 // after that, the GPU is not used again in this run
/** A backend that fails before this many updates is considered broken; a GPU that fails later is tried again. */
export const FIRST_UPDATES = 3

/** True if a backend must not be used again after these failures. */
export function isGivenUp(failures: readonly BackendFailure[], name: BackendName): boolean {
  const own = failures.filter(({ backend }) => backend === name)
  if (own.length === 0) return false
  return name !== 'webgpu' || own.length >= MAX_DEVICE_LOSSES || own.some(({ updates }) => updates < FIRST_UPDATES)
}
