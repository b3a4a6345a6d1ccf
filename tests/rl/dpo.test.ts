import { describe, expect, it } from 'vitest'
import { DPO_LOSSES, type DpoOptions, dpoPairLoss, dpoPairSlope } from '../../src/rl/dpo.ts'

const DPO: DpoOptions = { loss: 'sigmoid', beta: 0.1, labelSmoothing: 0 }

describe('the loss of a pair', () => {
  it('is ln 2 with slope −β / 2 where policy and reference are one', () => {
    for (const beta of [0.1, 0.5, 2]) {
      expect(dpoPairLoss(0, { ...DPO, beta })).toBeCloseTo(Math.LN2, 12)
      expect(dpoPairSlope(0, { ...DPO, beta })).toBeCloseTo(-beta / 2, 12)
    }
  })

  it('is .5981 with slope −.1 · .4502 at Δ = 2, and .3133 at β Δ = 1', () => {
    expect(dpoPairLoss(2, DPO)).toBeCloseTo(0.5981, 4)
    expect(dpoPairSlope(2, DPO)).toBeCloseTo(-0.1 * 0.4502, 5)
    expect(dpoPairLoss(10, DPO)).toBeCloseTo(0.3133, 4)
  })

  it('is content with a margin of 1 / 2β (ipo) or of 1 / β (hinge)', () => {
    expect(dpoPairLoss(5, { ...DPO, loss: 'ipo' })).toBe(0)
    expect(dpoPairSlope(5, { ...DPO, loss: 'ipo' })).toBe(0)
    expect(dpoPairLoss(10, { ...DPO, loss: 'hinge' })).toBe(0)
    expect(dpoPairSlope(10, { ...DPO, loss: 'hinge' })).toBe(0)
    expect(dpoPairSlope(9.9, { ...DPO, loss: 'hinge' })).toBe(-0.1)
  })

  it.each(DPO_LOSSES)('has the slope that finite differences have: %s', (loss) => {
    const options = { loss, beta: 0.5, labelSmoothing: loss === 'sigmoid' ? 0.2 : 0 }
    for (const difference of [-3, -0.4, 0, 1.2, 1.7, 5]) {
      const numeric = (dpoPairLoss(difference + 1e-5, options) - dpoPairLoss(difference - 1e-5, options)) / 2e-5
      expect(dpoPairSlope(difference, options)).toBeCloseTo(numeric, 6)
    }
  })

  it('does not overflow', () => {
    expect(dpoPairLoss(-1e6, DPO)).toBeCloseTo(1e5, 3)
    expect(dpoPairLoss(1e6, DPO)).toBe(0)
  })
})
