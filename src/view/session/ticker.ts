import { TICKS_PER_SECOND } from '../../sim/world.ts'

const TICK_MS = 1000 / TICKS_PER_SECOND
/** A stalled page (a hidden tab, a slow frame) loses time rather than play it all at once: a quarter of a second. */
const MAX_TICKS_PER_FRAME = 15
/** A screen's frames come a little early or late; so little short of a tick counts as a tick, or 60 Hz would judder. */
const SLACK_MS = 0.2

/** Turns uneven frames into even ticks. The simulation sees ticks alone, so the frame rate cannot change the game. */
interface Ticker {
  /** Real time not yet played, in ms. */
  pendingMs: number
  /** The drawing stands still for so long: a hit is felt. */
  freezeMs: number
}

export function createTicker(): Ticker {
  return { pendingMs: 0, freezeMs: 0 }
}

/**
 * Plays the ticks that are due and returns where between the last two ticks the frame lies, 0–1.
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
