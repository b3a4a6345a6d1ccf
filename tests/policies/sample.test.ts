import { describe, expect, it } from 'vitest'
import { greedyAction, sampleAction, softmaxInto } from '../../src/policies/sample.ts'
import { createRng } from '../../src/shared/rng.ts'

describe('sampling', () => {
  it('draws each action with its probability', () => {
    const rng = createRng(1)
    const probabilities = [0.5, 0, 0.2, 0.3]
    const counts = [0, 0, 0, 0]
    const draws = 40_000
    for (let draw = 0; draw < draws; draw++) counts[sampleAction(probabilities, rng)]++
    // Four standard deviations of a share of 40,000 draws are .01 at most.
    counts.forEach((count, action) => {
      expect(Math.abs(count / draws - probabilities[action])).toBeLessThan(0.01)
    })
    expect(counts[1]).toBe(0)
  })

  it('draws the same actions from the same seed', () => {
    const draw = () => {
      const rng = createRng(9)
      return Array.from({ length: 20 }, () => sampleAction([0.3, 0.3, 0.4], rng))
    }
    expect(draw()).toEqual(draw())
  })

  it('stays within the actions if rounding makes the sum smaller than 1', () => {
    const rng = { ...createRng(1), float: () => 0.9999999 }
    expect(sampleAction([0.5, 0.499], rng)).toBe(1)
  })

  it('takes the most probable action greedily, without a random number', () => {
    const rng = createRng(3)
    const before = rng.save()
    expect(greedyAction([0.2, 0.5, 0.3], rng)).toBe(1)
    expect(rng.save()).toEqual(before)
  })

  it('draws evenly among equally probable actions, reproducibly from a seed', () => {
    const draw = () => {
      const rng = createRng(3)
      return Array.from({ length: 900 }, () => greedyAction([0.3, 0.1, 0.3, 0.3], rng))
    }
    const drawn = draw()
    expect(draw()).toEqual(drawn)
    for (const action of [0, 2, 3]) {
      expect(drawn.filter((each) => each === action).length / 900).toBeCloseTo(1 / 3, 1)
    }
    expect(drawn).not.toContain(1)
  })
})

describe('softmax', () => {
  it('is e^z / Σ e^z by hand, read from an offset, and returns log Σ e^z', () => {
    const probabilities = new Float32Array(2)
    const logSum = softmaxInto([99, 0, Math.log(3)], 1, 2, probabilities)
    expect(Array.from(probabilities)).toEqual([0.25, 0.75])
    expect(logSum).toBeCloseTo(Math.log(4), 12)
  })

  it('does not overflow', () => {
    const probabilities = new Float32Array(2)
    expect(softmaxInto([1000, 1000], 0, 2, probabilities)).toBeCloseTo(1000 + Math.log(2), 9)
    expect(Array.from(probabilities)).toEqual([0.5, 0.5])
  })
})
