import { describe, expect, it } from 'vitest'
import type { ClipGroup } from '../../../src/algorithms/contract.ts'
import { LEFT, RIGHT } from '../../../src/sim/world.ts'
import { defaultPlatformer } from '../../../src/store/app/defaults.ts'
import { createGroupSession, type GroupSession } from '../../../src/view/session/group.ts'

const CONFIG = { ...defaultPlatformer(), level: 'corridor' }

function groupOf(actions: readonly number[], advantages: readonly number[], kept = true): ClipGroup {
  return {
    start: { seed: 7, actions: Uint8Array.of(RIGHT, RIGHT) },
    actions: actions.map((action) => new Uint8Array(3).fill(action)),
    scores: Float32Array.from(advantages, (advantage) => 5 + advantage),
    advantages: Float32Array.from(advantages),
    kept,
  }
}

function ticks(session: GroupSession, count: number): void {
  for (let tick = 0; tick < count; tick++) session.tick()
}

describe('the race of a group', () => {
  it('waits for the first group', () => {
    let latest: ClipGroup | null = null
    const session = createGroupSession(CONFIG, () => latest)
    expect(session.tick()).toBe(false)
    expect(session).toMatchObject({ group: null, over: false })
    expect(session.leader()).toBeNull()
    latest = groupOf([RIGHT], [0])
    session.tick()
    expect(session.runners).toHaveLength(1)
  })

  it('starts all clips where their common start ends', () => {
    const session = createGroupSession(CONFIG, () => groupOf([RIGHT, LEFT], [1, -1]))
    const [first, second] = session.runners.map(({ player }) => player.motion.world)
    expect([first.tick, second.tick]).toEqual([8, 8]) // two decisions of four ticks
    expect(first.x).toBe(second.x)
    ticks(session, 12)
    expect(first.x).toBeGreaterThan(second.x)
  })

  it('has each clip’s score, and its advantage as a share of the largest', () => {
    const { runners } = createGroupSession(CONFIG, () => groupOf([RIGHT, LEFT, LEFT], [0.5, -2, 0]))
    expect(runners.map(({ score }) => score)).toEqual([5.5, 3, 5])
    expect(runners.map(({ strength }) => strength)).toEqual([0.25, 1, 0])
  })

  it('has strength 0 in a discarded group', () => {
    const session = createGroupSession(CONFIG, () => groupOf([RIGHT, RIGHT], [0, 0], false))
    expect(session.runners.map(({ strength }) => strength)).toEqual([0, 0])
    expect(session.group?.kept).toBe(false)
  })

  it('follows the furthest clip that still runs, and the best one once all have ended', () => {
    const session = createGroupSession(CONFIG, () => groupOf([LEFT, RIGHT], [2, -2]))
    ticks(session, 8)
    expect(session.leader()).toBe(session.runners[1])
    ticks(session, 4)
    expect(session.over).toBe(true)
    expect(session.leader()).toBe(session.runners[0])
  })

  it('shows the scores, then takes the newest group, or repeats', () => {
    const [old, next] = [groupOf([RIGHT], [1]), groupOf([LEFT, LEFT], [1, -1])]
    let latest = old
    const session = createGroupSession(CONFIG, () => latest)
    ticks(session, 12 + 151)
    expect(session.group).toBe(old)
    expect(session.over).toBe(false) // round again
    latest = next
    ticks(session, 12)
    expect(session.group).toBe(old) // not in the middle of a heat
    ticks(session, 151)
    expect(session.group).toBe(next)
    expect(session.runners).toHaveLength(2)
  })
})
