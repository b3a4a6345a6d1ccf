import { describe, expect, it } from 'vitest'
import { fitStage } from '../../src/view/scaling.ts'

describe('fitting the stage', () => {
  it('takes the largest whole number of device pixels and centres the stage', () => {
    expect(fitStage(1000, 600, 1)).toEqual({ scale: 3, cssWidth: 960, cssHeight: 540, left: 20, top: 30 })
  })

  it('counts device pixels, not CSS pixels: a phone of 390 × 3 gets 3 of them', () => {
    const fit = fitStage(390, 220, 3)
    expect(fit.scale).toBe(3)
    expect(fit.cssWidth).toBe(320)
    expect(fit.left * 3).toBe(105)
  })

  it('is a whole number on screens with a fractional ratio', () => {
    const { scale, cssWidth, left } = fitStage(700, 500, 1.5)
    expect(scale).toBe(3)
    expect(cssWidth * 1.5).toBe(960)
    expect(left * 1.5).toBe(Math.round(left * 1.5))
  })

  it('shrinks if the parent is smaller than the stage, rather than overflow', () => {
    const { cssWidth, cssHeight } = fitStage(160, 180, 1)
    expect(cssWidth).toBe(160)
    expect(cssHeight).toBe(90)
  })
})
