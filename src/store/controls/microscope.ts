import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CapturedNews } from '../../training/protocol.ts'
import type { SpectatorFrame } from '../app/types.ts'

/** The update microscope: whether it is open, the update in it, and the states that a person has pinned. */
interface MicroscopeState {
  readonly isOpen: boolean
  /** The next update has been asked for. */
  readonly isWaiting: boolean
  readonly captured: CapturedNews | null
  readonly pins: readonly PinnedState[]
}

/** A state of the stage whose π is compared before and after the update. */
export interface PinnedState {
  readonly id: number
  readonly observation: Float32Array
  /** The decision of its episode, from 0. */
  readonly decision: number
}

export type MicroscopeStore = StoreApi<MicroscopeState>

/** More would not fit beside each other; the oldest goes first. */
const MOST_PINS = 4

export function createMicroscopeStore(): MicroscopeStore {
  return createStore<MicroscopeState>(() => ({ isOpen: false, isWaiting: false, captured: null, pins: [] }))
}

export function toggleMicroscope(store: MicroscopeStore): void {
  store.setState(({ isOpen }) => ({ isOpen: !isOpen }))
}

/** Pins the state that the agent on the stage saw last; false if there is none. */
export function pinState(
  store: MicroscopeStore,
  { observation, decision }: Pick<SpectatorFrame, 'observation' | 'decision'>,
): boolean {
  if (observation.length === 0) return false
  const { pins } = store.getState()
  const id = Math.max(0, ...pins.map((pin) => pin.id)) + 1
  const pin = { id, observation: observation.slice(), decision: Math.max(0, decision - 1) }
  store.setState({ pins: [...pins, pin].slice(-MOST_PINS) })
  return true
}

export function unpin(store: MicroscopeStore, id: number): void {
  store.setState(({ pins }) => ({ pins: pins.filter((pin) => pin.id !== id) }))
}
