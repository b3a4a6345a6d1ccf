import { beforeAll, describe, expect, it } from 'vitest'
import { type DpoOptions, dpoLoss, dpoLossSlope } from '../../src/nn/dpoLoss.ts'
import { tf } from '../../src/nn/tf.ts'
import { startTestBackend } from './testBackend.ts'

const DPO: DpoOptions = { loss: 'sigmoid', beta: 0.1, labelSmoothing: 0 }
const column = (...values: number[]) => tf.tensor2d(values, [values.length, 1])
const lossAt = (options: DpoOptions, ...differences: number[]) => dpoLoss(column(...differences), options).dataSync()[0]
const slopeAt = (options: DpoOptions, ...differences: number[]) =>
  Array.from(dpoLossSlope(column(...differences), options).dataSync())

describe.each(['cpu', 'wasm'] as const)('losses of preference optimisation on the %s backend', (backend) => {
  beforeAll(() => startTestBackend(backend))

  it('start at ln 2 with slope −β / 2 if policy and reference are equal', () => {
    expect(lossAt(DPO, 0)).toBeCloseTo(Math.LN2, 6)
    expect(slopeAt(DPO, 0)[0]).toBeCloseTo(-0.05, 6)
  })

  it('equal the hand-computed mean of −ln σ(β Δ) over pairs', () => {
    const sigma = (x: number) => 1 / (1 + Math.exp(-x))
    expect(lossAt(DPO, 10, -20)).toBeCloseTo(-(Math.log(sigma(1)) + Math.log(sigma(-2))) / 2, 5)
    expect(slopeAt(DPO, 10, -20)[0]).toBeCloseTo((-0.1 * sigma(-1)) / 2, 6)
    expect(slopeAt(DPO, 10, -20)[1]).toBeCloseTo((-0.1 * sigma(2)) / 2, 6)
  })

  it('stay finite where |β Δ| = 100', () => {
    const sharp = { ...DPO, beta: 1 }
    expect(lossAt(sharp, 100)).toBeCloseTo(0, 6)
    expect(lossAt(sharp, -100)).toBeCloseTo(100, 4)
    expect(slopeAt(sharp, 100)[0]).toBeCloseTo(0, 6)
    expect(slopeAt(sharp, -100)[0]).toBeCloseTo(-1, 6)
  })

  it('smooth labels: with ε = ½ the slope at Δ = 0 is 0, and certainty is penalised either way', () => {
    const doubting = { ...DPO, beta: 1, labelSmoothing: 0.5 }
    expect(slopeAt(doubting, 0)[0]).toBeCloseTo(0, 6)
    expect(lossAt(doubting, 3)).toBeCloseTo(lossAt(doubting, -3), 5)
    expect(lossAt(doubting, 3)).toBeGreaterThan(lossAt(doubting, 0))
    // ε = .1: .9 softplus(−2) + .1 softplus(2)
    const smoothed = lossAt({ ...DPO, beta: 1, labelSmoothing: 0.1 }, 2)
    expect(smoothed).toBeCloseTo(0.9 * Math.log(1 + Math.exp(-2)) + 0.1 * Math.log(1 + Math.exp(2)), 5)
  })

  it('ipo is minimal at Δ = 1 / 2β, by hand', () => {
    const ipo = { ...DPO, loss: 'ipo' } as const
    expect(lossAt(ipo, 5)).toBeCloseTo(0, 5)
    expect(lossAt(ipo, 7)).toBeCloseTo(4, 4)
    expect(slopeAt(ipo, 7, 5)[0]).toBeCloseTo(2, 5)
    expect(slopeAt(ipo, 0)[0]).toBeCloseTo(-10, 4)
  })

  it('hinge has no slope from β Δ = 1 on, by hand', () => {
    const hinge = { ...DPO, loss: 'hinge' } as const
    expect(lossAt(hinge, 20, 5)).toBeCloseTo(0.25, 6)
    expect(slopeAt(hinge, 20, 5)[0]).toBeCloseTo(0)
    expect(slopeAt(hinge, 20, 5)[1]).toBeCloseTo(-0.05, 6)
  })

  it.each(['sigmoid', 'ipo', 'hinge'] as const)('%s has the slope of finite differences', (loss) => {
    const options = { loss, beta: 0.3, labelSmoothing: loss === 'sigmoid' ? 0.1 : 0 }
    for (const difference of [-4, -0.5, 0.7, 2.5]) {
      const step = 0.01
      const measured = (lossAt(options, difference + step) - lossAt(options, difference - step)) / (2 * step)
      expect(Math.abs(slopeAt(options, difference)[0] - measured)).toBeLessThan(2e-3)
    }
  })
})
