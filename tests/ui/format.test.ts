import { describe, expect, it } from 'vitest'
import { compact, distinct, percent, seconds, signed, significant } from '../../src/ui/format.ts'

describe('numbers for reading', () => {
  it.each([
    [318, '318'],
    [2509, '2\u2009509'],
    [12_400, '12.4k'],
    [300_000, '300k'],
    [3_100_000, '3.10M'],
    [-42, '\u221242'],
    [Number.NaN, '–'],
  ])('compact(%d) is %s', (value, shown) => expect(compact(value)).toBe(shown))

  it.each([
    [0.00031, '3.1e\u22124'],
    [0.213, '0.213'],
    [12.34, '12.3'],
    [0, '0'],
  ])('significant(%d) is %s', (value, shown) => expect(significant(value)).toBe(shown))

  it.each([
    [0.123, '+0.12'],
    [-0.5, '\u22120.50'],
    [0.001, '0.00'],
    [-0.001, '0.00'],
  ])('signed(%d) is %s: a number that rounds to zero has no sign', (value, shown) =>
    expect(signed(value, 2)).toBe(shown),
  )

  it.each([
    [4.26, '4.3 s'],
    [47.9, '47 s'],
    [127, '2 min 7 s'],
    [7300, '2 h 1 min'],
  ])('seconds(%d) is %s', (value, shown) => expect(seconds(value)).toBe(shown))

  it.each([
    [1, 0, ['1', '0']],
    [8, 0, ['8', '0']],
    [11.37, 11.41, ['11.37', '11.41']],
    [11.4, 10.2, ['11.4', '10.2']],
    [0.5, 0.5, ['0.500', '0.500']],
  ])('distinct(%d, %d) is %s', (first, second, shown) => expect(distinct(first, second)).toEqual(shown))

  it('formats percentages', () => expect(percent(0.934)).toBe('93 %'))
})
