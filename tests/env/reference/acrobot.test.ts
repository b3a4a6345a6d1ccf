import { describe, expect, it } from 'vitest'
import { createAcrobot } from '../../../src/env/reference/acrobot.ts'

const START = [0.05, -0.04, 0.03, -0.02]

describe('Acrobot-v1', () => {
  it('follows a trajectory computed independently from the published equations', () => {
    const env = createAcrobot()
    const observation = new Float32Array(6)
    env.reset(0, observation)
    env.state.set(START)
    for (const torque of [1, 1, 1, -1, -1, 0, 1, -1, 1, 0]) {
      expect(env.step(torque + 1, observation)).toEqual({
        reward: -1,
        terminated: false,
        truncated: false,
        success: false,
      })
    }
    const expected = [0.09202442150802409, -0.2686000683794949, -0.25953632262297255, 0.365257438267166]
    expected.forEach((value, index) => {
      expect(env.state[index]).toBeCloseTo(value, 12)
    })
    expect(observation[0]).toBeCloseTo(Math.cos(expected[0]), 6)
    expect(observation[3]).toBeCloseTo(Math.sin(expected[1]), 6)
    expect(observation[5]).toBeCloseTo(expected[3], 6)
  })

  it('swings up in 73 steps when torque follows the joint, and the last step costs nothing', () => {
    const env = createAcrobot()
    const observation = new Float32Array(6)
    env.reset(0, observation)
    env.state.set(START)
    let total = 0
    for (let step = 1; step < 73; step++) total += env.step(env.state[3] > 0 ? 2 : 0, observation).reward
    expect(total).toBe(-72)
    expect(env.step(env.state[3] > 0 ? 2 : 0, observation)).toEqual({
      reward: 0,
      terminated: true,
      truncated: false,
      success: true,
    })
  })

  it('truncates after 500 steps without torque', () => {
    const env = createAcrobot()
    const observation = new Float32Array(6)
    env.reset(5, observation)
    for (let step = 1; step < 500; step++) expect(env.step(1, observation).truncated).toBe(false)
    expect(env.step(1, observation)).toEqual({ reward: -1, terminated: false, truncated: true, success: false })
  })
})
