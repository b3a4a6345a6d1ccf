import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NumericHyperparameter } from '../../src/algorithms/contract.ts'
import { ALGORITHMS } from '../../src/algorithms/index.ts'
import { isNumeric, SLIDER_STEPS, toPosition, toValue } from '../../src/ui/controls/sliderScale.ts'

const declare = (changes: Partial<NumericHyperparameter>): NumericHyperparameter => ({
  kind: 'float',
  label: '',
  help: '',
  default: 1,
  min: 0,
  max: 10,
  ...changes,
})

describe('a slider', () => {
  it('moves linearly, or by equal factors on a logarithmic scale', () => {
    expect(toValue(declare({}), SLIDER_STEPS / 2)).toBe(5)
    expect(toValue(declare({ scale: 'log', min: 1e-5, max: 1e-1 }), SLIDER_STEPS / 2)).toBe(0.001)
  })

  it('reaches 0 on a logarithmic scale that starts there', () => {
    const declared = declare({ scale: 'log', min: 0, max: 1000 })
    expect(toValue(declared, 0)).toBe(0)
    expect(toPosition(declared, 0)).toBe(0)
    expect(toValue(declared, SLIDER_STEPS)).toBe(1000)
  })

  it('gives whole numbers for whole settings, and no 0.30000000000000004', () => {
    expect(toValue(declare({ kind: 'int', min: 1, max: 8 }), 300)).toBe(3)
    expect(String(toValue(declare({ min: 0, max: 1 }), 300))).toBe('0.3')
  })

  const declared = ALGORITHMS.flatMap((card) => Object.values(card.hyperparameters)).filter(isNumeric)

  it('stays within the bounds of every declared setting at every position', () => {
    const anywhere = fc.double({ min: 0, max: SLIDER_STEPS, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...declared), anywhere, (each, position) => {
        const value = toValue(each, position)
        expect(value).toBeGreaterThanOrEqual(each.min)
        expect(value).toBeLessThanOrEqual(each.max)
        if (each.kind === 'int') expect(Number.isInteger(value)).toBe(true)
      }),
    )
  })

  it('is at the position of its value', () => {
    for (const each of declared) {
      const back = toValue(each, toPosition(each, each.default))
      expect(Math.abs(back - each.default), each.label).toBeLessThanOrEqual(0.006 * (each.max - each.min))
    }
  })
})
