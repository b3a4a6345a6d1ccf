import { describe, expect, it } from 'vitest'
import { kernelFault } from '../../../src/nn/kernels/module.ts'
import { createProducts } from '../../../src/nn/transformer/products.ts'
import { PLAIN_PRODUCTS } from '../../../src/policies/transformer/kernels.ts'
import { createRng } from '../../../src/shared/rng.ts'

const rng = createRng(1)
const random = (length: number) => Float32Array.from({ length }, () => rng.normal())

/** Outputs that need padding, more rows than a block has, none, one; widths that the kernels do not take. */
const SIZES = [
  { rows: 5, inputs: 32, outputs: 32 },
  { rows: 3000, inputs: 32, outputs: 30 },
  { rows: 700, inputs: 128, outputs: 32 },
  { rows: 1, inputs: 32, outputs: 1 },
  { rows: 0, inputs: 32, outputs: 128 },
  { rows: 9, inputs: 4, outputs: 4 },
  { rows: 3, inputs: 256, outputs: 256 },
]

it('uses the kernels here, so that the tests cover them', () => {
  expect(kernelFault()).toBeNull()
  expect(createProducts().addProduct).not.toBe(PLAIN_PRODUCTS.addProduct)
})

describe.each(SIZES)('products of $rows × $inputs by $outputs', (sizes) => {
  const { rows, inputs, outputs } = sizes
  const products = createProducts()
  const [a, b, c] = [random(rows * inputs), random(3 + inputs * outputs), random(rows * outputs)]

  it('add the products of plain TypeScript, up to rounding, to the output', () => {
    const [own, plain] = [c.slice(), c.slice()]
    products.addProduct(a, b, 3, own, sizes)
    PLAIN_PRODUCTS.addProduct(a, b, 3, plain, sizes)
    own.forEach((value, index) => {
      expect(Math.abs(value - plain[index])).toBeLessThan(1e-4)
    })
  })

  it('have the gradients of plain TypeScript, up to rounding', () => {
    const before = random(3 + inputs * outputs)
    const [own, plain] = [before.slice(), before.slice()]
    products.addTransposedProduct(a, c, own, 3, sizes)
    PLAIN_PRODUCTS.addTransposedProduct(a, c, plain, 3, sizes)
    expect(own.slice(0, 3)).toEqual(before.slice(0, 3))
    own.forEach((value, index) => {
      expect(Math.abs(value - plain[index])).toBeLessThan(1e-3)
    })
  })

  it('have equal bits for a row alone and in a batch', () => {
    const whole = c.slice()
    products.addProduct(a, b, 3, whole, sizes)
    for (const row of [0, 1, rows - 1].filter((each) => each >= 0 && each < rows)) {
      const alone = c.slice(row * outputs, (row + 1) * outputs)
      products.addProduct(a.slice(row * inputs, (row + 1) * inputs), b, 3, alone, { ...sizes, rows: 1 })
      expect(alone).toEqual(whole.slice(row * outputs, (row + 1) * outputs))
    }
  })
})
