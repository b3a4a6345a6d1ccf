import { describe, expect, it } from 'vitest'
import { bounded, qLearningTargets, sarsaTargets, valueBounds, withActionGap } from '../../src/rl/tdTargets.ts'

const rewards = Float32Array.of(1, 2, 3)
const discounts = Float32Array.of(0.5, 0.25, 0) // one step, two steps, terminated
const targetQ = Float32Array.of(10, 20, 30, 10, 5, 5) // three states × two actions
const onlineQ = Float32Array.of(4, 3, 1, 2, 9, 9)

describe('TD targets of Q-learning', () => {
  it('add the discounted maximum of the target network', () => {
    expect([...qLearningTargets({ rewards, discounts }, targetQ, targetQ)]).toEqual([1 + 10, 2 + 7.5, 3])
  })

  it('let the online network select and the target network evaluate, with double DQN', () => {
    expect([...qLearningTargets({ rewards, discounts }, targetQ, onlineQ)]).toEqual([1 + 5, 2 + 2.5, 3])
  })

  it('are equal with and without double DQN if both networks agree', () => {
    expect(qLearningTargets({ rewards, discounts }, targetQ, targetQ.slice())).toEqual(
      qLearningTargets({ rewards, discounts }, targetQ, targetQ),
    )
  })

  it('do not bootstrap after termination', () => {
    const nonsense = new Float32Array(6).fill(1e6)
    expect(qLearningTargets({ rewards, discounts }, nonsense, nonsense)[2]).toBe(3)
  })
})

describe('TD targets of SARSA', () => {
  it('add the discounted value of the next action', () => {
    const nextActions = Int32Array.of(0, 1, 1)
    expect([...sarsaTargets({ rewards, discounts }, targetQ, nextActions)]).toEqual([1 + 5, 2 + 2.5, 3])
  })

  it('equal those of Q-learning if the best action follows', () => {
    const nextActions = Int32Array.of(1, 0, 0)
    expect(sarsaTargets({ rewards, discounts }, targetQ, nextActions)).toEqual(
      qLearningTargets({ rewards, discounts }, targetQ, targetQ),
    )
  })
})

describe('targets that keep values in place', () => {
  it('keep the value of the best action and lower the others by α times their distance', () => {
    const targets = Float32Array.of(1, 1, 1)
    const q = Float32Array.of(4, 6, 6, 4, 5, 5)
    const taken = Int32Array.of(0, 0, 1)
    expect(Array.from(withActionGap(targets, q, taken, 0.5))).toEqual([1 + 0.5 * (4 - 6), 1, 1])
    expect(Array.from(withActionGap(targets, q, taken, 0))).toEqual([1, 1, 1])
  })

  it('lie between the smallest and the largest sum of discounted rewards, 0 included', () => {
    expect(valueBounds(1, 1, 0.75)).toEqual({ low: 0, high: 4 })
    expect(valueBounds(-2, -1, 0.5)).toEqual({ low: -4, high: 0 })
    expect(Array.from(bounded(Float32Array.of(-9, 1, 9), { low: -4, high: 4 }))).toEqual([-4, 1, 4])
  })
})
