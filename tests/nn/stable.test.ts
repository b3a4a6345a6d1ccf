import { beforeAll, describe, expect, it } from 'vitest'
import { dpoLoss, dpoLossSlope } from '../../src/nn/dpoLoss.ts'
import { klPenaltySlope } from '../../src/nn/groupLosses.ts'
import { bradleyTerryLoss, bradleyTerrySlope, labelLoss, labelSlope } from '../../src/nn/preferenceLoss.ts'
import { expMinusOne, softplus } from '../../src/nn/stable.ts'
import { tf } from '../../src/nn/tf.ts'
import { startTestBackend } from './testBackend.ts'

const POINTS = [-100, -30, -20, -12, -5, -1, -0.999, -0.1, -1e-3, -1e-6, 0, 1e-6, 1e-3, 0.1, 0.999, 1, 5, 12, 20, 30]
const column = (values: readonly number[]) => tf.tensor2d([...values], [values.length, 1])
const one = (tensor: tf.Tensor) => tensor.dataSync()[0]
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

/** Within float32's precision of the exact value, relative to it. */
function expectPrecise(actual: number, exact: number): void {
  expect(Math.abs(actual - exact), `${actual} for ${exact}`).toBeLessThanOrEqual(6e-7 * Math.abs(exact) + 1e-37)
}

describe.each(['cpu', 'wasm'] as const)('in float32 on the %s backend', (backend) => {
  beforeAll(() => startTestBackend(backend))

  it('softplus and eˣ − 1 keep full precision', () => {
    const x = Array.from(Float32Array.from(POINTS))
    softplus(tf.tensor1d(x))
      .dataSync()
      .forEach((value, index) => {
        expectPrecise(value, Math.max(x[index], 0) + Math.log1p(Math.exp(-Math.abs(x[index]))))
      })
    expMinusOne(tf.tensor1d(x))
      .dataSync()
      .forEach((value, index) => {
        expectPrecise(value, Math.expm1(x[index]))
      })
  })

  it.each([2, 8, 12, 16, 30])('the losses of right answers keep full precision at a difference of %d', (d) => {
    const [right, wrong] = [Math.log1p(Math.exp(-d)), Math.log1p(Math.exp(d))]
    const pairwise = { targets: column([1]), centring: 0 }
    expectPrecise(one(bradleyTerryLoss(column([d]), column([0]), pairwise)), right)
    expectPrecise(one(bradleyTerryLoss(column([0]), column([d]), pairwise)), wrong)
    expectPrecise(one(labelLoss(column([d]), column([1]))), right)
    expectPrecise(one(labelLoss(column([-d]), column([0]))), right)
    const dpo = { loss: 'sigmoid', beta: 1, labelSmoothing: 0 } as const
    expectPrecise(one(dpoLoss(column([d]), dpo)), right)

    const slope = -sigmoid(-d)
    expectPrecise(one(bradleyTerrySlope(column([d]), column([0]), pairwise).first), slope)
    expectPrecise(one(bradleyTerrySlope(column([0]), column([d]), { ...pairwise, targets: column([0]) }).second), slope)
    expectPrecise(one(labelSlope(column([d]), column([1]))), slope)
    expectPrecise(one(dpoLossSlope(column([d]), dpo)), slope)
  })

  it.each([1e-6, 1e-4, 1e-2])('the slope of k₃ keeps full precision at a log ratio of %d', (logRatio) => {
    const exact = -Math.expm1(Math.fround(logRatio))
    const slope = klPenaltySlope(column([0]), column([logRatio]), { estimator: 'k3', weights: column([1]) })
    expectPrecise(one(slope), exact)
  })
})
