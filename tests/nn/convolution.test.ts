import { beforeAll, describe, expect, it } from 'vitest'
import { createKernelLearner } from '../../src/nn/kernels/learner.ts'
import type { Patches } from '../../src/nn/kernels/patches.ts'
import { createKernelRows } from '../../src/nn/kernels/rows.ts'
import { applyMlp, mlpForward } from '../../src/nn/mlp.ts'
import { kernelHeap } from '../../src/nn/mlpKernels.ts'
import { layersOf, type MlpShape, parameterCount, unflattenWeights } from '../../src/nn/parameters.ts'
import { tf } from '../../src/nn/tf.ts'
import { createMlpForward, createPlainMlpForward } from '../../src/policies/mlp.ts'
import { allIndices } from '../../src/rl/samples.ts'
import { createRng } from '../../src/shared/rng.ts'
import { startTestBackend } from './testBackend.ts'

const BATCH = 5
const FIRST: Patches = { channels: 2, height: 12, width: 15, size: 4, stride: 2, order: 'planes' } // 5 × 6 patches
const SECOND: Patches = { channels: 8, height: 5, width: 6, size: 3, stride: 2, order: 'pixels' } // 2 × 2 patches
const BOARD: Patches = { channels: 3, height: 10, width: 10, size: 3, stride: 1, order: 'planes' } // patches of 27 numbers
const boardWith = (activation: MlpShape['activation']): MlpShape => ({
  sizes: [3 * 10 * 10, 8 * 8 * 8, 10, 3],
  patches: [BOARD],
  activation,
})
const shapeWith = (activation: MlpShape['activation']): MlpShape => ({
  sizes: [2 * 12 * 15, 5 * 6 * 8, 2 * 2 * 16, 10, 3],
  patches: [FIRST, SECOND],
  activation,
})

function randomVector(length: number, name: string): Float32Array {
  const rng = createRng(1, name)
  return Float32Array.from({ length }, () => rng.normal() * 0.3)
}

/** The same network out of tfjs's own convolutions, differentiated by tfjs. */
function stockForward(theta: tf.Tensor1D, x: tf.Tensor2D, shape: MlpShape): tf.Tensor2D {
  let offset = 0
  let hidden: tf.Tensor = x
  const layers = layersOf(shape)
  layers.forEach(({ inputs, outputs, patches }, index) => {
    const weights = tf.slice(theta, [offset], [inputs * outputs])
    const bias = tf.slice(theta, [offset + inputs * outputs], [outputs])
    offset += (inputs + 1) * outputs
    let product: tf.Tensor
    if (patches === undefined) {
      product = tf.matMul(tf.reshape(hidden, [BATCH, inputs]), tf.reshape(weights, [inputs, outputs]))
    } else {
      const { channels, height, width, size, stride, order } = patches
      const isPlanar = order === 'planes'
      const picture = isPlanar
        ? tf.transpose(tf.reshape(hidden, [BATCH, channels, height, width]), [0, 2, 3, 1])
        : tf.reshape(hidden, [BATCH, height, width, channels])
      const filters = isPlanar
        ? tf.transpose(tf.reshape(weights, [channels, size, size, outputs]), [1, 2, 0, 3])
        : tf.reshape(weights, [size, size, channels, outputs])
      product = tf.conv2d(picture as tf.Tensor4D, filters as tf.Tensor4D, stride, 'valid')
    }
    const sum = tf.add(product, bias)
    hidden = index === layers.length - 1 ? sum : shape.activation === 'relu' ? tf.relu(sum) : tf.tanh(sum)
  })
  return hidden as tf.Tensor2D
}

/** A loss with a different weight for each output, so that no error cancels out. */
function weightedSum(output: tf.Tensor2D): tf.Scalar {
  return tf.sum(tf.mul(output, tf.tensor2d(randomVector(output.size, 'loss'), output.shape)))
}

type Forward = typeof mlpForward

function outputAndGradient(forward: Forward, theta: Float32Array, x: Float32Array, shape: MlpShape) {
  return tf.tidy(() => {
    const inputs = tf.tensor2d(x, [BATCH, shape.sizes[0]])
    const { grad } = tf.valueAndGrad((parameters: tf.Tensor) =>
      weightedSum(forward(parameters as tf.Tensor1D, inputs, shape)),
    )(tf.tensor1d(theta))
    const output = forward(tf.tensor1d(theta), inputs, shape)
    return { output: output.dataSync<'float32'>(), gradient: grad.dataSync<'float32'>() }
  })
}

function expectClose(values: Float32Array, expected: Float32Array, tolerance = 1e-5): void {
  expect(values).toHaveLength(expected.length)
  const furthest = values.reduce((most, value, index) => Math.max(most, Math.abs(value - expected[index])), 0)
  expect(furthest).toBeLessThan(tolerance)
}

describe.each([
  ['two convolutional layers with relu', shapeWith('relu')],
  ['two convolutional layers with tanh', shapeWith('tanh')],
  ['one on a small board, with patches that need padding,', boardWith('relu')],
])('%s', (_, shape) => {
  const theta = randomVector(parameterCount(shape), 'theta')
  const x = randomVector(BATCH * shape.sizes[0], 'x')
  let stock: ReturnType<typeof outputAndGradient>

  beforeAll(async () => {
    await startTestBackend('cpu') // tfjs's wasm backend cannot differentiate a convolution
    stock = outputAndGradient(stockForward, theta, x, shape)
  })

  it('give tfjs’s outputs and gradients in tf ops', async () => {
    await startTestBackend('cpu')
    const ours = outputAndGradient(mlpForward, theta, x, shape)
    expectClose(ours.output, stock.output)
    expectClose(ours.gradient, stock.gradient)
  })

  it('give them as operations of the wasm backend, too', async () => {
    await startTestBackend('wasm')
    const ours = outputAndGradient(mlpForward, theta, x, shape)
    expectClose(ours.output, stock.output)
    expectClose(ours.gradient, stock.gradient)
  })

  it('learn in the kernels’ memory with the same gradient, from rows in any order', async () => {
    await startTestBackend('wasm')
    const heap = kernelHeap()
    const learner = createKernelLearner(heap, shape, { kind: 'rmsprop', decay: 0.9, epsilon: 1e-5 })
    learner.load(theta)
    const rows = createKernelRows(heap, shape.sizes[0])
    rows.take(x, BATCH)
    const order = allIndices(BATCH).reverse()
    const weights = randomVector(BATCH * 3, 'loss')
    const batch = learner.forward(rows, order)
    order.forEach((row, place) => {
      for (let column = 0; column < 3; column++) batch.slopes[place * batch.stride + column] = weights[row * 3 + column]
    })
    learner.backward()
    expectClose(learner.gradient(), stock.gradient)
    const outputs = batch.outputs
    const inOrder = Float32Array.from({ length: BATCH * 3 }, (_, index) => {
      const place = BATCH - 1 - Math.floor(index / 3)
      return outputs[place * batch.stride + (index % 3)]
    })
    expectClose(inOrder, stock.output)
    learner.dispose()
    rows.dispose()
  })

  it('act as they learn, in kernels and in plain TypeScript; a row alone has the bits of a batch', () => {
    const network = unflattenWeights(theta, shape)
    for (const forward of [createMlpForward(), createPlainMlpForward()]) {
      const outputs = new Float32Array(BATCH * 3)
      forward.run(network, x, BATCH, outputs)
      expectClose(outputs, stock.output)
      const alone = new Float32Array(3)
      const last = BATCH - 1
      forward.run(network, x.subarray(last * shape.sizes[0]), 1, alone)
      expect(alone).toEqual(outputs.slice(last * 3))
    }
  })
})

// With tanh alone: a finite step crosses the kinks of relu.
it.each(['cpu', 'wasm'] as const)(
  'convolutional layers have the slope of finite differences on %s',
  async (backend) => {
    await startTestBackend(backend)
    const shape = shapeWith('tanh')
    const theta = randomVector(parameterCount(shape), 'theta')
    const x = randomVector(BATCH * shape.sizes[0], 'x')
    const direction = randomVector(theta.length, 'direction')
    const lossAt = (step: number) =>
      tf.tidy(() => {
        const moved = theta.map((value, index) => value + step * direction[index])
        const inputs = tf.tensor2d(x, [BATCH, shape.sizes[0]])
        const { outputs, pullback } = applyMlp(tf.tensor1d(moved), inputs, shape)
        const slope = tf.tensor2d(randomVector(outputs.size, 'loss'), outputs.shape)
        return { loss: weightedSum(outputs).dataSync()[0], gradient: pullback(slope).dataSync<'float32'>() }
      })
    const step = 1e-3
    const measured = (lossAt(step).loss - lossAt(-step).loss) / (2 * step)
    const computed = lossAt(0).gradient.reduce((sum, value, index) => sum + value * direction[index], 0)
    expect(Math.abs(computed - measured)).toBeLessThan(0.02 * Math.abs(measured))
    expect(Math.abs(measured)).toBeGreaterThan(0.1)
  },
)
