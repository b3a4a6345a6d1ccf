import { createEventBuffer, pushEvent } from '../../sim/events.ts'
import { copyWorld, createWorld } from '../../sim/state.ts'
import type { EventBuffer, World } from '../../sim/world.ts'

/** A world and its state one tick ago, for interpolation, with the events since it was last drawn. */
export interface Motion {
  readonly world: World
  readonly previous: World
  /** Ticks add events; the drawing code empties it (`count = 0`). */
  readonly events: EventBuffer
}

const EVENT_CAPACITY = 128 // fifteen ticks of a busy world

export function createMotion(world: World): Motion {
  const motion = { world, previous: createWorld(world.level), events: createEventBuffer(EVENT_CAPACITY) }
  settle(motion)
  return motion
}

/** Call before each tick, and after a reset, or the drawing would glide across the level. */
export function settle(motion: Motion): void {
  copyWorld(motion.world, motion.previous)
}

/** Copies the events from `first` on. */
export function collectEvents(motion: Motion, from: EventBuffer, first = 0): void {
  for (let index = first; index < from.count; index++) {
    if (motion.events.count === EVENT_CAPACITY) return
    pushEvent(motion.events, from.type[index], from.x[index], from.y[index], from.value[index])
  }
}
