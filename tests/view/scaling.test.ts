import { describe, expect, it } from 'vitest'
import { fitStage, layOutPlay, type StageLayout } from '../../src/view/scaling.ts'

describe('fitting the stage', () => {
  it('takes the largest whole number of device pixels and centres the stage', () => {
    expect(fitStage({ width: 1000, height: 600, devicePixelRatio: 1 })).toEqual({
      scale: 3,
      cssWidth: 960,
      cssHeight: 540,
      left: 20,
      top: 30,
    })
  })

  it('counts device pixels, not CSS pixels: a phone of 390 × 3 gets 3 of them', () => {
    const fit = fitStage({ width: 390, height: 220, devicePixelRatio: 3 })
    expect(fit.scale).toBe(3)
    expect(fit.cssWidth).toBe(320)
    expect(fit.left * 3).toBe(105)
  })

  it('is a whole number on screens with a fractional ratio', () => {
    const { scale, cssWidth, left } = fitStage({ width: 700, height: 500, devicePixelRatio: 1.5 })
    expect(scale).toBe(3)
    expect(cssWidth * 1.5).toBe(960)
    expect(left * 1.5).toBe(Math.round(left * 1.5))
  })

  it('shrinks if the parent is smaller than the stage, rather than overflow', () => {
    const { cssWidth, cssHeight } = fitStage({ width: 160, height: 180, devicePixelRatio: 1 })
    expect(cssWidth).toBe(160)
    expect(cssHeight).toBe(90)
  })
})

describe('the layout of a person’s game', () => {
  const on = (width: number, height: number, isTwo: boolean, devicePixelRatio = 1, hasPads = false) =>
    layOutPlay({ width, height, devicePixelRatio }, isTwo, hasPads)
  const sizes = ({ width, height, views, fit }: StageLayout) => ({
    canvas: [width, height],
    views: views.map((view) => [view.left, view.top, view.width, view.height]),
    scale: fit.scale,
    css: [fit.left, fit.top, fit.cssWidth, fit.cssHeight],
  })

  it('is the whole stage on a wide screen', () => {
    expect(sizes(on(1440, 900, false))).toMatchObject({ canvas: [320, 180], scale: 4, css: [80, 90, 1280, 720] })
  })

  it('has two worlds beside each other on a wide screen', () => {
    const beside = sizes(on(1440, 900, true))
    expect(beside).toMatchObject({ canvas: [360, 180], scale: 4, css: [0, 90, 1440, 720] })
    expect(beside.views).toEqual([
      [0, 0, 180, 180],
      [180, 0, 180, 180],
    ])
    expect(sizes(on(844, 390, true))).toMatchObject({ canvas: [422, 180], scale: 2, css: [0, 15, 844, 360] })
  })

  it('leaves both sides of a phone held sideways to the thumbs', () => {
    expect(sizes(on(844, 390, true, 1, true))).toMatchObject({ canvas: [322, 180], scale: 2, css: [100, 15, 644, 360] })
    expect(sizes(on(844, 390, false, 1, true)), 'one picture leaves them anyway').toEqual(sizes(on(844, 390, false)))
    expect(sizes(on(740, 360, false, 2, true))).toMatchObject({ canvas: [270, 180], scale: 4, css: [100, 0, 540, 360] })
    expect(sizes(on(1180, 820, true, 1, true)), 'below it is room').toEqual(sizes(on(1180, 820, true)))
    for (let width = 568; width <= 1400; width += 31) {
      for (let height = 320; height < 1000; height += 37) {
        if (width <= height * 0.8) continue
        for (const isTwo of [false, true]) {
          const { left, top, cssWidth, cssHeight } = on(width, height, isTwo, 2, true).fit
          const [right, below] = [width - left - cssWidth, height - top - cssHeight]
          const isFree = Math.min(left, right) >= 99 || below >= 92
          expect(isFree, `${width} × ${height}, ${isTwo ? 'two' : 'one'}`).toBe(true)
        }
      }
    }
  })

  it('is cropped on an upright screen, for a picture as wide as the screen, below the bar', () => {
    expect(sizes(on(390, 844, false))).toMatchObject({ canvas: [195, 180], scale: 2, css: [0, 48, 390, 360] })
    expect(sizes(on(390, 844, false, 3))).toMatchObject({ canvas: [195, 180], scale: 6, css: [0, 48, 390, 360] })
  })

  it('has two worlds one above the other on an upright screen, and leaves room for thumbs', () => {
    const stacked = sizes(on(390, 844, true))
    expect(stacked.views).toEqual([
      [0, 0, 195, 169],
      [0, 169, 195, 169],
    ])
    expect(stacked).toMatchObject({ canvas: [195, 338], scale: 2, css: [0, 48, 390, 676] })
  })

  it('keeps whole pixels, all of its picture on the screen, and enough of the level in sight, on any screen', () => {
    for (const ratio of [1, 1.5, 2, 2.75, 3]) {
      for (let width = 320; width <= 2560; width += 97) {
        for (let height = 320; height <= 1440; height += 101) {
          for (const [isTwo, hasPads] of [
            [false, false],
            [true, false],
            [false, true],
            [true, true],
          ]) {
            const { views, fit, ...size } = on(width, height, isTwo, ratio, hasPads)
            const where = `${width} × ${height} at ${ratio}, ${isTwo ? 'two' : 'one'}${hasPads ? ', with pads' : ''}`
            expect(fit.left + fit.cssWidth, where).toBeLessThanOrEqual(width + 0.01)
            expect(fit.top + fit.cssHeight, where).toBeLessThanOrEqual(height + 0.01)
            if (fit.scale > 1) expect(Number.isInteger(fit.scale), where).toBe(true)
            for (const view of views) {
              expect(view.width, where).toBeGreaterThanOrEqual(hasPads ? 152 : 176)
              expect(view.height, where).toBeGreaterThanOrEqual(120)
              expect(view.left + view.width <= size.width && view.top + view.height <= size.height, where).toBe(true)
            }
          }
        }
      }
    }
  })
})
