import { createEventBuffer } from './events.ts'
import { createWorld, resetWorld } from './state.ts'
import { stepWorld } from './step.ts'
import { type EventBuffer, type Level, RUNNING, type World } from './world.ts'

/** A run of the game in a few bytes: the simulation is deterministic. */
export interface Clip {
  readonly levelId: string
  readonly seed: number
  readonly randomRegrets: boolean
  readonly ticksPerAction: number
  readonly actions: Uint8Array // one a decision, as executed (after sticky actions)
  /** Decisions that only lead to the start state: the clip proper begins after them. Absent: 0. */
  readonly from?: number
}

/**
 * Plays a clip from its start and returns the world where it ends: at the last action, the bell or a death.
 * `onTick` sees the world after each tick with that tick's events; both are reused, so copy what you keep.
 */
export function replayClip(clip: Clip, level: Level, onTick?: (world: World, events: EventBuffer) => void): World {
  if (clip.levelId !== level.id) throw new Error(`A clip of level "${clip.levelId}" cannot play on "${level.id}".`)
  const world = createWorld(level)
  resetWorld(world, clip.seed, { randomRegrets: clip.randomRegrets })
  const events = createEventBuffer(64)
  for (const action of clip.actions) {
    for (let tick = 0; tick < clip.ticksPerAction && world.status === RUNNING; tick++) {
      events.count = 0
      stepWorld(world, action, events)
      onTick?.(world, events)
    }
  }
  return world
}
