import type { Clip } from '../../sim/clip.ts'
import { createEventBuffer } from '../../sim/events.ts'
import { loadLevel } from '../../sim/levels.ts'
import { createPrompter } from '../../sim/questions.ts'
import { createWorld, resetWorld } from '../../sim/state.ts'
import { stepWorld } from '../../sim/step.ts'
import { DEAD, IDLE, RANG_BELL, RUNNING } from '../../sim/world.ts'
import { collectEvents, createMotion, type Motion, settle } from './motion.ts'

/** Simulates a clip tick by tick from its start state (`clip.from`) and stops at its end. */
export interface ClipPlayer {
  readonly motion: Motion
  readonly ticksPerAction: number
  /** Index of the current action. */
  readonly action: number
  /** Ticks played so far. */
  readonly ticks: number
  /** Total ticks of its actions. */
  readonly length: number
  /** How it ended; null before the end. */
  readonly outcome: ClipOutcome | null
  /** One tick; true when it completed a decision. */
  tick(): boolean
  restart(): void
}

/** `end`: the recording stops without bell or death. */
type ClipOutcome = 'bell' | 'hurt' | 'end'

export function createClipPlayer(clip: Clip): ClipPlayer {
  const { actions, ticksPerAction, from = 0 } = clip
  const world = createWorld(loadLevel(clip.levelId))
  const motion = createMotion(world)
  const events = createEventBuffer(64)
  const firstTick = from * ticksPerAction
  const length = Math.max(0, actions.length - from) * ticksPerAction
  let ticks = 0
  let prompt = createPrompter(clip.answers)
  restart()

  function restart(): void {
    resetWorld(world, clip.seed, { randomRegrets: clip.randomRegrets })
    ticks = 0
    prompt = createPrompter(clip.answers)
    for (let tick = 0; tick < firstTick; tick++) {
      events.count = 0
      stepWorld(world, actionAt(tick), events)
      prompt(world, events)
    }
    settle(motion)
    motion.events.count = 0
  }

  function actionAt(tick: number): number {
    return actions[Math.floor(tick / ticksPerAction)] ?? IDLE
  }

  function outcome(): ClipOutcome | null {
    if (world.status === RANG_BELL) return 'bell'
    if (world.status === DEAD) return 'hurt'
    return ticks >= length ? 'end' : null
  }

  return {
    motion,
    ticksPerAction,
    length,
    get action() {
      return actionAt(firstTick + ticks)
    },
    get ticks() {
      return ticks
    },
    get outcome() {
      return outcome()
    },
    tick() {
      settle(motion)
      if (outcome() !== null) return false
      events.count = 0
      stepWorld(world, actionAt(firstTick + ticks), events)
      prompt(world, events)
      collectEvents(motion, events)
      ticks++
      return world.status !== RUNNING || ticks % ticksPerAction === 0
    },
    restart,
  }
}
