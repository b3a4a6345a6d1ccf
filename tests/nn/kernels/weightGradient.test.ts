import { expect, it } from 'vitest'
import { instantiateKernels } from '../../../src/nn/kernels/module.ts'
import { createRng } from '../../../src/shared/rng.ts'

it.each([3, 63, 64, 65, 129, 300])('sum the gradient of %i rows one row after the other, to the bit', (rows) => {
  const memory = new WebAssembly.Memory({ initial: 8, maximum: 8 })
  const kernels = instantiateKernels(memory)
  const floats = new Float32Array(memory.buffer)
  const [inner, columns] = [8, 24] // two widths of the kernel's tiles
  const rng = createRng(1, 'rows')
  const [inputs, slopes, gradient] = [0, rows * inner, rows * (inner + columns)]
  for (let place = 0; place < gradient; place++) floats[place] = rng.float() < 0.5 ? 0 : rng.float() - 0.5
  for (let row = 1; row < rows; row += 3) floats.fill(0, slopes + row * columns, slopes + (row + 1) * columns)
  for (let row = 0; row < rows; row++) floats[inputs + row * inner] = 1 // two inputs of which hardly any pair is 0
  kernels.weightGradient(4 * inputs, inner, 4 * slopes, columns, 4 * gradient, rows, inner, columns)

  const expected = new Float32Array((inner + 1) * columns)
  for (let row = 0; row < rows; row++) {
    for (let input = 0; input <= inner; input++) {
      const factor = input === inner ? 1 : floats[inputs + row * inner + input]
      for (let column = 0; column < columns; column++) {
        expected[input * columns + column] += Math.fround(factor * floats[slopes + row * columns + column])
      }
    }
  }
  expect(floats.slice(gradient, gradient + expected.length)).toEqual(expected)
})
