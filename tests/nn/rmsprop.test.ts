import { beforeAll, expect, it } from 'vitest'
import { createRmsprop } from '../../src/nn/rmsprop.ts'
import { tf } from '../../src/nn/tf.ts'
import { startTestBackend } from './testBackend.ts'

beforeAll(() => startTestBackend('cpu'))

/** Takes a step per gradient from `start`; the parameters and the gradient's norm after each. */
function descend(start: number[], gradients: number[][], options: { learningRate: number; maxGradNorm: number }) {
  const optimiser = createRmsprop(start.length, 0.01)
  let theta = tf.tensor1d(start)
  const steps = gradients.map((gradient) => {
    const step = optimiser.step(theta, tf.tensor1d(gradient), options)
    theta = step.theta
    const result = { theta: [...theta.dataSync()], norm: step.gradientNorm.dataSync()[0] }
    step.gradientNorm.dispose()
    return result
  })
  theta.dispose()
  optimiser.dispose()
  return steps
}

it('RMSProp by hand: the mean square starts at 1, and ε is inside the root', () => {
  const [first, second] = descend([1], [[2], [-1]], { learningRate: 0.1, maxGradNorm: 0 })
  const meanSquare1 = 0.99 * 1 + 0.01 * 4 // 1.03
  const theta1 = 1 - (0.1 * 2) / Math.sqrt(meanSquare1 + 0.01)
  const meanSquare2 = 0.99 * meanSquare1 + 0.01 * 1
  expect(first.theta[0]).toBeCloseTo(theta1, 6)
  expect(second.theta[0]).toBeCloseTo(theta1 + 0.1 / Math.sqrt(meanSquare2 + 0.01), 6)
})

it('RMSProp clips the gradient before squaring it, and reports its norm before clipping', () => {
  const [step] = descend([0, 0], [[3, 4]], { learningRate: 1, maxGradNorm: 1 })
  expect(step.norm).toBeCloseTo(5, 5)
  expect(step.theta[0]).toBeCloseTo(-0.6 / Math.sqrt(0.99 + 0.01 * 0.36 + 0.01), 5)
  expect(step.theta[1]).toBeCloseTo(-0.8 / Math.sqrt(0.99 + 0.01 * 0.64 + 0.01), 5)
})

it('RMSProp keeps no tensors', () => {
  const before = tf.memory().numTensors
  descend(
    [1, 2],
    [
      [1, 1],
      [2, 2],
    ],
    { learningRate: 0.1, maxGradNorm: 0.5 },
  )
  expect(tf.memory().numTensors).toBe(before)
})
