import { describe, expect, it } from 'vitest'
import { createTemperature } from '../../src/rl/temperature.ts'

const settings = { targetEntropy: 1, learningRate: 0.01, steps: 10 }

describe('temperature', () => {
  it('falls while the entropy is above the target, rises while it is below, and is constant at it', () => {
    const temperature = createTemperature(0.5)
    temperature.update({ ...settings, entropy: 1 })
    expect(temperature.alpha).toBeCloseTo(0.5, 12)
    temperature.update({ ...settings, entropy: 3 })
    expect(temperature.alpha).toBeCloseTo(0.5 * Math.exp(-0.2), 12)
    temperature.update({ ...settings, entropy: 0 })
    expect(temperature.alpha).toBeCloseTo(0.5 * Math.exp(-0.1), 12)
  })

  it('stays within bounds if the target cannot be reached', () => {
    const temperature = createTemperature(1)
    for (let round = 0; round < 1_000; round++) temperature.update({ ...settings, entropy: 0 })
    expect(temperature.alpha).toBeCloseTo(Math.exp(2), 9)
    for (let round = 0; round < 1_000; round++) temperature.update({ ...settings, entropy: 9 })
    expect(temperature.alpha).toBeCloseTo(Math.exp(-10), 12)
  })

  it('can be set to the value of another run', () => {
    const temperature = createTemperature(1)
    temperature.set(0.03)
    expect(temperature.alpha).toBeCloseTo(0.03, 12)
  })
})
