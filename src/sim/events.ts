import type { EventBuffer } from './world.ts'

/**
 * The only list of events; a code, `EventBuffer.type`, is a place in it. Who shows or counts events does so by
 * `Record<EventName, …>`, so that a new event cannot be forgotten: see `view/stage/eventShows.ts`.
 */
export const EVENTS = [
  'jump',
  'land', // value: falling speed, subpixels per tick
  'attack',
  'coin',
  'crateBroken',
  'regretBeaten', // value: its index
  'hurt', // value: one of HURT_*; the world is DEAD from this tick on
  'bell', // the world is RANG_BELL from this tick on
  'milestone', // value: its index
  'bump', // head hit a ceiling
  'step', // a foot touches the ground while running, for dust and sound; value: code of the tile below
  'ask', // value: index of the ? Block that asks a question
  'open', // value: index of the ? Block, whose question was answered correctly
  'refuse', // value: index of the ? Block, whose question was answered wrongly
  'bounce', // a spring, here, throws the hero up
  'takeKey', // value: its index
  'unlock', // a key opens the door here; value: the key's index
  'gust', // the wind around the hero begins to blow; value: its index
  'board', // the hero steps or lands on a platform; value: its index
  'outlierBeaten', // value: its index
] as const

export type EventName = (typeof EVENTS)[number]

export const EVENT_JUMP = eventCode('jump')
export const EVENT_LAND = eventCode('land')
export const EVENT_ATTACK = eventCode('attack')
export const EVENT_COIN = eventCode('coin')
export const EVENT_CRATE_BROKEN = eventCode('crateBroken')
export const EVENT_REGRET_BEATEN = eventCode('regretBeaten')
export const EVENT_HURT = eventCode('hurt')
export const EVENT_BELL = eventCode('bell')
export const EVENT_MILESTONE = eventCode('milestone')
export const EVENT_BUMP = eventCode('bump')
export const EVENT_STEP = eventCode('step')
export const EVENT_ASK = eventCode('ask')
export const EVENT_OPEN = eventCode('open')
export const EVENT_REFUSE = eventCode('refuse')
export const EVENT_BOUNCE = eventCode('bounce')
export const EVENT_TAKE_KEY = eventCode('takeKey')
export const EVENT_UNLOCK = eventCode('unlock')
export const EVENT_GUST = eventCode('gust')
export const EVENT_BOARD = eventCode('board')
export const EVENT_OUTLIER_BEATEN = eventCode('outlierBeaten')

/** The code of an event. */
function eventCode(name: EventName): number {
  return EVENTS.indexOf(name)
}

export const HURT_FELL = 0
export const HURT_SPIKES = 1
export const HURT_REGRET = 2
export const HURT_OUTLIER = 3

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
