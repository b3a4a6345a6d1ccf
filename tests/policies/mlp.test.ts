import { describe, expect, it } from 'vitest'
import { initialMlp, orthogonal } from '../../src/policies/initial.ts'
import { createMlpForward } from '../../src/policies/mlp.ts'
import type { Activation, MlpWeights } from '../../src/policies/snapshot.ts'
import { createRng } from '../../src/shared/rng.ts'

/** The definition, in float64, one output at a time. */
function reference({ layers, activation }: MlpWeights, input: number[]): number[] {
  let hidden = input
  layers.forEach(({ inputs, outputs, weights, bias }, index) => {
    hidden = Array.from({ length: outputs }, (_, column) => {
      let sum = bias[column]
      for (let row = 0; row < inputs; row++) sum += hidden[row] * weights[row * outputs + column]
      if (index === layers.length - 1) return sum
      return activation === 'relu' ? Math.max(0, sum) : Math.tanh(sum)
    })
  })
  return hidden
}

function randomNetwork(sizes: number[], activation: Activation): MlpWeights {
  const rng = createRng(2, activation)
  const network = initialMlp(sizes.slice(0, -1), {
    activation,
    outputGains: new Array(sizes[sizes.length - 1]).fill(1),
    rng,
  })
  for (const { bias } of network.layers) bias.set(bias.map(() => rng.normal() * 0.1))
  return network
}

describe.each(['relu', 'tanh'] as const)('the plain forward pass with %s', (activation) => {
  const network = randomNetwork([7, 13, 10, 3], activation)
  const rng = createRng(8, 'inputs')
  // Mostly zeros, in every remainder of four that the sweep can leave.
  const rows = Array.from({ length: 9 }, (_, row) =>
    Array.from({ length: 7 }, (__, column) => (column < row ? rng.normal() : 0)),
  )

  it('equals the definition, for inputs of any sparsity', () => {
    const outputs = new Float32Array(9 * 3)
    createMlpForward().run(network, Float32Array.from(rows.flat()), 9, outputs)
    const expected = rows.flatMap((row) => reference(network, row))
    outputs.forEach((value, index) => {
      expect(value).toBeCloseTo(expected[index], 5)
    })
  })

  it('gives a row the same bits alone and in a batch', () => {
    const forward = createMlpForward()
    const batch = new Float32Array(9 * 3)
    forward.run(network, Float32Array.from(rows.flat()), 9, batch)
    rows.forEach((row, index) => {
      const alone = new Float32Array(3)
      forward.run(network, Float32Array.from(row), 1, alone)
      expect(alone).toEqual(batch.slice(index * 3, index * 3 + 3))
    })
  })

  it('may be shared by networks of different sizes', () => {
    const forward = createMlpForward()
    const small = randomNetwork([2, 3, 1], activation)
    const large = randomNetwork([2, 40, 30, 20, 5], activation)
    for (const net of [small, large, small]) {
      const outputs = new Float32Array(net.layers[net.layers.length - 1].outputs)
      forward.run(net, Float32Array.of(0.3, -0.7), 1, outputs)
      const expected = reference(net, [Math.fround(0.3), Math.fround(-0.7)])
      outputs.forEach((value, index) => {
        expect(value).toBeCloseTo(expected[index], 5)
      })
    }
  })
})

it('a network without hidden layers is one affine map', () => {
  const outputs = new Float32Array(2)
  const layer = { inputs: 2, outputs: 2, weights: Float32Array.of(1, 2, 3, 4), bias: Float32Array.of(10, 20) }
  createMlpForward().run({ activation: 'relu', layers: [layer] }, Float32Array.of(1, -1), 1, outputs)
  expect(Array.from(outputs)).toEqual([10 + 1 - 3, 20 + 2 - 4])
})

describe('orthogonal initialisation', () => {
  it.each([
    [64, 64],
    [38, 64],
    [64, 5],
  ])('makes the shorter side of a %i × %i matrix orthonormal', (rows, columns) => {
    const matrix = orthogonal(rows, columns, createRng(4))
    const at = (vector: number, index: number) =>
      columns <= rows ? matrix[index * columns + vector] : matrix[vector * columns + index]
    const count = Math.min(rows, columns)
    let worst = 0
    for (let a = 0; a < count; a++) {
      for (let b = 0; b <= a; b++) {
        let product = 0
        for (let index = 0; index < Math.max(rows, columns); index++) product += at(a, index) * at(b, index)
        worst = Math.max(worst, Math.abs(product - (a === b ? 1 : 0)))
      }
    }
    expect(worst).toBeLessThan(1e-6)
  })
})
