import type { Clip } from '../../sim/clip.ts'
import { createClipPlayer } from './clipPlayer.ts'
import { type Motion, settle } from './motion.ts'

const END_PAUSE_TICKS = 90

/** A clip, replayed in a loop. */
export interface ClipSession {
  readonly kind: 'clip'
  readonly motion: Motion
  readonly title: string
  /** Index of the current action. */
  readonly action: number
  /** One tick; true when it completed a decision. */
  tick(): boolean
  restart(): void
}

export function createClipSession(clip: Clip, title: string): ClipSession {
  const player = createClipPlayer(clip)
  let pauseTicks = 0

  function restart(): void {
    player.restart()
    pauseTicks = 0
  }

  return {
    kind: 'clip',
    motion: player.motion,
    title,
    get action() {
      return player.action
    },
    tick() {
      if (player.outcome === null) return player.tick()
      settle(player.motion)
      if (++pauseTicks > END_PAUSE_TICKS) restart()
      return false
    },
    restart,
  }
}
