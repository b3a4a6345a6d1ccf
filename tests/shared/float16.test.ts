import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHalf, toHalf } from '../../src/shared/float16.ts'

describe('half precision', () => {
  it.each([
    [0, 0x0000],
    [-0, 0x8000],
    [1, 0x3c00],
    [-2, 0xc000],
    [0.1, 0x2e66],
    [65504, 0x7bff],
    [65520, 0x7c00], // the middle between the largest half and the next step
    [65519, 0x7bff],
    [2 ** -14, 0x0400],
    [2 ** -24, 0x0001],
    [2 ** -25, 0x0000], // a tie: to the even one
    [3 * 2 ** -25, 0x0002],
    [1 + 2 ** -11, 0x3c00], // a tie
    [1 + 3 * 2 ** -11, 0x3c02],
    [2 - 2 ** -12, 0x4000], // carries into the exponent
    [Number.NEGATIVE_INFINITY, 0xfc00],
  ])('of %d has the bits of IEEE 754', (value, half) => {
    expect(toHalf(value)).toBe(half)
  })

  it('returns each of its numbers', () => {
    for (let half = 0; half < 0x10000; half++) {
      const value = fromHalf(half)
      if (!Number.isNaN(value)) expect(toHalf(value)).toBe(half)
    }
    expect(fromHalf(toHalf(Number.NaN))).toBeNaN()
  })

  it('differs by at most 2⁻¹¹ of the number within its range', () => {
    const inRange = fc.double({ min: 2 ** -14, max: 65504, noNaN: true })
    fc.assert(
      fc.property(inRange, (value) => {
        expect(Math.abs(fromHalf(toHalf(value)) - value)).toBeLessThanOrEqual(value * 2 ** -11)
      }),
    )
  })
})
