import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeAdvantages, type RolloutColumns } from '../../src/rl/gae.ts'

interface Sketch {
  rewards: number[]
  values: number[]
  terminated?: number[]
  truncated?: number[]
  finalValues?: number[]
  lastValue: number
}

/** One environment's rollout, one number a step. */
function rolloutOf({ rewards, values, terminated, truncated, finalValues, lastValue }: Sketch): RolloutColumns {
  const zeros = rewards.map(() => 0)
  return {
    steps: rewards.length,
    envs: 1,
    rewards: Float32Array.from(rewards),
    values: Float32Array.from(values),
    terminated: Uint8Array.from(terminated ?? zeros),
    truncated: Uint8Array.from(truncated ?? zeros),
    finalValues: Float32Array.from(finalValues ?? zeros),
    lastValues: Float32Array.of(lastValue),
  }
}

function advantagesOf(
  rollout: RolloutColumns,
  gamma: number,
  gaeLambda: number,
): { advantages: number[]; returns: number[] } {
  const advantages = new Float32Array(rollout.rewards.length)
  const returns = new Float32Array(rollout.rewards.length)
  computeAdvantages(rollout, { gamma, gaeLambda }, advantages, returns)
  return { advantages: Array.from(advantages), returns: Array.from(returns) }
}

describe('generalised advantage estimation', () => {
  it('equals the equation by hand', () => {
    const rollout = rolloutOf({ rewards: [1, 0, 2], values: [0.5, 1, -1], lastValue: 4 })
    // δ = [1 + .5·1 − .5, 0 + .5·(−1) − 1, 2 + .5·4 + 1] = [1, −1.5, 5], with γλ = .25
    const { advantages, returns } = advantagesOf(rollout, 0.5, 0.5)
    expect(advantages).toEqual([1 - 0.25 * 0.25, -1.5 + 0.25 * 5, 5].map((x) => expect.closeTo(x, 6)))
    expect(returns).toEqual([1.4375, 0.75, 4].map((x) => expect.closeTo(x, 6)))
  })

  it('is the TD error with λ = 0', () => {
    const rollout = rolloutOf({ rewards: [1, 2], values: [3, 4], lastValue: 5 })
    expect(advantagesOf(rollout, 0.5, 0).advantages).toEqual([1 + 2 - 3, 2 + 2.5 - 4])
  })

  it('is the discounted return minus the value with λ = 1', () => {
    const rollout = rolloutOf({ rewards: [1, 2, 4], values: [3, -1, 7], lastValue: 8 })
    expect(advantagesOf(rollout, 0.5, 1).returns).toEqual([1 + 1 + 1 + 1, 2 + 2 + 2, 4 + 4])
  })

  it('is the reward minus the value with γ = 0', () => {
    const rollout = rolloutOf({ rewards: [1, 2], values: [3, 5], lastValue: 100 })
    expect(advantagesOf(rollout, 0, 0.95).advantages).toEqual([-2, -3])
  })

  it('does not bootstrap after a death', () => {
    const rollout = rolloutOf({ rewards: [0, -1], values: [2, 3], terminated: [0, 1], lastValue: 1000 })
    expect(advantagesOf(rollout, 1, 1).returns).toEqual([-1, -1])
  })

  it('bootstraps a truncated episode from its final observation, not from the next episode', () => {
    const rollout = rolloutOf({
      rewards: [1, 1],
      values: [0, 0],
      truncated: [1, 0],
      finalValues: [10, 999],
      lastValue: 100,
    })
    expect(advantagesOf(rollout, 1, 1).returns).toEqual([11, 101])
  })

  it('does not propagate across episodes', () => {
    const ends = fc.constantFrom('terminated', 'truncated')
    fc.assert(
      fc.property(ends, fc.float({ min: -9, max: 9, noNaN: true }), (end, later) => {
        const sketch = { values: [1, 2, 3], [end]: [0, 1, 0], finalValues: [0, 4, 0] }
        const quiet = advantagesOf(rolloutOf({ ...sketch, rewards: [1, 1, 0], lastValue: 0 }), 0.9, 0.8)
        const loud = advantagesOf(rolloutOf({ ...sketch, rewards: [1, 1, later], lastValue: later }), 0.9, 0.8)
        expect(loud.advantages.slice(0, 2)).toEqual(quiet.advantages.slice(0, 2))
      }),
    )
  })

  it('keeps environments separate', () => {
    const together: RolloutColumns = {
      steps: 2,
      envs: 2,
      rewards: Float32Array.of(1, 10, 2, 20), // [step × env]
      values: Float32Array.of(0, 0, 0, 0),
      terminated: Uint8Array.of(0, 1, 0, 0),
      truncated: new Uint8Array(4),
      finalValues: new Float32Array(4),
      lastValues: Float32Array.of(4, 40),
    }
    expect(advantagesOf(together, 1, 1).returns).toEqual([7, 10, 6, 60])
  })
})
