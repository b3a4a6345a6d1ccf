import { describe, expect, it } from 'vitest'
import { createCliffWalking, createFrozenLake } from '../../../src/env/reference/gridworlds.ts'

const [UP, RIGHT, DOWN] = [0, 1, 2]

describe('cliff walking', () => {
  it('returns −13 along the edge, the optimum', () => {
    const env = createCliffWalking()
    const observation = new Float32Array(48)
    env.reset(0, observation)
    expect(env.state).toBe(36)
    let total = env.step(UP, observation).reward
    for (let step = 0; step < 11; step++) total += env.step(RIGHT, observation).reward
    const last = env.step(DOWN, observation)
    expect(total + last.reward).toBe(-13)
    expect(last).toEqual({ reward: -1, terminated: true, truncated: false, success: true })
    expect(observation[47]).toBe(1)
  })

  it('costs 100 and starts over in the cliff, without ending the episode', () => {
    const env = createCliffWalking()
    const observation = new Float32Array(48)
    env.reset(0, observation)
    expect(env.step(RIGHT, observation)).toEqual({ reward: -100, terminated: false, truncated: false, success: false })
    expect(env.state).toBe(36)
    expect(observation[36]).toBe(1)
    expect(observation.reduce((sum, value) => sum + value)).toBe(1)
  })
})

describe('FrozenLake-v1', () => {
  it('slips to either side of the intended direction with probability ⅓ each', () => {
    const env = createFrozenLake()
    const observation = new Float32Array(16)
    const landed = new Map<number, number>()
    for (let seed = 0; seed < 3000; seed++) {
      env.reset(seed, observation)
      env.step(2, observation) // meant right: down, right or up (held by the edge)
      landed.set(env.state, (landed.get(env.state) ?? 0) + 1)
    }
    expect([...landed.keys()].sort((a, b) => a - b)).toEqual([0, 1, 4])
    // 1000 expected each; ±4 standard deviations of a binomial (26).
    for (const count of landed.values()) expect(Math.abs(count - 1000)).toBeLessThan(104)
  })

  it('ends in a hole without reward', () => {
    const env = createFrozenLake()
    const observation = new Float32Array(16)
    let fell = 0
    for (let seed = 0; seed < 50; seed++) {
      env.reset(seed, observation)
      let result = env.step(1, observation)
      while (!result.terminated && !result.truncated) result = env.step(1, observation)
      if (result.terminated && !result.success) {
        fell++
        expect(result.reward).toBe(0)
        expect([5, 7, 11, 12]).toContain(env.state)
      }
    }
    expect(fell).toBeGreaterThan(0)
  })
})
