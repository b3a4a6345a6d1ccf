import { describe, expect, it } from 'vitest'
import type { Clip } from '../../../src/sim/clip.ts'
import { IDLE, LEFT, RIGHT } from '../../../src/sim/world.ts'
import { createPairSession, type PairSession } from '../../../src/view/session/pair.ts'

function clipOf(action: number, decisions: number, ticksPerAction = 4): Clip {
  const actions = new Uint8Array(decisions).fill(action)
  return { levelId: 'corridor', seed: 1, randomRegrets: false, ticksPerAction, actions }
}

function ticks(session: PairSession, count: number): number {
  let completed = 0
  for (let tick = 0; tick < count; tick++) if (session.tick()) completed++
  return completed
}

describe('two clips side by side', () => {
  it('play in step, each in its own world', () => {
    const session = createPairSession(clipOf(RIGHT, 5), clipOf(IDLE, 5))
    expect(ticks(session, 8)).toBe(2)
    const [left, right] = [session.left.motion.world, session.right.motion.world]
    expect([left.tick, right.tick]).toEqual([8, 8])
    expect(left.velocityX).toBeGreaterThan(0)
    expect(right.velocityX).toBe(0)
  })

  it('wait for each other at the end, pause, and start again together', () => {
    const session = createPairSession(clipOf(RIGHT, 2), clipOf(RIGHT, 6))
    ticks(session, 8)
    expect(session.left.outcome).toBe('end')
    expect(session.over).toBe(false)
    ticks(session, 16)
    expect(session.over).toBe(true)
    expect(ticks(session, 60)).toBe(0) // no decisions while the results are shown
    expect(session.over).toBe(true)
    ticks(session, 55)
    expect(session.over).toBe(false)
    expect(session.left.motion.world.tick).toBe(session.right.motion.world.tick)
  })

  it('steps by the decisions of the slower one', () => {
    const session = createPairSession(clipOf(IDLE, 20, 1), clipOf(IDLE, 5, 4))
    expect(ticks(session, 8)).toBe(2)
  })

  it('start over on request, also in the middle', () => {
    const session = createPairSession(clipOf(RIGHT, 5), clipOf(LEFT, 5))
    ticks(session, 11)
    session.restart()
    expect([session.left.ticks, session.right.ticks]).toEqual([0, 0])
    expect(ticks(session, 4)).toBe(1)
  })
})
