import { beforeAll, describe, expect, it } from 'vitest'
import {
  bradleyTerryLoss,
  bradleyTerrySlope,
  labelLoss,
  labelSlope,
  regressionLoss,
  regressionSlope,
} from '../../src/nn/preferenceLoss.ts'
import { tf } from '../../src/nn/tf.ts'
import { startTestBackend } from './testBackend.ts'

const FIRST = [0.5, -2, 1, 0]
const SECOND = [1, -3, 1, -0.5]
const TARGETS = [1, 0, 0.5, 1]

const column = (values: readonly number[]) => tf.tensor2d([...values], [values.length, 1])
const numbers = (tensor: tf.Tensor) => Array.from(tensor.dataSync())

function expectClose(actual: tf.Tensor, expected: tf.Tensor): void {
  expect(numbers(actual)).toEqual(numbers(expected).map((value) => expect.closeTo(value, 5)))
}

function lossAt(first: readonly number[], second: readonly number[], targets: readonly number[], centring = 0): number {
  return bradleyTerryLoss(column(first), column(second), { targets: column(targets), centring }).dataSync()[0]
}

describe.each(['cpu', 'wasm'] as const)('losses of a reward model on the %s backend', (backend) => {
  beforeAll(() => startTestBackend(backend))

  it('start at ln 2 if all scores are equal', () => {
    expect(lossAt([0, 3], [0, 3], [1, 0.5])).toBeCloseTo(Math.LN2, 6)
    expect(labelLoss(column([0, 0]), column([1, 0])).dataSync()[0]).toBeCloseTo(Math.LN2, 6)
  })

  it('are −ln σ of the difference, and the centring term c (f₁ + f₂)², by hand', () => {
    expect(lossAt([2], [0.5], [1])).toBeCloseTo(Math.log(1 + Math.exp(-1.5)), 6)
    expect(lossAt([2], [0.5], [0])).toBeCloseTo(Math.log(1 + Math.exp(1.5)), 6)
    expect(lossAt([2], [0.5], [1], 0.01) - lossAt([2], [0.5], [1])).toBeCloseTo(0.01 * 2.5 ** 2, 6)
  })

  it('do not change if both the clips and the answer are swapped', () => {
    const swapped = TARGETS.map((target) => 1 - target)
    expect(lossAt(FIRST, SECOND, TARGETS, 0.1)).toBeCloseTo(lossAt(SECOND, FIRST, swapped, 0.1), 6)
  })

  it('are finite at a difference of 100, right or wrong, and so are the slopes', () => {
    expect(lossAt([100], [0], [1])).toBeCloseTo(0, 6)
    expect(lossAt([0], [100], [1])).toBeCloseTo(100, 4)
    const { first, second } = bradleyTerrySlope(column([0]), column([100]), { targets: column([1]), centring: 0 })
    expect([...numbers(first), ...numbers(second)]).toEqual([-1, 1])
    expect(labelLoss(column([-100]), column([1])).dataSync()[0]).toBeCloseTo(100, 4)
  })

  it('have cancelling slopes for identical clips', () => {
    const { first, second } = bradleyTerrySlope(column([0.7]), column([0.7]), { targets: column([1]), centring: 0 })
    expect(numbers(first)[0] + numbers(second)[0]).toBeCloseTo(0, 7)
    const equal = bradleyTerrySlope(column([0.7]), column([0.7]), { targets: column([0.5]), centring: 0 })
    expect(numbers(equal.first)[0]).toBeCloseTo(0, 7)
  })

  it('have the slopes of finite differences and of automatic differentiation', () => {
    const options = { targets: column(TARGETS), centring: 0.05 }
    const { first, second } = bradleyTerrySlope(column(FIRST), column(SECOND), options)
    const differentiated = tf.grads((a: tf.Tensor, b: tf.Tensor) => bradleyTerryLoss(a, b, options))([
      column(FIRST),
      column(SECOND),
    ])
    expectClose(first, differentiated[0])
    expectClose(second, differentiated[1])
    FIRST.forEach((_, index) => {
      const at = (step: number) =>
        lossAt(
          FIRST.map((f, i) => f + (i === index ? step : 0)),
          SECOND,
          TARGETS,
          0.05,
        )
      expect((at(0.05) - at(-0.05)) / 0.1).toBeCloseTo(numbers(first)[index], 3)
    })
  })

  it('have the slope (σ(f) − y) / B per clip in the pointwise form', () => {
    const slope = labelSlope(column(FIRST), column(TARGETS))
    const differentiated = tf.grad((scores: tf.Tensor) => labelLoss(scores, column(TARGETS)))(column(FIRST))
    expectClose(slope, differentiated)
    expect(numbers(slope)[1]).toBeCloseTo(1 / (1 + Math.exp(2)) / 4, 6)
  })

  it('are the mean square or Huber error in a regression, by hand', () => {
    const [scores, targets] = [column([1.5, -2, 0.2]), column([1, 1, 0])] // errors ½, −3, 0.2
    expect(regressionLoss('mse', scores, targets).dataSync()[0]).toBeCloseTo((0.25 + 9 + 0.04) / 3, 6)
    expect(regressionLoss('huber', scores, targets).dataSync()[0]).toBeCloseTo((0.125 + 2.5 + 0.02) / 3, 6)
    const thirds = (values: readonly number[]) => values.map((value) => expect.closeTo(value / 3, 6))
    expect(numbers(regressionSlope('mse', scores, targets))).toEqual(thirds([1, -6, 0.4]))
    expect(numbers(regressionSlope('huber', scores, targets))).toEqual(thirds([0.5, -1, 0.2]))
  })

  it.each(['mse', 'huber'] as const)('have the slopes of finite differences in a regression (%s)', (kind) => {
    const [scores, targets] = [
      [0.5, -2, 1.4, 0],
      [1, 1, -1, 0.3],
    ] // errors below, beyond, beyond and within ±1
    const slopes = numbers(regressionSlope(kind, column(scores), column(targets)))
    const differentiated = tf.grad((f: tf.Tensor) => regressionLoss(kind, f, column(targets)))(column(scores))
    expect(numbers(differentiated)).toEqual(slopes.map((slope) => expect.closeTo(slope, 5)))
    scores.forEach((_, index) => {
      const at = (step: number) => {
        const moved = scores.map((score, other) => score + (other === index ? step : 0))
        return regressionLoss(kind, column(moved), column(targets)).dataSync()[0]
      }
      expect((at(0.05) - at(-0.05)) / 0.1).toBeCloseTo(slopes[index], 3)
    })
  })
})
