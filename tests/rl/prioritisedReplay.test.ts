import { describe, expect, it } from 'vitest'
import { createPrioritisedSampler } from '../../src/rl/prioritisedReplay.ts'
import { createRng } from '../../src/shared/rng.ts'

/** How often each of `size` slots comes up in `rounds` batches. */
function countDraws(sampler: ReturnType<typeof createPrioritisedSampler>, size: number, rounds: number): number[] {
  const rng = createRng(1, 'test')
  const slots = new Int32Array(8)
  const weights = new Float32Array(8)
  const draws = new Array(size).fill(0)
  for (let round = 0; round < rounds; round++) {
    sampler.sample({ size, beta: 1, rng, slots, weights })
    for (const slot of slots) draws[slot]++
  }
  return draws
}

function filled(size: number, tdErrors: readonly number[], alpha: number) {
  const sampler = createPrioritisedSampler(size)
  for (let slot = 0; slot < size; slot++) sampler.add(slot, alpha)
  sampler.update(Int32Array.from(tdErrors.keys()), Float32Array.from(tdErrors), tdErrors.length, alpha)
  return sampler
}

describe('prioritised sampler', () => {
  it('with α = 0 samples uniformly with equal weights', () => {
    const sampler = filled(5, [0.1, 1, 10, 100, 0], 0)
    for (let slot = 0; slot < 5; slot++) expect(sampler.probability(slot)).toBeCloseTo(0.2, 12)
    const weights = new Float32Array(4)
    sampler.sample({ size: 5, beta: 0.7, rng: createRng(1), slots: new Int32Array(4), weights })
    expect([...weights]).toEqual([1, 1, 1, 1])
  })

  it('draws in proportion to |δ|^α', () => {
    const sampler = filled(3, [1, -4, 9], 0.5)
    expect([0, 1, 2].map((slot) => sampler.probability(slot) * 6)).toEqual([
      expect.closeTo(1, 5),
      expect.closeTo(2, 5),
      expect.closeTo(3, 5),
    ])
    const draws = countDraws(sampler, 3, 1500) // 12,000 draws
    expect(draws[0] / 12_000).toBeCloseTo(1 / 6, 1.5)
    expect(draws[2] / 12_000).toBeCloseTo(1 / 2, 1.5)
  })

  it('weights by (N P)^−β over the largest weight', () => {
    const sampler = filled(2, [1, 3], 1) // P = ¼, ¾: N P = ½, 1½
    const slots = new Int32Array(4)
    const weights = new Float32Array(4)
    sampler.sample({ size: 2, beta: 1, rng: createRng(3), slots, weights })
    expect([...slots]).toEqual([0, 1, 1, 1]) // stratified: each quarter of the mass gives one
    expect(weights[0]).toBe(1)
    expect(weights[1]).toBeCloseTo(1 / 3, 5)
    sampler.sample({ size: 2, beta: 0.5, rng: createRng(3), slots, weights })
    expect(weights[1]).toBeCloseTo(Math.sqrt(1 / 3), 5)
  })

  it('gives new transitions the largest priority so far, and can draw the newest', () => {
    const sampler = filled(3, [0.5, 7], 1)
    expect(sampler.maxPriority).toBeCloseTo(7, 5)
    sampler.add(2, 1)
    expect(sampler.probability(2)).toBeCloseTo(7 / 14.5, 5)
    expect(countDraws(sampler, 3, 10)[2]).toBeGreaterThan(0)
  })

  it('never draws an empty slot', () => {
    const sampler = createPrioritisedSampler(100)
    sampler.add(40, 0.6)
    expect(countDraws(sampler, 100, 20)[40]).toBe(160)
  })

  it('still draws a transition with a TD error of 0', () => {
    expect(filled(2, [0, 0], 0.6).probability(0)).toBeCloseTo(0.5, 12)
  })
})
