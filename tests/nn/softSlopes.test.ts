import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { selectKernels } from '../../src/nn/backend.ts'
import { createKernelLearner } from '../../src/nn/kernels/learner.ts'
import { createKernelRows } from '../../src/nn/kernels/rows.ts'
import { applyMlp } from '../../src/nn/mlp.ts'
import { kernelHeap } from '../../src/nn/mlpKernels.ts'
import { flattenWeights, shapeOf } from '../../src/nn/parameters.ts'
import type { Rows } from '../../src/nn/slopes.ts'
import { softPolicyStep, softTargetTensor } from '../../src/nn/softActorCritic.ts'
import { softPolicySlopes } from '../../src/nn/softSlopes.ts'
import { tf } from '../../src/nn/tf.ts'
import { initialMlp } from '../../src/policies/initial.ts'
import { allIndices } from '../../src/rl/samples.ts'
import { softTargets } from '../../src/rl/tdTargets.ts'
import { createRng } from '../../src/shared/rng.ts'
import { startTestBackend } from './testBackend.ts'

const BATCH = 60
const ACTIONS = 5
const INPUTS = 11
const STRIDE = 9
const OFFSET = 2
const ALPHAS = [0, 0.01, 0.4, 3]

const rng = createRng(5, 'soft slopes')
const draw = (count: number, scale: number) => Float32Array.from({ length: count }, () => rng.normal() * scale)
const OBSERVATIONS = draw(BATCH * INPUTS, 1)
const LOGITS = draw(BATCH * ACTIONS, 2)
const FIRST = draw(BATCH * ACTIONS, 2)
const SECOND = draw(BATCH * ACTIONS, 2)
const REWARDS = draw(BATCH, 1)
const DISCOUNTS = Float32Array.from({ length: BATCH }, (_, row) => (row % 4 === 0 ? 0 : 0.9))

/** The matrix in memory as the kernels pad it: behind an offset, with room between the rows. */
function padded(matrix: Float32Array, columns = ACTIONS): Rows {
  const values = new Float32Array(OFFSET + BATCH * STRIDE).fill(-77)
  for (let row = 0; row < BATCH; row++) {
    values.set(matrix.subarray(row * columns, (row + 1) * columns), OFFSET + row * STRIDE)
  }
  return { values, offset: OFFSET, stride: STRIDE }
}

function slopesAt(logits: Float32Array, alpha: number) {
  const slopes = padded(new Float32Array(logits.length))
  const at = { rows: BATCH, actionCount: ACTIONS, alpha }
  const figures = softPolicySlopes(padded(logits), [padded(FIRST), padded(SECOND)], at, slopes)
  return { ...figures, slopes: slopes.values }
}

function onTensors(logits: tf.Tensor2D, alpha: number) {
  const matrix = (values: Float32Array) => tf.tensor2d(values, [BATCH, ACTIONS])
  return softPolicyStep(logits, tf.minimum(matrix(FIRST), matrix(SECOND)), alpha)
}

function expectClose(actual: Float32Array, expected: Float32Array): void {
  expect(actual).toHaveLength(expected.length)
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  expect(largest).toBeGreaterThan(0)
  actual.forEach((value, index) => {
    expect(Math.abs(value - expected[index]), `entry ${index}`).toBeLessThan(3e-6 * largest)
  })
}

describe.each(ALPHAS)('the slopes of the soft policy at α = %f', (alpha) => {
  beforeAll(() => startTestBackend('wasm'))
  afterAll(() => void selectKernels('own'))

  it('equal those on tensors, and so do loss and entropy; the room between the rows is untouched', () => {
    const actual = slopesAt(LOGITS, alpha)
    const expected = onTensors(tf.tensor2d(LOGITS, [BATCH, ACTIONS]), alpha)
    expectClose(actual.slopes, padded(expected.gradient.dataSync<'float32'>()).values)
    expect(actual.loss).toBeCloseTo(expected.loss.dataSync()[0], 5)
    expect(actual.entropy).toBeCloseTo(expected.entropy.dataSync()[0], 5)
  })

  it('equal finite differences of the loss', () => {
    const { slopes } = slopesAt(LOGITS, alpha)
    for (let index = 0; index < LOGITS.length; index++) {
      const nudged = (by: number) =>
        slopesAt(
          LOGITS.map((value, at) => (at === index ? value + by : value)),
          alpha,
        ).loss
      const slope = slopes[OFFSET + Math.floor(index / ACTIONS) * STRIDE + (index % ACTIONS)]
      expect(Math.abs((nudged(0.01) - nudged(-0.01)) / 0.02 - slope)).toBeLessThan(2e-5)
    }
  })

  it('give the gradient by the parameters of tf ops, to float32 rounding', () => {
    const network = initialMlp([INPUTS, 32, 24], {
      ...{ activation: 'relu', rng: createRng(1, 'weights') },
      outputGains: new Array<number>(ACTIONS).fill(1),
    })
    const learner = createKernelLearner(kernelHeap(), shapeOf(network), { kind: 'rmsprop', decay: 0.9, epsilon: 1e-5 })
    learner.load(flattenWeights(network))
    const inputs = createKernelRows(kernelHeap(), INPUTS)
    inputs.take(OBSERVATIONS, BATCH)
    const batch = learner.forward(inputs, allIndices(BATCH))
    const rows = { values: batch.outputs, offset: 0, stride: batch.stride }
    const at = { rows: BATCH, actionCount: ACTIONS, alpha }
    softPolicySlopes(rows, [padded(FIRST), padded(SECOND)], at, { ...rows, values: batch.slopes })
    learner.backward()
    const actual = learner.gradient()
    learner.dispose()
    inputs.dispose()

    selectKernels('tf')
    const expected = tf.tidy(() => {
      const x = tf.tensor2d(OBSERVATIONS, [BATCH, INPUTS])
      const { outputs, pullback } = applyMlp(tf.tensor1d(flattenWeights(network)), x, shapeOf(network))
      return pullback(onTensors(outputs, alpha).gradient).dataSync<'float32'>()
    })
    selectKernels('own')
    expectClose(actual, expected)
  })

  it('the targets equal those on tensors', () => {
    const [rewards, discounts] = [tf.tensor1d(REWARDS), tf.tensor1d(DISCOUNTS)]
    const matrix = (values: Float32Array) => tf.tensor2d(values, [BATCH, ACTIONS])
    const expected = softTargetTensor({ rewards, discounts }, matrix(LOGITS), [matrix(FIRST), matrix(SECOND)], alpha)
    const actual = softTargets({ rewards: REWARDS, discounts: DISCOUNTS }, LOGITS, [FIRST, SECOND], alpha)
    expectClose(actual, expected.dataSync<'float32'>())
  })
})
