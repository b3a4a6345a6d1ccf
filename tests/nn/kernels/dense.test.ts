import { describe, expect, it } from 'vitest'
import { instantiateKernels, MODES } from '../../../src/nn/kernels/module.ts'
import { createRng } from '../../../src/shared/rng.ts'

describe.each([
  ['no', 0],
  ['some', 0.5],
  ['nearly all', 0.97],
])('a product of which %s inputs are 0', (_, share) => {
  it.each([
    [1, 3, 16],
    [2, 62, 24],
    [7, 64, 16],
    [6, 150, 32],
  ])('has the bits of a plain sum: %i rows of %i inputs, %i columns', (rows, inner, columns) => {
    const memory = new WebAssembly.Memory({ initial: 8, maximum: 8 })
    const kernels = instantiateKernels(memory)
    const floats = new Float32Array(memory.buffer)
    const rng = createRng(1, `dense ${share}`)
    const [a, b, c] = [0, rows * inner, (rows + columns) * inner]
    const bias = c + rows * columns
    for (let place = a; place < b; place++) floats[place] = rng.float() < share ? 0 : rng.float() - 0.5
    for (let place = b; place < bias + columns; place++) floats[place] = rng.float() - 0.5
    floats[a + rows * inner - 1] = -0 // not left out, and without effect, too
    kernels.dense(4 * a, inner, 4 * b, 4 * bias, 4 * c, columns, rows, inner, columns, MODES.linear)

    const expected = new Float32Array(rows * columns)
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        let sum = floats[bias + column]
        for (let k = 0; k < inner; k++) {
          sum = Math.fround(sum + Math.fround(floats[a + row * inner + k] * floats[b + k * columns + column]))
        }
        expected[row * columns + column] = sum
      }
    }
    expect(floats.slice(c, bias)).toEqual(expected)
  })
})
