import { describe, expect, it } from 'vitest'
import { gather, shuffle, standardise } from '../../src/rl/samples.ts'
import { createRng } from '../../src/shared/rng.ts'

it('gathers samples in the given order', () => {
  expect(Array.from(gather(Float32Array.of(5, 6, 7), Int32Array.of(2, 0, 2)))).toEqual([7, 5, 7])
})

describe('samples', () => {
  it('are standardised by the sample standard deviation', () => {
    expect(Array.from(standardise(Float32Array.of(1, 3)))).toEqual(
      [-1, 1].map((sign) => expect.closeTo(sign / Math.SQRT2, 6)),
    )
  })

  it('are unchanged if there is only one', () => {
    expect(Array.from(standardise(Float32Array.of(7)))).toEqual([7])
  })

  it('are shuffled without loss', () => {
    const order = Int32Array.from({ length: 50 }, (_, index) => index)
    shuffle(order, createRng(1))
    expect(Array.from(order)).not.toEqual([...order].sort((a, b) => a - b))
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index))
  })
})
