import { describe, expect, it } from 'vitest'
import { meanTdLoss, qLearningTargetTensor, tdErrorsWithLossGradient } from '../../src/nn/tdLoss.ts'
import { tf } from '../../src/nn/tf.ts'
import { qLearningTargets } from '../../src/rl/tdTargets.ts'
import { createRng } from '../../src/shared/rng.ts'

await tf.setBackend('cpu')

describe('TD targets on the device', () => {
  it.each([true, false])('equal those on plain arrays (double: %s)', (double) => {
    const rng = createRng(2, 'test')
    const random = (count: number) => Float32Array.from({ length: count }, () => rng.normal())
    const rewards = random(8)
    const discounts = Float32Array.from({ length: 8 }, (_, row) => (row % 3 === 0 ? 0 : 0.9))
    const target = random(8 * 5)
    const online = random(8 * 5)
    const result = qLearningTargetTensor(
      { rewards: tf.tensor1d(rewards), discounts: tf.tensor1d(discounts) },
      tf.tensor2d(target, [8, 5]),
      double ? tf.tensor2d(online, [8, 5]) : null,
    ).dataSync()
    const expected = qLearningTargets({ rewards, discounts }, target, double ? online : target)
    for (const [row, value] of expected.entries()) expect(result[row]).toBeCloseTo(value, 5)
  })
})

describe('TD loss', () => {
  const outputs = tf.tensor2d([1, 5, 2, 7], [2, 2])
  const options = {
    selectors: tf.tensor2d([0, 1, 1, 0], [2, 2]), // action 1, then action 0
    targets: tf.tensor1d([2, 2.5]),
    weights: tf.tensor1d([1, 0.5]),
  }

  it('gives δ = Q(s, a) − y', () => {
    expect([...tdErrorsWithLossGradient(outputs, { ...options, kind: 'mse' }).dataSync()]).toEqual([3, -0.5])
  })

  it.each([
    ['huber', [0, 1 / 2, (-0.5 * 0.5) / 2, 0]], // a surprise of 3 counts as 1
    ['mse', [0, 6 / 2, (-1 * 0.5) / 2, 0]],
  ] as const)('sends the slope of the mean weighted %s loss to the chosen outputs alone', (kind, expected) => {
    const gradient = tf.grad((out) => tdErrorsWithLossGradient(out as tf.Tensor2D, { ...options, kind }))(outputs)
    for (const [index, slope] of gradient.dataSync().entries()) expect(slope).toBeCloseTo(expected[index], 6)
  })

  it.each(['huber', 'mse'] as const)('sends the slope of the reported %s loss', (kind) => {
    const weights = [1, 0.5]
    const lossAt = (values: number[]) =>
      meanTdLoss(tdErrorsWithLossGradient(tf.tensor2d(values, [2, 2]), { ...options, kind }).dataSync(), weights, kind)
    const gradient = tf
      .grad((out) => tdErrorsWithLossGradient(out as tf.Tensor2D, { ...options, kind }))(outputs)
      .dataSync()
    const values = [...outputs.dataSync()]
    for (let index = 0; index < 4; index++) {
      const nudged = (by: number) => lossAt(values.map((value, at) => (at === index ? value + by : value)))
      expect(gradient[index]).toBeCloseTo((nudged(0.01) - nudged(-0.01)) / 0.02, 3)
    }
  })

  it('is half a square up to 1 and a line beyond it for Huber, a square for MSE', () => {
    expect(meanTdLoss([0.5, -3], [1, 1], 'huber')).toBeCloseTo((0.125 + 2.5) / 2, 12)
    expect(meanTdLoss([0.5, -3], [1, 0.5], 'mse')).toBeCloseTo((0.25 + 4.5) / 2, 12)
  })
})
