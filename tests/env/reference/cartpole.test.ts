import { describe, expect, it } from 'vitest'
import { createCartPole } from '../../../src/env/reference/cartpole.ts'

describe('CartPole-v1', () => {
  it('follows a trajectory computed independently from the published equations', () => {
    const env = createCartPole()
    const observation = new Float32Array(4)
    env.reset(0, observation)
    env.state.set([0.01, -0.02, 0.03, 0.04])
    for (const action of [1, 1, 0, 1, 0, 0, 1, 0, 1, 1]) env.step(action, observation)
    const expected = [0.040883446549237625, 0.368855081489579, -0.00943497526679633, -0.5147534776330063]
    expected.forEach((value, index) => {
      expect(env.state[index]).toBeCloseTo(value, 12)
      expect(observation[index]).toBeCloseTo(value, 6)
    })
  })

  it('falls after 9 pushes to the right from rest, with reward 1 on the last step too', () => {
    const env = createCartPole()
    const observation = new Float32Array(4)
    env.reset(0, observation)
    env.state.fill(0)
    for (let step = 1; step < 9; step++) expect(env.step(1, observation).terminated).toBe(false)
    expect(env.step(1, observation)).toEqual({ reward: 1, terminated: true, truncated: false, success: false })
  })

  it('truncates at 500 steps, which is success and not a fall', () => {
    const env = createCartPole()
    const observation = new Float32Array(4)
    env.reset(3, observation)
    const balance = () => (observation[2] + 0.3 * observation[3] + 0.02 * observation[0] > 0 ? 1 : 0)
    for (let step = 1; step < 500; step++) {
      expect(env.step(balance(), observation)).toEqual({
        reward: 1,
        terminated: false,
        truncated: false,
        success: false,
      })
    }
    expect(env.step(balance(), observation)).toEqual({ reward: 1, terminated: false, truncated: true, success: true })
  })

  it('starts within ±.05, by the seed', () => {
    const env = createCartPole()
    const first = new Float32Array(4)
    const again = new Float32Array(4)
    const other = new Float32Array(4)
    env.reset(1, first)
    env.reset(2, other)
    env.reset(1, again)
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
    for (const value of first) expect(Math.abs(value)).toBeLessThanOrEqual(0.05)
  })
})
