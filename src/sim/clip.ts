import { createEventBuffer } from './events.ts'
import { createPrompter } from './questions.ts'
import { createWorld, resetWorld } from './state.ts'
import { stepWorld } from './step.ts'
import { type EventBuffer, type Level, RUNNING, type World } from './world.ts'

/** A recorded episode as seed and actions: the simulation is deterministic, so these are enough to replay it. */
export interface Clip {
  readonly levelId: string
  readonly seed: number
  readonly randomRegrets: boolean
  readonly ticksPerAction: number
  readonly actions: Uint8Array // one per decision, as executed (after sticky actions)
  /** Number of leading actions that only lead to the start state; the clip proper follows them. Absent: 0. */
  readonly from?: number
  /** Answers to the questions of ? Blocks, in the order of the questions: 1 right, 0 wrong. Absent: nobody answers. */
  readonly answers?: Uint8Array
}

/**
 * Replays a clip and returns the world at its end: after the last action, the bell or a death.
 * `onTick` receives the world after each tick and that tick's events. Both are reused: copy what you keep.
 * @throws Error if the clip was recorded on another level
 */
export function replayClip(clip: Clip, level: Level, onTick?: (world: World, events: EventBuffer) => void): World {
  if (clip.levelId !== level.id) throw new Error(`A clip of level "${clip.levelId}" cannot play on "${level.id}".`)
  const world = createWorld(level)
  resetWorld(world, clip.seed, { randomRegrets: clip.randomRegrets })
  const events = createEventBuffer(64)
  const prompt = createPrompter(clip.answers)
  for (const action of clip.actions) {
    for (let tick = 0; tick < clip.ticksPerAction && world.status === RUNNING; tick++) {
      events.count = 0
      stepWorld(world, action, events)
      prompt(world, events)
      onTick?.(world, events)
    }
  }
  return world
}
