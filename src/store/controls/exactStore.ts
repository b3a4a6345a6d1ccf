import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ExactFault } from '../../policies/exact/states.ts'
import type { ExactPlace, ExactState, ValueError } from '../../policies/exact/values.ts'
import type { Failure } from '../teach/comparisons.ts'

/** Exact values: what is open, and what has been computed. `exact.ts`, which is loaded with them, writes the rest. */
interface ExactView {
  readonly isOpen: boolean
  /** What is painted over the level or the grid. */
  readonly paint: PaintedExact
  /** Why there are none here; null if there are. */
  readonly fault: ExactFault | 'noModel' | null
  readonly failure: Failure | null
  readonly isBusy: boolean
  readonly places: readonly ExactPlace[]
  /** Updates behind the policy of the places. */
  readonly policyUpdates: number
  /** In the game: the state on the stage before its last decision. In a grid, all states are places. */
  readonly here: (ExactState & { readonly decision: number }) | null
  /** Errors of the run's policies, in the order of their decisions. */
  readonly points: readonly ErrorPoint[]
}

export interface ErrorPoint extends ValueError {
  readonly envSteps: number
}

export const PAINTED_EXACT = ['optimal', 'policy', 'learned', 'error'] as const
export type PaintedExact = (typeof PAINTED_EXACT)[number]

export type ExactStore = StoreApi<ExactView>

export const NO_VALUES = {
  ...{ fault: null, failure: null, isBusy: false, here: null, policyUpdates: 0 },
  ...{ places: [] as readonly ExactPlace[], points: [] as readonly ErrorPoint[] },
}

export function createExactStore(): ExactStore {
  return createStore<ExactView>(() => ({ ...NO_VALUES, isOpen: false, paint: 'policy' }))
}

/** Opens exact values, or closes them and forgets what was computed. */
export function toggleExact(store: ExactStore): void {
  const { isOpen } = store.getState()
  store.setState({ ...NO_VALUES, isOpen: !isOpen })
}
