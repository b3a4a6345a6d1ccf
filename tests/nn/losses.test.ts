import { beforeAll, describe, expect, it } from 'vitest'
import {
  categorical,
  clippedSurrogate,
  clippedSurrogateSlope,
  clippedValueLoss,
  clippedValueLossSlope,
  valueLoss,
  valueLossSlope,
} from '../../src/nn/losses.ts'
import { tf } from '../../src/nn/tf.ts'
import { createRng } from '../../src/shared/rng.ts'
import { startTestBackend } from './testBackend.ts'

const LOGITS = [
  [0, 0, 0],
  [2, -1, 0.5],
  [-3, 4, 1],
]
const ACTIONS = [
  [1, 0, 0],
  [0, 0, 1],
  [0, 1, 0],
]

function numbers(tensor: tf.Tensor): number[] {
  return Array.from(tensor.dataSync())
}

function expectClose(actual: tf.Tensor, expected: tf.Tensor | readonly number[], tolerance = 1e-6): void {
  const wanted = expected instanceof tf.Tensor ? numbers(expected) : expected
  const got = numbers(actual)
  expect(got).toHaveLength(wanted.length)
  got.forEach((value, index) => {
    expect(Math.abs(value - wanted[index])).toBeLessThan(tolerance)
  })
}

function column(name: string, scale = 1): tf.Tensor2D {
  const rng = createRng(3, name)
  return tf.tensor2d(
    Array.from({ length: 40 }, () => rng.normal() * scale),
    [40, 1],
  )
}

describe.each(['cpu', 'wasm'] as const)('losses on the %s backend', (backend) => {
  beforeAll(() => startTestBackend(backend))

  it('gives log-probabilities and entropies by hand', () => {
    const { logProbs, entropy } = categorical(tf.tensor2d(LOGITS), tf.tensor2d(ACTIONS))
    expect(logProbs.shape).toEqual([3, 1])
    expect(numbers(logProbs)[0]).toBeCloseTo(-Math.log(3), 6)
    expect(numbers(entropy)[0]).toBeCloseTo(Math.log(3), 6)
    expect(numbers(logProbs)[1]).toBeCloseTo(0.5 - Math.log(Math.exp(2) + Math.exp(-1) + Math.exp(0.5)), 5)
  })

  it('does not overflow with large logits, and does not change when a constant is added to all', () => {
    const shifted = LOGITS.map((row) => row.map((logit) => logit + 500))
    const plain = categorical(tf.tensor2d(LOGITS), tf.tensor2d(ACTIONS))
    const large = categorical(tf.tensor2d(shifted), tf.tensor2d(ACTIONS))
    expectClose(large.logProbs, plain.logProbs, 1e-4)
    expectClose(large.entropy, plain.entropy, 1e-4)
  })

  it('backpropagates log-probabilities and entropies to the logits like automatic differentiation', () => {
    const slopes = tf.tensor2d([[0.7], [-1.3], [0.2]])
    const oneHot = tf.tensor2d(ACTIONS)
    const ours = categorical(tf.tensor2d(LOGITS), oneHot).pullback(slopes, 0.4)
    const stock = tf.grad((logits: tf.Tensor) => {
      const all = tf.logSoftmax(logits)
      const logProbs = tf.sum(tf.mul(all, oneHot), 1, true)
      const entropy = tf.neg(tf.sum(tf.mul(tf.softmax(logits), all)))
      return tf.add(tf.sum(tf.mul(logProbs, slopes)), tf.mul(0.4, entropy))
    })(tf.tensor2d(LOGITS))
    expectClose(ours, stock, 1e-5)
  })

  it('clips the surrogate by hand: a much more probable good action has no gradient, a bad one still has', () => {
    const logRatios = [Math.log(1.5), Math.log(1.5), Math.log(0.5), Math.log(0.5), 0]
    const logProbs = tf.tensor2d(logRatios, [5, 1])
    const old = tf.zeros([5, 1])
    const options = { advantages: tf.tensor2d([2, -2, 2, -2, 3], [5, 1]), clipRange: 0.2 }
    // min(r A, clip(r) A) = 1.2·2, 1.5·(−2), 0.5·2, 0.8·(−2), 1·3
    expect(numbers(clippedSurrogate(logProbs, old, options))[0]).toBeCloseTo(-(2.4 - 3 + 1 - 1.6 + 3) / 5, 5)
    expectClose(clippedSurrogateSlope(logProbs, old, options), [0, 3 / 5, -1 / 5, 0, -3 / 5], 1e-5)
  })

  it.each([0.05, 0.2, 10])('has the surrogate’s slope at clip range %s', (clipRange) => {
    const options = { advantages: column('advantages'), clipRange }
    const old = column('old', 0.3)
    const stock = tf.grad((logProbs: tf.Tensor) => clippedSurrogate(logProbs, old, options))(column('new', 0.3))
    expectClose(clippedSurrogateSlope(column('new', 0.3), old, options), stock)
  })

  it('has the value loss’s slope', () => {
    const returns = column('returns')
    expect(numbers(valueLoss(tf.tensor2d([[1], [3]]), tf.tensor2d([[0], [1]])))[0]).toBeCloseTo((1 + 4) / 4, 6)
    const stock = tf.grad((values: tf.Tensor) => valueLoss(values, returns))(column('values'))
    expectClose(valueLossSlope(column('values'), returns), stock)
  })

  it('has the clipped value loss’s slope', () => {
    const returns = column('returns')
    const options = { oldValues: column('oldValues', 0.5), clipRange: 0.2 }
    const values = column('values', 0.5)
    // Old 0, now 1, return 2: the clipped value .2 is further away, and the loss is its.
    const byHand = clippedValueLoss(tf.tensor2d([[1]]), tf.tensor2d([[2]]), {
      oldValues: tf.zeros([1, 1]),
      clipRange: 0.2,
    })
    expect(numbers(byHand)[0]).toBeCloseTo(1.8 ** 2 / 2, 5)
    const stock = tf.grad((v: tf.Tensor) => clippedValueLoss(v, returns, options))(values)
    expectClose(clippedValueLossSlope(values, returns, options), stock)
  })

  it('keeps the clipped value loss’s slope inside the range, whatever the rounding', () => {
    const rng = createRng(8)
    const draw = (scale: number) => Float32Array.from({ length: 4000 }, () => scale * rng.normal())
    const [old, change, returns] = [draw(3), draw(0.05), draw(3)]
    const values = old.map((value, index) => value + change[index])
    const asColumn = (entries: Float32Array) => tf.tensor2d(entries, [entries.length, 1])
    const options = { oldValues: asColumn(old), clipRange: 0.2 }
    const slopes = clippedValueLossSlope(asColumn(values), asColumn(returns), options).dataSync()
    const inside = Array.from(values.keys()).filter(
      (index) => Math.abs(Math.fround(values[index] - old[index])) <= 0.19,
    )
    expect(inside.length).toBeGreaterThan(3900)
    expect(inside.filter((index) => slopes[index] === 0 && values[index] !== returns[index])).toEqual([])
  })
})
