import { describe, expect, it } from 'vitest'
import { groupAdvantages, overlongPunishment } from '../../src/rl/groupAdvantages.ts'
import { createRng } from '../../src/shared/rng.ts'
import { isConstant } from '../../src/shared/statistics.ts'

function normal(count: number, name: string): Float32Array {
  const rng = createRng(1, name)
  return Float32Array.from({ length: count }, () => rng.normal())
}

function expectClose(actual: Float32Array, expected: ArrayLike<number>, digits = 5): void {
  expect(actual).toHaveLength(expected.length)
  actual.forEach((value, index) => {
    expect(value).toBeCloseTo(expected[index], digits)
  })
}

describe('advantages within groups', () => {
  it('are centred and divided by the sample deviation of the group, by hand', () => {
    // Group 1: mean 2, s = √((1 + 0 + 1) / 2) = 1. Group 2: mean 40, s = √((900 + 100 + 1600) / 2) = √1300.
    const advantages = groupAdvantages(Float32Array.of(1, 2, 3, 10, 30, 80), { groupSize: 3, scale: 'group' })
    const s = Math.sqrt(1300) + 1e-4
    expectClose(advantages, [-1 / 1.0001, 0, 1 / 1.0001, -30 / s, -10 / s, 40 / s])
  })

  it('can be divided by the standard deviation of the batch, or not at all, and are always centred by group', () => {
    const scores = Float32Array.of(1, 3, 10, 14)
    const s = Math.sqrt((6 ** 2 + 4 ** 2 + 3 ** 2 + 7 ** 2) / 3) + 1e-4
    expectClose(groupAdvantages(scores, { groupSize: 2, scale: 'batch' }), [-1 / s, 1 / s, -2 / s, 2 / s])
    expectClose(groupAdvantages(scores, { groupSize: 2, scale: 'none' }), [-1, 1, -2, 2])
  })

  it.each(['group', 'batch', 'none'] as const)('are exactly 0 where all scores are equal (%s)', (scale) => {
    // Three times .1 sums to a number whose third is not .1: only comparing finds that they are equal.
    const scores = Float32Array.of(0.1, 0.1, 0.1, 1, 2, 3)
    expect([...groupAdvantages(scores, { groupSize: 3, scale }).subarray(0, 3)]).toEqual([0, 0, 0])
  })

  it.each(['group', 'batch', 'none'] as const)(
    'do not change when a group’s scores all rise by a constant (%s)',
    (scale) => {
      const scores = normal(16, scale)
      // Batch: the spread of all scores would change if one group alone rose.
      const risen = scores.map((score, index) => score + (index < 8 || scale === 'batch' ? 5 : 0))
      const options = { groupSize: 8, scale }
      expectClose(groupAdvantages(risen, options), groupAdvantages(scores, options), 4)
    },
  )

  it('hardly change if all scores are scaled, unless they are not divided', () => {
    const scores = normal(16, 'scaled')
    const tenfold = scores.map((score) => 10 * score)
    const byGroup = { groupSize: 8, scale: 'group' } as const
    expectClose(groupAdvantages(tenfold, byGroup), groupAdvantages(scores, byGroup), 3)
    const plain = { groupSize: 8, scale: 'none' } as const
    expectClose(
      groupAdvantages(tenfold, plain),
      groupAdvantages(scores, plain).map((advantage) => 10 * advantage),
    )
  })

  it('have mean 0 and sample deviation 1 in each group, whatever the other groups earned', () => {
    const scores = normal(24, 'groups').map((score, index) => score * 10 ** Math.floor(index / 8))
    const advantages = groupAdvantages(scores, { groupSize: 8, scale: 'group' })
    for (let start = 0; start < 24; start += 8) {
      const group = advantages.subarray(start, start + 8)
      const mean = group.reduce((sum, value) => sum + value, 0) / 8
      const squares = group.reduce((sum, value) => sum + (value - mean) ** 2, 0)
      expect(mean).toBeCloseTo(0, 5)
      expect(squares / 7).toBeCloseTo(1, 2)
    }
  })
})

it('a group is constant if all scores are equal to the bit, not if they are close', () => {
  expect(isConstant(Float32Array.of(2, 2, 2))).toBe(true)
  expect(isConstant(Float32Array.of(2, 2, 2.0000002))).toBe(false)
  expect(isConstant(Float32Array.of(2))).toBe(true)
})

describe('the overlong penalty', () => {
  it('equals TRL’s example: 90 of 100 with a buffer of 20 costs a half', () => {
    expect(overlongPunishment(90, { limit: 100, buffer: 20 })).toBe(-0.5)
  })

  it('begins at the limit minus the buffer, and is complete at the limit', () => {
    const of = (length: number) => overlongPunishment(length, { limit: 100, buffer: 20 })
    expect([of(1), of(80), of(81), of(100)]).toEqual([0, 0, expect.closeTo(-0.05, 9), -1])
  })

  it('without a buffer applies only at the limit', () => {
    expect(overlongPunishment(99, { limit: 100, buffer: 0 })).toBe(0)
    expect(overlongPunishment(100, { limit: 100, buffer: 0 })).toBe(-1)
  })
})
