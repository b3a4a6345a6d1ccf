import { beforeAll, describe, expect, it } from 'vitest'
import { createAdam } from '../../src/nn/adam.ts'
import { tf } from '../../src/nn/tf.ts'
import { startTestBackend } from './testBackend.ts'

/** Adam as the paper writes it, in float64. */
function referenceAdam(theta: number[], gradients: number[][], learningRate: number, epsilon: number): number[] {
  const m = theta.map(() => 0)
  const v = theta.map(() => 0)
  const result = [...theta]
  gradients.forEach((gradient, index) => {
    const t = index + 1
    gradient.forEach((g, i) => {
      m[i] = 0.9 * m[i] + 0.1 * g
      v[i] = 0.999 * v[i] + 0.001 * g * g
      result[i] -= (learningRate * (m[i] / (1 - 0.9 ** t))) / (Math.sqrt(v[i] / (1 - 0.999 ** t)) + epsilon)
    })
  })
  return result
}

describe.each(['cpu', 'wasm'] as const)('Adam on the %s backend', (backend) => {
  beforeAll(() => startTestBackend(backend))

  it('follows the published equations, step after step', () => {
    const gradients = [
      [0.1, -2, 0],
      [0.3, 1, 1e-4],
      [-0.2, 0.5, 3],
    ]
    const adam = createAdam(3, 1e-5)
    let theta = tf.tensor1d([1, 2, 3])
    for (const gradient of gradients) {
      const step = adam.step(theta, tf.tensor1d(gradient), { learningRate: 0.01, maxGradNorm: Infinity })
      theta = step.theta
      step.gradientNorm.dispose()
    }
    const expected = referenceAdam([1, 2, 3], gradients, 0.01, 1e-5)
    theta.dataSync().forEach((value, index) => {
      expect(value).toBeCloseTo(expected[index], 5)
    })
    theta.dispose()
    adam.dispose()
  })

  it('clips a long gradient and reports its norm before clipping', () => {
    const long = createAdam(2)
    const short = createAdam(2)
    // The second step tells: the first is the same for every length of gradient.
    const run = (adam: ReturnType<typeof createAdam>, first: number[], maxGradNorm: number) => {
      const once = adam.step(tf.tensor1d([0, 0]), tf.tensor1d(first), { learningRate: 0.1, maxGradNorm })
      const twice = adam.step(once.theta, tf.tensor1d([0.1, 0.1]), { learningRate: 0.1, maxGradNorm })
      return { norm: once.gradientNorm.dataSync()[0], theta: Array.from(twice.theta.dataSync()) }
    }
    const cut = run(long, [30, 40], 0.5)
    const given = run(short, [0.3, 0.4], 0.5)
    expect(cut.norm).toBeCloseTo(50, 4)
    expect(given.norm).toBeCloseTo(0.5, 6)
    cut.theta.forEach((value, index) => {
      expect(value).toBeCloseTo(given.theta[index], 5)
    })
  })

  it('disposes what it replaces', () => {
    const before = tf.memory().numTensors
    const adam = createAdam(4)
    let theta = tf.zeros([4]) as tf.Tensor1D
    for (let index = 0; index < 5; index++) {
      const step = adam.step(theta, tf.ones([4]), { learningRate: 0.1, maxGradNorm: 0.5 })
      theta = step.theta
      step.gradientNorm.dispose()
    }
    theta.dispose()
    adam.dispose()
    expect(tf.memory().numTensors).toBe(before)
  })
})
