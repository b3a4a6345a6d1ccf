import { expect, it } from 'vitest'
import { averaged, scaledOutputs } from '../../src/algorithms/dqn/weights.ts'
import { initialMlp } from '../../src/policies/initial.ts'
import { createMlpForward } from '../../src/policies/mlp.ts'
import { createRng } from '../../src/shared/rng.ts'

const network = (name: string) =>
  initialMlp([3, 5, 4], { activation: 'relu', outputGains: [1, 1, 1, 1], rng: createRng(1, name) })

it('scaled outputs are the outputs times the factor', () => {
  const observations = Float32Array.of(0.3, -1, 2, 1, 1, -0.5)
  const outputs = [network('a'), scaledOutputs(network('a'), 50)].map((each) => {
    const out = new Float32Array(8)
    createMlpForward().run(each, observations, 2, out)
    return out
  })
  outputs[0].forEach((value, index) => {
    expect(outputs[1][index]).toBeCloseTo(50 * value, 4)
  })
})

it('averaged weights move by 1 − decay of the distance; without decay they are the network', () => {
  const [from, to] = [network('a'), network('b')]
  expect(averaged(from, to, 0)).toBe(to)
  const { layers } = averaged(from, to, 0.75)
  layers.forEach(({ weights, bias }, layer) => {
    weights.forEach((weight, index) => {
      expect(weight).toBeCloseTo(0.75 * from.layers[layer].weights[index] + 0.25 * to.layers[layer].weights[index], 6)
    })
    expect(bias).toHaveLength(to.layers[layer].bias.length)
  })
})
