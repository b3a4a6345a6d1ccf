import { describe, expect, it } from 'vitest'
import { waveAt } from '../../../src/view/stage/bellWaves.ts'
import { arcAt } from '../../../src/view/stage/coinFlights.ts'

describe('a coin on its way to the counter', () => {
  const from = { x: 200, y: 120 }
  const goal = { x: 57, y: 8 }

  it('begins where it was taken and ends at the counter', () => {
    expect(arcAt(from, goal, 0)).toEqual(from)
    expect(arcAt(from, goal, 1)).toEqual(goal)
  })

  it('rises above the straight line', () => {
    const { x, y } = arcAt(from, goal, 0.5)
    const share = (x - from.x) / (goal.x - from.x)
    expect(y).toBeLessThan(from.y + (goal.y - from.y) * share - 20)
  })
})

describe('a wave of the bell', () => {
  it('lights a place when it arrives there, not before, and leaves it dark again', () => {
    const lit = Array.from({ length: 101 }, (_, step) => waveAt(160, step / 100) > 0)
    const first = lit.indexOf(true)
    const last = lit.lastIndexOf(true)
    expect(first).toBeGreaterThan(20)
    expect(last).toBeLessThan(70)
    expect(lit.slice(first, last + 1).every(Boolean)).toBe(true)
  })

  it('is weaker farther away', () => {
    const strongest = (distance: number) =>
      Math.max(...Array.from({ length: 1001 }, (_, step) => waveAt(distance, step / 1000)))
    expect(strongest(40)).toBeGreaterThan(strongest(160))
    expect(strongest(160)).toBeGreaterThan(strongest(300))
    for (const distance of [0, 40, 300]) expect(strongest(distance)).toBeLessThanOrEqual(1)
  })
})
