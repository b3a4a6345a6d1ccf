import { quantile } from '../../shared/statistics.ts'

const WATCHED_UPDATES = 9 // their median: single updates may be slow for many reasons
const CONTRADICTION = 3 // updates that take this many times as long as measured contradict the measurement
const MIN_EXCESS_MS = 5 // less is the noise of the clock and of other threads
const MAX_CONTRADICTIONS = 2 // in a run: measuring again costs time, and may not help

/** A contradiction between the measurement by which a backend was chosen and the run. */
export interface Contradiction {
  readonly updateMs: number // median of the latest updates
  readonly expectedMs: number
}

/** Compares the run's speed with the one that was measured. */
interface SpeedWatch {
  /** Sets the milliseconds per update to expect from now on; null: unknown, so that nothing contradicts it. */
  expect(updateMs: number | null): void
  /** Adds an update's duration. Returns a contradiction at most twice in a run. */
  add(updateMs: number): Contradiction | null
}

export function createSpeedWatch(): SpeedWatch {
  let expectedMs: number | null = null
  let latest: number[] = []
  let contradictions = 0
  return {
    expect(updateMs) {
      expectedMs = updateMs
      latest = []
    },
    add(updateMs) {
      if (expectedMs === null || contradictions === MAX_CONTRADICTIONS) return null
      latest = [...latest.slice(1 - WATCHED_UPDATES), updateMs]
      if (latest.length < WATCHED_UPDATES) return null
      const usual = quantile(latest, 0.5)
      if (usual <= CONTRADICTION * expectedMs || usual - expectedMs < MIN_EXCESS_MS) return null
      contradictions++
      latest = []
      return { updateMs: usual, expectedMs }
    },
  }
}
