import type { EventBuffer } from './world.ts'

// Codes of `EventBuffer.type`.
export const EVENT_JUMP = 0
export const EVENT_LAND = 1 // value: falling speed, subpixels per tick
export const EVENT_ATTACK = 2
export const EVENT_COIN = 3
export const EVENT_CRATE_BROKEN = 4
export const EVENT_REGRET_BEATEN = 5 // value: its index
export const EVENT_HURT = 6 // value: one of HURT_*; the world is DEAD from this tick on
export const EVENT_BELL = 7 // the world is RANG_BELL from this tick on
export const EVENT_MILESTONE = 8 // value: its index
export const EVENT_BUMP = 9 // head hit a ceiling
export const EVENT_STEP = 10 // a foot touches the ground while running, for dust and sound; value: code of the tile below
export const EVENT_ASK = 11 // value: index of the ? Block that asks a question
export const EVENT_OPEN = 12 // value: index of the ? Block, whose question was answered correctly
export const EVENT_REFUSE = 13 // value: index of the ? Block, whose question was answered wrongly

export const HURT_FELL = 0
export const HURT_SPIKES = 1
export const HURT_REGRET = 2

/** `capacity` bounds the events recorded between two clears; further events are dropped. 64 is enough for 8 ticks. */
export function createEventBuffer(capacity: number): EventBuffer {
  return {
    count: 0,
    type: new Uint8Array(capacity),
    x: new Int32Array(capacity),
    y: new Int32Array(capacity),
    value: new Int32Array(capacity),
  }
}

/** Appends an event at (x, y) subpixels. */
export function pushEvent(events: EventBuffer, type: number, x: number, y: number, value: number): void {
  const index = events.count
  if (index === events.type.length) return
  events.type[index] = type
  events.x[index] = x
  events.y[index] = y
  events.value[index] = value
  events.count = index + 1
}
