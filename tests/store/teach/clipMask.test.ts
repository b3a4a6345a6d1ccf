import { describe, expect, it } from 'vitest'
import {
  boundsOf,
  countOf,
  spansOf,
  stretchesOf,
  toggled,
  trimmed,
  withSpan,
} from '../../../src/store/teach/clipMask.ts'

const mask = (bits: string) => Uint8Array.from(bits, Number)

describe('a clip’s mask', () => {
  it('is read as spans, bounds and a count', () => {
    expect(spansOf(mask('0110011'))).toEqual([
      { from: 1, to: 3 },
      { from: 5, to: 7 },
    ])
    expect(boundsOf(mask('0110010'))).toEqual({ from: 1, to: 6 })
    expect(boundsOf(mask('000'))).toEqual({ from: 0, to: 0 })
    expect(countOf(mask('0110011'))).toBe(4)
    expect(spansOf(mask(''))).toEqual([])
  })

  it('is edited on a copy, within its ends', () => {
    const before = mask('0000')
    expect(withSpan(before, { from: -2, to: 2 }, true)).toEqual(mask('1100'))
    expect(withSpan(mask('1111'), { from: 3, to: 9 }, false)).toEqual(mask('1110'))
    expect(before).toEqual(mask('0000'))
  })

  it('is cleared by trimming, and keeps its gaps', () => {
    expect(trimmed(mask('111011'), { from: 1, to: 6 })).toEqual(mask('011011'))
    expect(trimmed(mask('111011'), { from: 0, to: 5 })).toEqual(mask('111010'))
  })

  it('is extended when a handle is dragged back', () => {
    expect(trimmed(mask('000101'), { from: 1, to: 6 })).toEqual(mask('011101'))
    expect(trimmed(mask('110000'), { from: 0, to: 4 })).toEqual(mask('111100'))
    expect(trimmed(mask('0000'), { from: 1, to: 3 }), 'from nothing').toEqual(mask('0110'))
  })

  it('switches a whole span on if any of it is off, otherwise off', () => {
    expect(toggled(mask('1011'), { from: 0, to: 3 })).toEqual(mask('1111'))
    expect(toggled(mask('1111'), { from: 1, to: 3 })).toEqual(mask('1001'))
  })
})

describe('stretches', () => {
  it('are consecutive decisions with the same action, without gaps', () => {
    expect(stretchesOf(Uint8Array.of(1, 1, 2, 1))).toEqual([
      { from: 0, to: 2, action: 1 },
      { from: 2, to: 3, action: 2 },
      { from: 3, to: 4, action: 1 },
    ])
    expect(stretchesOf(new Uint8Array(0))).toEqual([])
  })
})
