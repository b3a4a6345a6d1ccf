import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createQHead } from '../../src/algorithms/dqn/head.ts'
import { selectKernels } from '../../src/nn/backend.ts'
import { createKernelLearner } from '../../src/nn/kernels/learner.ts'
import { createKernelRows } from '../../src/nn/kernels/rows.ts'
import { applyMlp } from '../../src/nn/mlp.ts'
import { kernelHeap } from '../../src/nn/mlpKernels.ts'
import { flattenWeights, shapeOf } from '../../src/nn/parameters.ts'
import type { Rows } from '../../src/nn/slopes.ts'
import { meanTdLoss, type TdLossKind, tdErrorTensor, tdLossGradient } from '../../src/nn/tdLoss.ts'
import { tdSlopes } from '../../src/nn/tdSlopes.ts'
import { tf } from '../../src/nn/tf.ts'
import { initialMlp } from '../../src/policies/initial.ts'
import { allIndices } from '../../src/rl/samples.ts'
import { createRng } from '../../src/shared/rng.ts'
import { startTestBackend } from './testBackend.ts'

const BATCH = 60
const ACTIONS = 5
const INPUTS = 11
const STRIDE = 9
const OFFSET = 2

const rng = createRng(3, 'td slopes')
const draw = (count: number, scale: number) => Float32Array.from({ length: count }, () => rng.normal() * scale)
const OBSERVATIONS = draw(BATCH * INPUTS, 1)
const TAKEN = Int32Array.from({ length: BATCH }, () => rng.int(ACTIONS))
const TARGETS = draw(BATCH, 1.5) // errors on both sides of the Huber threshold
const WEIGHTS = Float32Array.from({ length: BATCH }, () => rng.float())

const CASES = (['huber', 'mse'] as const).flatMap((kind) => [true, false].map((dueling) => ({ kind, dueling })))

function samplesOf(dueling: boolean) {
  const head = createQHead(ACTIONS, dueling)
  const selectors = new Float32Array(BATCH * head.outputCount)
  head.select(TAKEN, BATCH, selectors)
  return { head, samples: { selectors, targets: TARGETS, weights: WEIGHTS } }
}

/** The matrix as it lies in kernel memory: behind an offset, with room between the rows. */
function padded(matrix: Float32Array, columns: number): Rows {
  const values = new Float32Array(OFFSET + BATCH * STRIDE).fill(-77)
  for (let row = 0; row < BATCH; row++) {
    values.set(matrix.subarray(row * columns, (row + 1) * columns), OFFSET + row * STRIDE)
  }
  return { values, offset: OFFSET, stride: STRIDE }
}

function slopesAt(outputs: Float32Array, dueling: boolean, kind: TdLossKind) {
  const { head, samples } = samplesOf(dueling)
  const slopes = padded(new Float32Array(outputs.length), head.outputCount)
  const tdErrors = tdSlopes(padded(outputs, head.outputCount), samples, kind, slopes)
  return { tdErrors, slopes: slopes.values }
}

function expectClose(actual: Float32Array, expected: Float32Array): void {
  expect(actual).toHaveLength(expected.length)
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  expect(largest).toBeGreaterThan(0)
  actual.forEach((value, index) => {
    expect(Math.abs(value - expected[index]), `entry ${index}`).toBeLessThan(3e-6 * largest)
  })
}

function onTensors(outputs: tf.Tensor2D, dueling: boolean, kind: TdLossKind) {
  const { head } = samplesOf(dueling)
  const selectors = tf.tensor2d(samplesOf(dueling).samples.selectors, [BATCH, head.outputCount])
  const tdErrors = tdErrorTensor(outputs, selectors, tf.tensor1d(TARGETS))
  return { tdErrors, slopes: tdLossGradient(tdErrors, selectors, { weights: tf.tensor1d(WEIGHTS), kind }) }
}

describe.each(CASES)('the slope of the TD loss as a loop ($kind, dueling: $dueling)', ({ kind, dueling }) => {
  beforeAll(() => startTestBackend('wasm'))
  afterAll(() => void selectKernels('own'))

  const { head, samples } = samplesOf(dueling)
  const outputs = draw(BATCH * head.outputCount, 1)

  it('equals the one on tensors, and touches nothing else', () => {
    const actual = slopesAt(outputs, dueling, kind)
    const expected = onTensors(tf.tensor2d(outputs, [BATCH, head.outputCount]), dueling, kind)
    expectClose(actual.tdErrors, expected.tdErrors.dataSync<'float32'>())
    expectClose(actual.slopes, padded(expected.slopes.dataSync<'float32'>(), head.outputCount).values)
  })

  it('equals finite differences of the loss', () => {
    const lossAt = (values: Float32Array) => meanTdLoss(slopesAt(values, dueling, kind).tdErrors, WEIGHTS, kind)
    const { slopes } = slopesAt(outputs, dueling, kind)
    for (let index = 0; index < outputs.length; index++) {
      const nudged = (by: number) => lossAt(outputs.map((value, at) => (at === index ? value + by : value)))
      const row = Math.floor(index / head.outputCount)
      const slope = slopes[OFFSET + row * STRIDE + (index % head.outputCount)]
      expect(Math.abs((nudged(0.01) - nudged(-0.01)) / 0.02 - slope)).toBeLessThan(2e-4)
    }
  })

  it('gives the gradient by the parameters of tf ops, to float32 rounding', () => {
    const network = initialMlp([INPUTS, 32, 24], {
      ...{ activation: 'relu', rng: createRng(1, 'weights') },
      outputGains: new Array<number>(head.outputCount).fill(1),
    })
    const learner = createKernelLearner(kernelHeap(), shapeOf(network), { kind: 'rmsprop', decay: 0.9, epsilon: 1e-5 })
    learner.load(flattenWeights(network))
    const inputs = createKernelRows(kernelHeap(), INPUTS)
    inputs.take(OBSERVATIONS, BATCH)
    const batch = learner.forward(inputs, allIndices(BATCH))
    const rows = { values: batch.outputs, offset: 0, stride: batch.stride }
    tdSlopes(rows, samples, kind, { ...rows, values: batch.slopes })
    learner.backward()
    const actual = learner.gradient()
    learner.dispose()
    inputs.dispose()

    selectKernels('tf')
    const expected = tf.tidy(() => {
      const x = tf.tensor2d(OBSERVATIONS, [BATCH, INPUTS])
      const { outputs, pullback } = applyMlp(tf.tensor1d(flattenWeights(network)), x, shapeOf(network))
      return pullback(onTensors(outputs, dueling, kind).slopes).dataSync<'float32'>()
    })
    expectClose(actual, expected)
  })
})
