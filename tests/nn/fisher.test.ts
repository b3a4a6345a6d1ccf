import { beforeAll, describe, expect, it } from 'vitest'
import { conjugateGradient } from '../../src/nn/conjugateGradient.ts'
import { fisherProduct, mlpTangent } from '../../src/nn/fisher.ts'
import { mlpForward } from '../../src/nn/mlp.ts'
import { type MlpShape, parameterCount } from '../../src/nn/parameters.ts'
import { tf } from '../../src/nn/tf.ts'
import { createRng } from '../../src/shared/rng.ts'

const SHAPES: MlpShape[] = [
  { sizes: [3, 4, 2], activation: 'tanh' },
  { sizes: [3, 5, 4, 3], activation: 'relu' },
]

function normals(count: number, seed: number): Float32Array {
  const rng = createRng(seed, 'fisher test')
  return Float32Array.from({ length: count }, () => rng.normal() * 0.7)
}

function batchFor(shape: MlpShape) {
  const theta = tf.tensor1d(normals(parameterCount(shape), 1))
  const observations = tf.tensor2d(normals(6 * shape.sizes[0], 2), [6, shape.sizes[0]])
  const probabilities = tf.softmax(mlpForward(theta, observations, shape)) as tf.Tensor2D
  return { theta, observations, probabilities, shape }
}

/** F from its definition: the mean over states of Σ_a π(a|s) ∇log π(a|s) ∇log π(a|s)ᵀ. */
function explicitFisher({ theta, observations, probabilities, shape }: ReturnType<typeof batchFor>): Float64Array[] {
  const size = theta.size
  const fisher = Array.from({ length: size }, () => new Float64Array(size))
  const [states, actions] = probabilities.shape
  const p = probabilities.dataSync()
  for (let state = 0; state < states; state++) {
    const x = observations.slice([state, 0], [1, -1])
    for (let action = 0; action < actions; action++) {
      const score = tf
        .grad((parameters: tf.Tensor) =>
          tf
            .logSoftmax(mlpForward(parameters as tf.Tensor1D, x, shape))
            .slice([0, action], [1, 1])
            .sum(),
        )(theta)
        .dataSync()
      for (let i = 0; i < size; i++)
        for (let j = 0; j < size; j++) fisher[i][j] += (p[state * actions + action] * score[i] * score[j]) / states
    }
  }
  return fisher
}

describe.each(SHAPES)('the Fisher matrix of a $activation policy', (shape) => {
  beforeAll(() => tf.setBackend('cpu'))

  it('times a vector equals the product with the explicit matrix', () => {
    const batch = batchFor(shape)
    const fisher = explicitFisher(batch)
    const vector = normals(batch.theta.size, 3)
    const product = fisherProduct(batch.theta, batch)(tf.tensor1d(vector)).dataSync()
    fisher.forEach((row, index) => {
      const expected = row.reduce((sum, entry, column) => sum + entry * vector[column], 0)
      expect(product[index]).toBeCloseTo(expected, 5)
    })
  })

  it('is symmetric and never negative along a vector', () => {
    const batch = batchFor(shape)
    const a = tf.tensor1d(normals(batch.theta.size, 4))
    const b = tf.tensor1d(normals(batch.theta.size, 5))
    const aFb = a.dot(fisherProduct(batch.theta, batch)(b)).dataSync()[0]
    const bFa = b.dot(fisherProduct(batch.theta, batch)(a)).dataSync()[0]
    expect(aFb).toBeCloseTo(bFa, 5)
    expect(a.dot(fisherProduct(batch.theta, batch)(a)).dataSync()[0]).toBeGreaterThan(0)
  })

  it('is 0 along a change of all logits by a constant', () => {
    const batch = batchFor(shape)
    const vector = new Float32Array(batch.theta.size)
    vector.fill(1, batch.theta.size - shape.sizes[shape.sizes.length - 1]) // the last layer's biases
    const product = fisherProduct(batch.theta, batch)(tf.tensor1d(vector)).dataSync()
    for (const entry of product) expect(Math.abs(entry)).toBeLessThan(1e-6)
  })

  it('has a tangent that agrees with a central difference of the outputs', () => {
    const { theta, observations } = batchFor(shape)
    const vector = tf.tensor1d(normals(theta.size, 6))
    const tangent = mlpTangent(theta, vector, { x: observations, shape }).dataSync()
    const step = 1e-3
    const ahead = mlpForward(theta.add(vector.mul(step)), observations, shape).dataSync()
    const behind = mlpForward(theta.sub(vector.mul(step)), observations, shape).dataSync()
    tangent.forEach((entry, index) => {
      expect(entry).toBeCloseTo((ahead[index] - behind[index]) / (2 * step), 2)
    })
  })
})

describe('conjugateGradient', () => {
  beforeAll(() => tf.setBackend('cpu'))
  const matrix = [
    [4, 1, 0],
    [1, 3, 1],
    [0, 1, 2],
  ]
  const product = (vector: tf.Tensor1D) => tf.dot(tf.tensor2d(matrix), vector) as tf.Tensor1D

  it('solves a system of three unknowns in three iterations', () => {
    // 4·2 + 1 = 9, 2 + 3·1 + 3.5 = 8.5, 1 + 2·3.5 = 8.
    const { solution, productOfSolution } = conjugateGradient(product, tf.tensor1d([9, 8.5, 8]), { iterations: 3 })
    expect(Array.from(solution.dataSync(), (entry) => Number(entry.toFixed(4)))).toEqual([2, 1, 3.5])
    expect(Array.from(productOfSolution.dataSync(), (entry) => Number(entry.toFixed(4)))).toEqual([9, 8.5, 8])
  })

  it('stays at the solution with more iterations than unknowns, and at 0 for a gradient of 0', () => {
    const more = conjugateGradient(product, tf.tensor1d([9, 8.5, 8]), { iterations: 12 }).solution.dataSync()
    expect(Array.from(more, (entry) => Number(entry.toFixed(3)))).toEqual([2, 1, 3.5])
    expect(Array.from(conjugateGradient(product, tf.zeros([3]), { iterations: 5 }).solution.dataSync())).toEqual([
      0, 0, 0,
    ])
  })

  it('keeps no tensors but its three results', () => {
    const g = tf.tensor1d([1, 2, 3])
    const before = tf.memory().numTensors
    const result = conjugateGradient(product, g, { iterations: 4 })
    expect(tf.memory().numTensors).toBe(before + 3)
    tf.dispose({ ...result })
  })

  it('is linear in g, however small g is', () => {
    // Condition number 1e4 and directions that take many iterations, as in a damped Fisher matrix.
    const diagonal = tf.tensor1d([1, 0.3, 0.01, 0.001, 0.0001])
    const illConditioned = (vector: tf.Tensor1D) => tf.mul(diagonal, vector) as tf.Tensor1D
    const solve = (scale: number) => {
      const g = tf.tensor1d([1, -0.5, 0.02, 0.003, -0.0001].map((entry) => entry * scale))
      const { solution } = conjugateGradient(illConditioned, g, { iterations: 40 })
      return Array.from(solution.dataSync(), (entry) => entry / scale)
    }
    for (const scale of [1, 1e-3, 1e-6]) {
      expect(solve(scale)).toEqual([1, -0.5 / 0.3, 2, 3, -1].map((entry) => expect.closeTo(entry, 2)))
    }
  })
})
