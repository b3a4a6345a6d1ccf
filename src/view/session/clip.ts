import type { Clip } from '../../sim/clip.ts'
import { createEventBuffer } from '../../sim/events.ts'
import { loadLevel } from '../../sim/levels.ts'
import { createWorld, resetWorld } from '../../sim/state.ts'
import { stepWorld } from '../../sim/step.ts'
import { IDLE, RUNNING } from '../../sim/world.ts'
import { collectEvents, createMotion, type Motion, settle } from './motion.ts'

const END_PAUSE_TICKS = 90

/** A recorded run, simulated again, round and round. */
export interface ClipSession {
  readonly kind: 'clip'
  readonly motion: Motion
  readonly title: string
  /** What is done just now, as an action index. */
  readonly action: number
  /** One tick; true when it completed a decision. */
  tick(): boolean
  restart(): void
}

export function createClipSession(clip: Clip, title: string): ClipSession {
  const world = createWorld(loadLevel(clip.levelId))
  const motion = createMotion(world)
  const events = createEventBuffer(64)
  let tickCount = 0
  let pauseTicks = 0
  begin()

  function begin(): void {
    resetWorld(world, clip.seed, { randomRegrets: clip.randomRegrets })
    settle(motion)
    tickCount = 0
    pauseTicks = 0
  }

  function currentAction(): number {
    return clip.actions[Math.floor(tickCount / clip.ticksPerAction)] ?? IDLE
  }

  return {
    kind: 'clip',
    motion,
    title,
    get action() {
      return currentAction()
    },
    tick() {
      settle(motion)
      if (pauseTicks > 0) {
        if (--pauseTicks === 0) begin()
        return false
      }
      events.count = 0
      stepWorld(world, currentAction(), events)
      collectEvents(motion, events)
      tickCount++
      const over = world.status !== RUNNING || tickCount >= clip.actions.length * clip.ticksPerAction
      if (over) pauseTicks = END_PAUSE_TICKS
      return over || tickCount % clip.ticksPerAction === 0
    },
    restart: begin,
  }
}
