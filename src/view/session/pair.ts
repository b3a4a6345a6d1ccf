import type { Clip } from '../../sim/clip.ts'
import { type ClipPlayer, createClipPlayer } from './clipPlayer.ts'
import { settle } from './motion.ts'

const END_PAUSE_TICKS = 110 // time to read both results before the replay

/** Two clips side by side in a loop; the shorter one stops at its end until the other has ended too. */
export interface PairSession {
  readonly kind: 'pair'
  readonly left: ClipPlayer
  readonly right: ClipPlayer
  /** Both have ended, and their results are shown. */
  readonly over: boolean
  /** One tick; true when every clip that still plays has completed a decision. */
  tick(): boolean
  restart(): void
}

export function createPairSession(left: Clip, right: Clip): PairSession {
  const sides = [createClipPlayer(left), createClipPlayer(right)] as const
  const [first, second] = sides
  // The clips may differ in ticks per action: a step is a decision of the slower one.
  const ticksPerStep = Math.max(first.ticksPerAction, second.ticksPerAction)
  let ticks = 0
  let pauseTicks = 0

  function restart(): void {
    for (const side of sides) side.restart()
    ticks = 0
    pauseTicks = 0
  }

  function over(): boolean {
    return sides.every((side) => side.outcome !== null)
  }

  return {
    kind: 'pair',
    left: first,
    right: second,
    get over() {
      return over()
    },
    tick() {
      if (over()) {
        for (const side of sides) settle(side.motion)
        if (++pauseTicks > END_PAUSE_TICKS) restart()
        return false
      }
      for (const side of sides) side.tick()
      ticks++
      return over() || ticks % ticksPerStep === 0
    },
    restart,
  }
}
