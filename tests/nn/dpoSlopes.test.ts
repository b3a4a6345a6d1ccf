import { describe, expect, it } from 'vitest'
import type { DpoOptions } from '../../src/nn/dpoLoss.ts'
import { dpoLossSlopes, meanDpoLoss } from '../../src/nn/dpoSlopes.ts'

const DPO: DpoOptions = { loss: 'sigmoid', beta: 0.1, labelSmoothing: 0 }
const lossAt = (difference: number, options = DPO) => meanDpoLoss(Float32Array.of(difference), options)
const slopeAt = (difference: number, options = DPO) => dpoLossSlopes(Float32Array.of(difference), options)[0]

describe('the preference loss of a pair, as a loop', () => {
  it('is ln 2 with slope −β / 2 if policy and reference are equal', () => {
    for (const beta of [0.1, 0.5, 2]) {
      expect(lossAt(0, { ...DPO, beta })).toBeCloseTo(Math.LN2, 12)
      expect(slopeAt(0, { ...DPO, beta })).toBeCloseTo(-beta / 2, 6)
    }
  })

  it('is .5981 with slope −.1 · .4502 at Δ = 2, and .3133 at β Δ = 1', () => {
    expect(lossAt(2)).toBeCloseTo(0.5981, 4)
    expect(slopeAt(2)).toBeCloseTo(-0.1 * 0.4502, 5)
    expect(lossAt(10)).toBeCloseTo(0.3133, 4)
  })

  it('has no slope at a margin of 1 / 2β (ipo) or of 1 / β (hinge)', () => {
    expect(lossAt(5, { ...DPO, loss: 'ipo' })).toBe(0)
    expect(slopeAt(5, { ...DPO, loss: 'ipo' })).toBe(0)
    expect(lossAt(10, { ...DPO, loss: 'hinge' })).toBe(0)
    expect(slopeAt(10, { ...DPO, loss: 'hinge' })).toBeCloseTo(0, 12)
    expect(slopeAt(9.5, { ...DPO, loss: 'hinge' })).toBeCloseTo(-0.1, 6)
  })
})
