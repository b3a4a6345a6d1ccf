import { afterEach, describe, expect, it } from 'vitest'
import { exponentiate, exponents } from '../../../src/nn/kernels/exponential.ts'
import { chooseKernels } from '../../../src/nn/kernels/module.ts'
import { createRng } from '../../../src/shared/rng.ts'

function exponentialsOf(numbers: readonly number[]): number[] {
  exponents(numbers.length).set(numbers)
  exponentiate(numbers.length)
  return [...exponents(numbers.length).subarray(0, numbers.length)]
}

const rng = createRng(1, 'exponents')
/** Differences of logits and log-probabilities: of 64 and of 32 bits, near 0 and far below. */
const NUMBERS = [3, 30, 0.001, 700].flatMap((scale) =>
  Array.from({ length: 2001 }, (_, index) => {
    const number = -rng.float() * scale
    return index % 2 === 0 ? number : Math.fround(number)
  }),
)

describe('the kernel of exponentials', () => {
  afterEach(() => chooseKernels('own'))

  it('gives the bits of Math.exp', () => {
    expect(exponentialsOf(NUMBERS)).toEqual(NUMBERS.map((number) => Math.exp(number)))
  })

  it('gives the same numbers with plain TypeScript', () => {
    const own = exponentialsOf(NUMBERS)
    chooseKernels('tf')
    expect(exponentialsOf(NUMBERS)).toEqual(own)
  })

  it('is right at 0, nearly 0 far below it, and keeps NaN, so that divergence is noticed', () => {
    const [zero, tiny, far, endless, none] = exponentialsOf([0, -1e-12, -5000, Number.NEGATIVE_INFINITY, Number.NaN])
    expect(zero).toBe(1)
    expect(tiny).toBeCloseTo(1, 11)
    for (const value of [far, endless]) expect(value).toBeLessThan(1e-300)
    expect(none).toBeNaN()
  })

  it('leaves the numbers behind the count as they are, up to the next multiple of four', () => {
    const values = exponents(9)
    values.fill(-1, 0, 9)
    exponentiate(5)
    expect(values[8]).toBe(-1)
  })
})
