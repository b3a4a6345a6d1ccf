import { describe, expect, it } from 'vitest'
import { type Clip, replayClip } from '../../../src/sim/clip.ts'
import { loadLevel } from '../../../src/sim/levels.ts'
import { hashWorld } from '../../../src/sim/state.ts'
import { LEFT, RIGHT } from '../../../src/sim/world.ts'
import { createClipPlayer } from '../../../src/view/session/clipPlayer.ts'

function clipOf(actions: readonly number[], options: Partial<Clip> = {}): Clip {
  const fixed = { levelId: 'corridor', seed: 1, randomRegrets: false, ticksPerAction: 4 }
  return { ...fixed, actions: Uint8Array.from(actions), ...options }
}

describe('a clip on the stage', () => {
  it('begins at the clip’s start state, in the same world to the bit', () => {
    const player = createClipPlayer(clipOf([RIGHT, RIGHT, RIGHT, LEFT], { from: 3 }))
    const start = replayClip(clipOf([RIGHT, RIGHT, RIGHT]), loadLevel('corridor'))
    expect(hashWorld(player.motion.world)).toBe(hashWorld(start))
    expect(player).toMatchObject({ ticks: 0, length: 4, action: LEFT, outcome: null })
    expect(player.motion.previous.x).toBe(player.motion.world.x) // no gliding in from the level's start
  })

  it('completes a decision every few ticks and stops at its end', () => {
    const player = createClipPlayer(clipOf([RIGHT, RIGHT]))
    const completed = Array.from({ length: 10 }, () => player.tick())
    expect(completed).toEqual([false, false, false, true, false, false, false, true, false, false])
    expect(player).toMatchObject({ outcome: 'end', ticks: 8 })
  })

  it('distinguishes the bell from the end of a recording, and restarts', () => {
    const player = createClipPlayer(clipOf(Array(200).fill(RIGHT)))
    for (let tick = 0; tick < 800; tick++) player.tick()
    expect(player.outcome).toBe('bell')
    expect(player.ticks).toBeLessThan(800)
    player.restart()
    expect(player).toMatchObject({ ticks: 0, outcome: null })
  })
})
