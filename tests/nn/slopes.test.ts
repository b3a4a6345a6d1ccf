import { beforeAll, describe, expect, it } from 'vitest'
import {
  categorical,
  clippedSurrogateSlope,
  clippedValueLossSlope,
  policyGradientSlope,
  valueLossSlope,
} from '../../src/nn/losses.ts'
import {
  categoricalRows,
  categoricalSlopes,
  clippedSurrogateSlopes,
  policyGradientSlopes,
  type Rows,
  valueSlopes,
} from '../../src/nn/slopes.ts'
import { tf } from '../../src/nn/tf.ts'
import { createRng } from '../../src/shared/rng.ts'
import { startTestBackend } from './testBackend.ts'

const BATCH = 60
const ACTIONS = 5

const rng = createRng(7, 'slopes')
const draw = (count: number, scale: number) => Float32Array.from({ length: count }, () => rng.normal() * scale)
const LOGITS = draw(BATCH * ACTIONS, 3)
LOGITS[4] = 400 // exp would overflow
const TAKEN = Int32Array.from({ length: BATCH }, () => rng.int(ACTIONS))
const ADVANTAGES = draw(BATCH, 1)
const VALUES = draw(BATCH, 1)
const RETURNS = draw(BATCH, 1)
const OLD_VALUES = VALUES.map((value) => value + rng.normal() * 0.2)
const CLIP_RANGE = 0.2

/** The matrix as it lies in kernel memory: behind an offset, with room between the rows that stays untouched. */
function padded(matrix: Float32Array, columns: number): Rows {
  const stride = columns + 3
  const values = new Float32Array(2 + BATCH * stride).fill(-77)
  for (let row = 0; row < BATCH; row++) {
    values.set(matrix.subarray(row * columns, (row + 1) * columns), 2 + row * stride)
  }
  return { values, offset: 2, stride }
}

function unpadded({ values, offset, stride }: Rows, columns: number): Float32Array {
  const matrix = new Float32Array(BATCH * columns)
  for (let row = 0; row < BATCH; row++) {
    matrix.set(values.subarray(offset + row * stride, offset + row * stride + columns), row * columns)
    for (let rest = columns; rest < stride && offset + row * stride + rest < values.length; rest++) {
      expect(values[offset + row * stride + rest]).toBe(-77)
    }
  }
  return matrix
}

function expectClose(actual: Float32Array, expected: tf.Tensor): void {
  const wanted = expected.dataSync() as Float32Array
  expect(actual).toHaveLength(wanted.length)
  const largest = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  expect(largest).toBeGreaterThan(0)
  actual.forEach((value, index) => {
    expect(Math.abs(value - wanted[index]), `entry ${index}`).toBeLessThan(3e-6 * Math.max(1, largest))
  })
}

const columnTensor = (values: Float32Array) => tf.tensor2d(values, [BATCH, 1])

describe('slopes as loops equal those on tensors', () => {
  beforeAll(() => startTestBackend('cpu'))
  const oneHot = () => tf.oneHot(tf.tensor1d(TAKEN, 'int32'), ACTIONS).toFloat() as tf.Tensor2D
  const onTensors = () => categorical(tf.tensor2d(LOGITS, [BATCH, ACTIONS]), oneHot())
  const rows = () => categoricalRows(padded(LOGITS, ACTIONS), TAKEN, ACTIONS)

  it('for log-probabilities and entropies', () => {
    expectClose(rows().logProbs, onTensors().logProbs)
    expectClose(rows().entropies, onTensors().entropy)
  })

  it('for the gradient at the logits', () => {
    const logProbSlopes = draw(BATCH, 0.3)
    const slopes = padded(new Float32Array(BATCH * ACTIONS), ACTIONS)
    categoricalSlopes(rows(), TAKEN, { logProbSlopes, entropySlope: -0.4 }, slopes)
    expectClose(unpadded(slopes, ACTIONS), onTensors().pullback(columnTensor(logProbSlopes), -0.4))
  })

  it('for the clipped surrogate, on both sides of the clip', () => {
    const { logProbs } = rows()
    const old = logProbs.map((logProb) => logProb + rng.normal() * 0.4)
    const slopes = clippedSurrogateSlopes(logProbs, old, { advantages: ADVANTAGES, clipRange: CLIP_RANGE })
    expect(slopes.filter((slope) => slope === 0).length).toBeGreaterThan(BATCH / 10)
    const options = { advantages: columnTensor(ADVANTAGES), clipRange: CLIP_RANGE }
    expectClose(slopes, clippedSurrogateSlope(columnTensor(logProbs), columnTensor(old), options))
  })

  it('for the policy gradient', () => {
    expectClose(policyGradientSlopes(ADVANTAGES), policyGradientSlope(columnTensor(ADVANTAGES)))
  })

  it('for the value loss, with its coefficient', () => {
    const slopes = padded(new Float32Array(BATCH), 1)
    valueSlopes(padded(VALUES, 1), RETURNS, { coefficient: 0.7 }, slopes)
    expectClose(unpadded(slopes, 1), tf.mul(0.7, valueLossSlope(columnTensor(VALUES), columnTensor(RETURNS))))
  })

  it('for the clipped value loss, on both sides of the clip', () => {
    const slopes = padded(new Float32Array(BATCH), 1)
    const clip = { oldValues: OLD_VALUES, clipRange: CLIP_RANGE }
    valueSlopes(padded(VALUES, 1), RETURNS, { coefficient: 1, clip }, slopes)
    const actual = unpadded(slopes, 1)
    expect(actual.filter((slope) => slope === 0).length).toBeGreaterThan(BATCH / 20)
    const options = { oldValues: columnTensor(OLD_VALUES), clipRange: CLIP_RANGE }
    expectClose(actual, clippedValueLossSlope(columnTensor(VALUES), columnTensor(RETURNS), options))
  })
})
