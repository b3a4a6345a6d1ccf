import { createHumanState, type HeldKeys, humanAction } from '../../policies/human.ts'
import { hashSeed } from '../../shared/rng.ts'
import type { Clip } from '../../sim/clip.ts'
import { createEventBuffer } from '../../sim/events.ts'
import { loadLevel } from '../../sim/levels.ts'
import { answerQuestion, askingBlock } from '../../sim/questions.ts'
import { createSplits, noteSplits, type Splits } from '../../sim/splits.ts'
import { createWorld, resetWorld } from '../../sim/state.ts'
import { stepWorld } from '../../sim/step.ts'
import { RANG_BELL, RUNNING } from '../../sim/world.ts'
import type { PlayResult } from '../../store/app/types.ts'
import { collectEvents, createMotion, type Motion, settle } from './motion.ts'
import type { RivalRun } from './rival.ts'

export const LIVES = 3
const HURT_PAUSE_TICKS = 50 // shows the fall before the next life begins
const BELL_PAUSE_TICKS = 100 // lets the bell ring out

/** A person's game of one level: three lives, each an episode of its own. */
export interface PlaySession {
  readonly kind: 'play'
  readonly motion: Motion
  readonly lives: number
  /** Ticks played over all lives. */
  readonly ticks: number
  /** Of the running life. */
  readonly splits: Readonly<Splits>
  /** Runs beside the person in each life; null: nobody. */
  readonly rival: RivalRun | null
  /** Set once the game is over, with the run of its last life. */
  readonly result: (Omit<PlayResult, 'best' | 'previous'> & { readonly clip: Clip }) | null
  /** Seed of the question that a ? Block asks; null if none asks. The game waits for its answer. */
  readonly question: number | null
  tick(keys: HeldKeys): void
  /** Answers the question. */
  answer(isRight: boolean): void
}

interface PlayOptions {
  readonly levelId: string
  readonly seed: number
  readonly randomRegrets?: boolean
  readonly rival?: RivalRun | null
  readonly onClip?: ((clip: Clip) => void) | undefined
}

export function createPlaySession(options: PlayOptions): PlaySession {
  const { levelId, seed, randomRegrets = false, rival = null, onClip } = options
  const level = loadLevel(levelId)
  const world = createWorld(level)
  const motion = createMotion(world)
  const events = createEventBuffer(64)
  const splits = createSplits(level)
  let lives = LIVES
  let ticks = 0
  let result: PlaySession['result'] = null
  let furthest: Splits = [] // of the life that has passed most milestones, the last one of equals
  let human = createHumanState()
  let actions: number[] = []
  let answers: number[] = []
  let pauseTicks = 0
  begin()

  function begin(): void {
    resetWorld(world, seed, { randomRegrets })
    settle(motion)
    rival?.begin()
    human = createHumanState()
    actions = []
    answers = []
    splits.fill(0)
  }

  function tick(keys: HeldKeys): void {
    if (result !== null || askingBlock(world) >= 0) return
    settle(motion)
    rival?.tick() // also after the end of a life: an opponent may arrive while the bell rings out
    if (world.status !== RUNNING) {
      if (--pauseTicks <= 0) afterPause()
      return
    }
    const action = humanAction(human, keys, world)
    events.count = 0
    stepWorld(world, action, events)
    collectEvents(motion, events)
    actions.push(action)
    noteSplits(splits, world)
    ticks++
    if (world.status !== RUNNING) endLife()
  }

  function endLife(): void {
    onClip?.(clipOf())
    if (world.status === RANG_BELL) {
      pauseTicks = BELL_PAUSE_TICKS
      return
    }
    lives--
    if (passed(splits) >= passed(furthest)) furthest = [...splits]
    pauseTicks = HURT_PAUSE_TICKS
  }

  function clipOf(): Clip {
    return {
      ...{ levelId, seed, randomRegrets, ticksPerAction: 1, actions: Uint8Array.from(actions) },
      ...(answers.length > 0 && { answers: Uint8Array.from(answers) }),
    }
  }

  function afterPause(): void {
    const rang = world.status === RANG_BELL
    if (!rang && lives > 0) {
      begin()
      return
    }
    while (rival !== null && rival.result === null) rival.tick() // its own time limit ends it
    const outcome = {
      rang,
      ticks: rang ? world.tick : ticks,
      coins: world.coins,
      splits: rang ? [...splits] : furthest,
    }
    result = { ...outcome, rival: rival?.result ?? null, clip: clipOf() }
  }

  return {
    kind: 'play',
    motion,
    splits,
    rival,
    get lives() {
      return lives
    },
    get ticks() {
      return ticks
    },
    get result() {
      return result
    },
    get question() {
      const block = askingBlock(world)
      return block < 0 ? null : hashSeed(seed, `block ${block}, question ${world.blockAsked[block]}`)
    },
    tick,
    answer(isRight) {
      if (askingBlock(world) < 0) return
      events.count = 0
      answerQuestion(world, isRight, events)
      collectEvents(motion, events)
      answers.push(isRight ? 1 : 0)
    },
  }
}

/** How many milestones a life has passed. */
function passed(splits: Splits): number {
  return splits.filter((ticks) => ticks > 0).length
}
