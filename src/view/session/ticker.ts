import { TICKS_PER_SECOND } from '../../sim/world.ts'

const TICK_MS = 1000 / TICKS_PER_SECOND
/** After a stall (a hidden tab, a slow frame), time beyond a quarter of a second is dropped rather than played at once. */
const MAX_TICKS_PER_FRAME = 15
/** Tolerance for frames that are slightly early: this close to a tick counts as a tick, or 60 Hz would judder. */
const SLACK_MS = 0.2

/** Converts uneven frames to even ticks. The simulation sees only ticks, so the frame rate cannot affect the game. */
interface Ticker {
  /** Real time not played yet, in ms. */
  pendingMs: number
  /** Remaining duration of a freeze that emphasises a hit, in ms. */
  freezeMs: number
}

export function createTicker(): Ticker {
  return { pendingMs: 0, freezeMs: 0 }
}

/**
 * Plays the ticks that are due and returns the frame's position between the last two ticks, 0–1.
 * `tick` returns false to stop early (a single decision has been stepped); the rest of the time is dropped.
 */
export function advance(ticker: Ticker, elapsedMs: number, tick: () => boolean): number {
  const frozen = Math.min(ticker.freezeMs, elapsedMs)
  ticker.freezeMs -= frozen
  ticker.pendingMs = Math.min(ticker.pendingMs + elapsedMs - frozen, MAX_TICKS_PER_FRAME * TICK_MS)
  while (ticker.pendingMs >= TICK_MS - SLACK_MS) {
    ticker.pendingMs -= TICK_MS
    if (!tick()) {
      ticker.pendingMs = 0
      return 1
    }
  }
  return Math.min(1, Math.max(0, ticker.pendingMs / TICK_MS))
}

export function freeze(ticker: Ticker, ticks: number): void {
  ticker.freezeMs = ticks * TICK_MS
}
