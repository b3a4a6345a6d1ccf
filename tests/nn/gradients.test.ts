import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { repairMatMulGradient, restoreStockMatMulGradient } from '../../src/nn/gradients.ts'
import { tf } from '../../src/nn/tf.ts'
import { random } from './randomTensor.ts'
import { startTestBackend } from './testBackend.ts'

describe.each(['cpu', 'wasm'] as const)('the repaired matMul gradient on the %s backend', (backend) => {
  beforeAll(() => startTestBackend(backend))
  afterEach(repairMatMulGradient)

  it.each([
    [false, false],
    [false, true],
    [true, false],
    [true, true],
  ])('equals the stock one with transposeA %s and transposeB %s', (transposeA, transposeB) => {
    const a = random(transposeA ? [4, 3] : [3, 4], 'a')
    const b = random(transposeB ? [5, 4] : [4, 5], 'b')
    const weights = random([3, 5], 'weights')
    const gradientsOf = () =>
      tf
        .grads((x: tf.Tensor, y: tf.Tensor) => tf.sum(tf.mul(tf.matMul(x, y, transposeA, transposeB), weights)))([a, b])
        .map((gradient) => Array.from(gradient.dataSync()))

    restoreStockMatMulGradient()
    const stock = gradientsOf()
    repairMatMulGradient()
    const repaired = gradientsOf()

    repaired.forEach((gradient, index) => {
      gradient.forEach((value, entry) => {
        expect(value).toBeCloseTo(stock[index][entry], 5)
      })
    })
  })

  it('works on batches of matrices', () => {
    const a = random([2, 3, 4], 'a')
    const b = random([2, 4, 5], 'b')
    const gradientsOf = () => tf.grads((x: tf.Tensor, y: tf.Tensor) => tf.sum(tf.square(tf.matMul(x, y))))([a, b])
    restoreStockMatMulGradient()
    const stock = gradientsOf()
    repairMatMulGradient()
    gradientsOf().forEach((gradient, index) => {
      expect(gradient.shape).toEqual(stock[index].shape)
      const expected = stock[index].dataSync()
      gradient.dataSync().forEach((value, entry) => {
        expect(value).toBeCloseTo(expected[entry], 3)
      })
    })
  })
})
