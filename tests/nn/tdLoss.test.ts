import { describe, expect, it } from 'vitest'
import {
  meanTdLoss,
  qLearningTargetTensor,
  type TdLossKind,
  tdErrorTensor,
  tdLossGradient,
} from '../../src/nn/tdLoss.ts'
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
  const selectors = tf.tensor2d([0, 1, 1, 0], [2, 2]) // action 1, then action 0
  const targets = tf.tensor1d([2, 2.5])
  const weights = tf.tensor1d([1, 0.5])

  const gradientOf = (kind: TdLossKind) =>
    tdLossGradient(tdErrorTensor(outputs, selectors, targets), selectors, { weights, kind }).dataSync()

  it('gives δ = Q(s, a) − y', () => {
    expect([...tdErrorTensor(outputs, selectors, targets).dataSync()]).toEqual([3, -0.5])
  })

  it.each([
    ['huber', [0, 1 / 2, (-0.5 * 0.5) / 2, 0]], // a surprise of 3 counts as 1
    ['mse', [0, 6 / 2, (-1 * 0.5) / 2, 0]],
  ] as const)('sends the slope of the mean weighted %s loss to the chosen outputs alone', (kind, expected) => {
    for (const [index, slope] of gradientOf(kind).entries()) expect(slope).toBeCloseTo(expected[index], 6)
  })

  it.each(['huber', 'mse'] as const)('returns the slope of the reported %s loss', (kind) => {
    const lossAt = (values: number[]) =>
      meanTdLoss(tdErrorTensor(tf.tensor2d(values, [2, 2]), selectors, targets).dataSync(), [1, 0.5], kind)
    const gradient = gradientOf(kind)
    const values = [...outputs.dataSync()]
    for (let index = 0; index < 4; index++) {
      const nudged = (by: number) => lossAt(values.map((value, at) => (at === index ? value + by : value)))
      expect(gradient[index]).toBeCloseTo((nudged(0.01) - nudged(-0.01)) / 0.02, 3)
    }
  })

  it('is quadratic up to 1 and linear beyond for Huber, quadratic for MSE', () => {
    expect(meanTdLoss([0.5, -3], [1, 1], 'huber')).toBeCloseTo((0.125 + 2.5) / 2, 12)
    expect(meanTdLoss([0.5, -3], [1, 0.5], 'mse')).toBeCloseTo((0.25 + 4.5) / 2, 12)
  })
})
