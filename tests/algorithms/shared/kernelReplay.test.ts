import { expect, it } from 'vitest'
import { bootstrappedTargets } from '../../../src/algorithms/shared/kernelReplay.ts'

const REWARDS = Float32Array.of(1, 2, 3, 4)
const SLOTS = Int32Array.of(7, 8, 9, 7)

it('targets of terminated transitions are their rewards, without being evaluated', () => {
  const outcomes = { rewards: REWARDS, discounts: Float32Array.of(0.5, 0, 0.25, 0) }
  const targets = bootstrappedTargets(SLOTS, outcomes, ({ slots, rewards, discounts }) => {
    expect([...slots]).toEqual([7, 9])
    return rewards.map((reward, row) => reward + 100 * discounts[row])
  })
  expect([...targets]).toEqual([51, 2, 28, 4])
  expect([...REWARDS]).toEqual([1, 2, 3, 4])
})

it('a batch of terminated transitions alone has its rewards as targets', () => {
  const outcomes = { rewards: REWARDS, discounts: new Float32Array(4) }
  const targets = bootstrappedTargets(SLOTS, outcomes, ({ slots }) => new Float32Array(slots.length))
  expect([...targets]).toEqual([...REWARDS])
})
