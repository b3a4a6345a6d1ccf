import { describe, expect, it } from 'vitest'
import { createPlatformerVecEnv } from '../../src/env/platformer.ts'
import { recordTrajectory } from '../../src/env/replay.ts'
import type { Clip } from '../../src/sim/clip.ts'
import { ATTACK, IDLE, JUMP, LEFT, RIGHT } from '../../src/sim/world.ts'
import { defaultPlatformer } from '../../src/store/app/defaults.ts'

const CONFIG = { ...defaultPlatformer(), level: 'corridor' }

/** A clip with an action a tick, as a person's. */
const byHand = (actions: readonly number[], from?: number): Clip => ({
  levelId: 'corridor',
  seed: 1,
  randomRegrets: false,
  ticksPerAction: 1,
  actions: Uint8Array.from(actions),
  ...(from !== undefined && { from }),
})
const times = (count: number, action: number) => new Array<number>(count).fill(action)

describe('recordTrajectory', () => {
  it('reproduces the observations and rewards of the agent that played the clip', () => {
    const env = createPlatformerVecEnv({ ...CONFIG, level: 'lobby', randomRegrets: true }, 1)
    env.reset(3)
    const observations: number[] = []
    const next: number[] = []
    const rewards: number[] = []
    for (let step = 0; step < 12; step++) {
      observations.push(...env.observations)
      env.step(Int32Array.of(step % 3 === 0 ? JUMP : RIGHT))
      next.push(...env.finalObservations)
      rewards.push(env.rewards[0] / CONFIG.rewardScale)
    }
    const trajectory = recordTrajectory(env.clipOf(0), { ...CONFIG, level: 'lobby' })
    expect(trajectory.length).toBe(12)
    expect([...trajectory.observations]).toEqual(observations)
    expect([...trajectory.nextObservations]).toEqual(next)
    trajectory.rewards.forEach((reward, step) => {
      expect(reward).toBeCloseTo(rewards[step], 6)
    })
    expect(trajectory.terminated).toBe(false)
  })

  it('labels a decision of several ticks by a swing, by a jump that begins or continues, otherwise by its most frequent action', () => {
    const hands = [
      [RIGHT, RIGHT, RIGHT, LEFT],
      [RIGHT, ATTACK, RIGHT, RIGHT],
      [RIGHT, RIGHT, RIGHT, JUMP],
      [JUMP, JUMP, RIGHT, RIGHT],
      [JUMP, RIGHT, RIGHT, RIGHT],
      [IDLE, IDLE, IDLE, RIGHT],
    ]
    expect([...recordTrajectory(byHand(hands.flat()), CONFIG).actions]).toEqual([
      RIGHT,
      ATTACK,
      JUMP,
      JUMP,
      RIGHT,
      IDLE,
    ])
  })

  it('uses the mask, or without one all decisions after the start state', () => {
    const actions = times(12, RIGHT)
    const mask = Uint8Array.from([...times(4, 0), ...times(4, 1), 1, 1, 1, 0])
    expect([...recordTrajectory(byHand(actions), CONFIG, mask).mask]).toEqual([0, 1, 1])
    expect([...recordTrajectory(byHand(actions, 8), CONFIG).mask]).toEqual([0, 0, 1])
  })

  it('ends with the bell, even if the clip continues', () => {
    const { length, terminated, success, rewards } = recordTrajectory(byHand(times(400, RIGHT)), CONFIG)
    expect(success).toBe(true)
    expect(terminated).toBe(true)
    expect(length).toBeLessThan(100)
    expect(rewards[length - 1]).toBeGreaterThan(5)
  })
})
