import { beforeAll, describe, expect, it } from 'vitest'
import { maskedCrossEntropy, maskedCrossEntropySlope } from '../../src/nn/imitationLoss.ts'
import { tf } from '../../src/nn/tf.ts'
import { startTestBackend } from './testBackend.ts'

const numbers = (tensor: tf.Tensor) => Array.from(tensor.dataSync())

describe.each(['cpu', 'wasm'] as const)('masked cross-entropy on the %s backend', (backend) => {
  beforeAll(() => startTestBackend(backend))

  const logProbs = () => tf.tensor2d([Math.log(0.5), Math.log(0.1), Math.log(0.25)], [3, 1])

  it('is the mean −log π over the unmasked decisions, by hand', () => {
    const mask = tf.tensor2d([1, 0, 1], [3, 1])
    expect(numbers(maskedCrossEntropy(logProbs(), mask))[0]).toBeCloseTo((Math.log(2) + Math.log(4)) / 2, 6)
    expect(numbers(maskedCrossEntropySlope(mask))).toEqual([-0.5, -0, -0.5])
  })

  it('is 0 with slope 0 if all decisions are masked', () => {
    const mask = tf.zeros([3, 1])
    expect(numbers(maskedCrossEntropy(logProbs(), mask))[0]).toBeCloseTo(0)
    for (const slope of numbers(maskedCrossEntropySlope(mask))) expect(slope).toBeCloseTo(0)
  })

  it('weights decisions equally across batches: two halves weighted by their counts give the whole', () => {
    const mask = tf.tensor2d([1, 1, 1], [3, 1])
    const first = numbers(maskedCrossEntropy(logProbs(), tf.tensor2d([1, 1, 0], [3, 1])))[0]
    const second = numbers(maskedCrossEntropy(logProbs(), tf.tensor2d([0, 0, 1], [3, 1])))[0]
    expect(numbers(maskedCrossEntropy(logProbs(), mask))[0]).toBeCloseTo((2 * first + second) / 3, 6)
  })

  it('has the slope of automatic differentiation', () => {
    const mask = tf.tensor2d([1, 0, 1], [3, 1])
    const stock = numbers(tf.grad((column: tf.Tensor) => maskedCrossEntropy(column, mask))(logProbs()))
    numbers(maskedCrossEntropySlope(mask)).forEach((slope, index) => {
      expect(slope).toBeCloseTo(stock[index], 6)
    })
  })
})
