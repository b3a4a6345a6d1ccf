import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAdam } from '../../../src/nn/adam.ts'
import { selectKernels } from '../../../src/nn/backend.ts'
import { fisherProduct } from '../../../src/nn/fisher.ts'
import { applyMlp } from '../../../src/nn/mlp.ts'
import { hasMlpKernels, MLP_BACKWARD, MLP_FORWARD } from '../../../src/nn/mlpKernels.ts'
import { type MlpShape, parameterCount, unflattenWeights } from '../../../src/nn/parameters.ts'
import { createRmsprop } from '../../../src/nn/rmsprop.ts'
import { tf } from '../../../src/nn/tf.ts'
import { createMlpForward } from '../../../src/policies/mlp.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { startTestBackend } from '../testBackend.ts'

const OUTPUT_TOLERANCE = 1e-5 // of the largest output: sums in another order, and tanh by a quotient of polynomials
const GRADIENT_TOLERANCE = 1e-5 // of the largest slope

function randomVector(length: number, name: string, scale = 1): Float32Array {
  const rng = createRng(1, name)
  return Float32Array.from({ length }, () => rng.normal() * scale)
}

/** A network of a useful scale: weights of a layer shrink with its inputs. */
function randomParameters(shape: MlpShape): Float32Array {
  const flat = randomVector(parameterCount(shape), `theta ${shape.sizes}`)
  let offset = 0
  for (let layer = 1; layer < shape.sizes.length; layer++) {
    const inputs = shape.sizes[layer - 1]
    const end = offset + (inputs + 1) * shape.sizes[layer]
    for (; offset < end; offset++) flat[offset] /= Math.sqrt(inputs)
  }
  return flat
}

function pass(shape: MlpShape, rows: number): { outputs: Float32Array; gradient: Float32Array } {
  const inputs = shape.sizes[0]
  const outputCount = shape.sizes[shape.sizes.length - 1]
  return tf.tidy(() => {
    const x = tf.tensor2d(randomVector(rows * inputs, 'x'), [rows, inputs])
    const { outputs, pullback } = applyMlp(tf.tensor1d(randomParameters(shape)), x, shape)
    const slopes = tf.tensor2d(randomVector(rows * outputCount, 'slopes', 1 / rows), [rows, outputCount])
    return { outputs: outputs.dataSync<'float32'>(), gradient: pullback(slopes).dataSync<'float32'>() }
  })
}

function worstError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  expect(actual.length).toBe(expected.length)
  let scale = 0
  let worst = 0
  for (let index = 0; index < expected.length; index++) {
    scale = Math.max(scale, Math.abs(expected[index]))
    const error = Math.abs(actual[index] - expected[index])
    worst = Number.isNaN(error) ? Number.POSITIVE_INFINITY : Math.max(worst, error)
  }
  return worst / Math.max(scale, 1e-12)
}

const HIDDEN = [32, 64, 128, 256]
const ROWS = [1, 2, 3, 5, 7, 64, 127, 128, 256, 1024]
const LAYERS = [1, 2, 3]
const OUTPUTS = [1, 5, 6, 9, 17] // a critic, an actor, a shared trunk, and more than one panel

beforeAll(() => startTestBackend('wasm'))
afterEach(() => void selectKernels('own'))

describe.each(['relu', 'tanh'] as const)('the kernels with %s', (activation) => {
  it.each(HIDDEN)('give the outputs and gradients of tf ops, with %i hidden units', (hidden) => {
    for (const layers of LAYERS) {
      ROWS.forEach((rows, index) => {
        const outputCount = OUTPUTS[(index + layers) % OUTPUTS.length]
        const inputs = [62, 4, 17][layers - 1]
        const shape: MlpShape = { sizes: [inputs, ...new Array<number>(layers).fill(hidden), outputCount], activation }
        selectKernels('own')
        expect(hasMlpKernels()).toBe(true)
        const ours = pass(shape, rows)
        selectKernels('tf')
        expect(hasMlpKernels()).toBe(false)
        const theirs = pass(shape, rows)
        expect(worstError(ours.outputs, theirs.outputs), `outputs, ${shape.sizes}, ${rows} rows`).toBeLessThan(
          OUTPUT_TOLERANCE,
        )
        expect(worstError(ours.gradient, theirs.gradient), `gradient, ${shape.sizes}, ${rows} rows`).toBeLessThan(
          GRADIENT_TOLERANCE,
        )
      })
    }
  })

  it('act as they learn, with equal bits for a row alone and in a batch', () => {
    const shape: MlpShape = { sizes: [62, 64, 30, 6], activation }
    const rows = 131 // more than one block of rows, and a remainder
    const weights = unflattenWeights(randomParameters(shape), shape)
    const x = randomVector(rows * 62, 'x')
    const batch = new Float32Array(rows * 6)
    createMlpForward().run(weights, x, rows, batch)
    expect(batch).toEqual(pass(shape, rows).outputs)
    const alone = new Float32Array(6)
    for (let row = 0; row < rows; row++) {
      createMlpForward().run(weights, x.subarray(row * 62, (row + 1) * 62), 1, alone)
      expect(alone).toEqual(batch.slice(row * 6, row * 6 + 6))
    }
  })

  it('agree with plain TypeScript when acting', () => {
    const shape: MlpShape = { sizes: [38, 48, 5], activation }
    const weights = unflattenWeights(randomParameters(shape), shape)
    const x = randomVector(9 * 38, 'x')
    const ours = new Float32Array(9 * 5)
    createMlpForward().run(weights, x, 9, ours)
    selectKernels('tf')
    const plain = new Float32Array(9 * 5)
    createMlpForward().run(weights, x, 9, plain)
    expect(worstError(ours, plain)).toBeLessThan(OUTPUT_TOLERANCE)
  })

  it('propagate NaN, so that it is noticed', () => {
    const shape: MlpShape = { sizes: [3, 8, 2], activation }
    const weights = unflattenWeights(randomParameters(shape), shape)
    const outputs = new Float32Array(2)
    createMlpForward().run(weights, Float32Array.of(Number.NaN, 0, 0), 1, outputs)
    expect([...outputs]).toEqual([Number.NaN, Number.NaN])
  })
})

it.each(['relu', 'tanh'] as const)('Fisher products of a %s policy equal those of tf ops', (activation) => {
  for (const rows of [1, 37, 256]) {
    const shape: MlpShape = { sizes: [17, 64, 32, 5], activation }
    const [ours, theirs] = (['own', 'tf'] as const).map((choice) => {
      selectKernels(choice)
      return tf.tidy(() =>
        fisherProduct(tf.tensor1d(randomParameters(shape)), {
          observations: tf.tensor2d(randomVector(rows * 17, 'x'), [rows, 17]),
          probabilities: tf.softmax(tf.tensor2d(randomVector(rows * 5, 'logits'), [rows, 5])),
          shape,
        })(tf.tensor1d(randomVector(parameterCount(shape), 'direction'))).dataSync<'float32'>(),
      )
    })
    expect(worstError(ours, theirs)).toBeLessThan(GRADIENT_TOLERANCE)
  }
})

describe('the optimisers of the kernels', () => {
  it.each([
    ['Adam', createAdam],
    ['RMSProp', createRmsprop],
  ] as const)('%s moves as with tf ops', (_, create) => {
    for (const [count, maxGradNorm] of [
      [3, 0],
      [1027, 0.5],
    ]) {
      const [ours, theirs] = (['own', 'tf'] as const).map((choice) => {
        selectKernels(choice)
        const optimiser = create(count)
        let theta = tf.tensor1d(randomVector(count, 'theta'))
        const norms: number[] = []
        for (let step = 0; step < 20; step++) {
          const gradient = tf.tensor1d(randomVector(count, `gradient ${step}`, 0.1))
          const moved = optimiser.step(theta, gradient, { learningRate: 1e-2, maxGradNorm })
          theta = moved.theta
          norms.push(moved.gradientNorm.dataSync()[0])
          moved.gradientNorm.dispose()
        }
        const values = theta.dataSync<'float32'>()
        theta.dispose()
        optimiser.dispose()
        return { values, norms }
      })
      expect(worstError(ours.values, theirs.values)).toBeLessThan(1e-5)
      expect(worstError(ours.norms, theirs.norms)).toBeLessThan(1e-5)
    }
  })
})

describe('sizes', () => {
  const shape: MlpShape = { sizes: [4, 8, 2], activation: 'relu' }
  const theta = () => tf.zeros([parameterCount(shape)]) as tf.Tensor1D

  it('are checked before a kernel runs', () => {
    tf.tidy(() => {
      expect(() => applyMlp(tf.zeros([10]) as tf.Tensor1D, tf.zeros([3, 4]) as tf.Tensor2D, shape)).toThrow(
        'parameters of the network',
      )
      expect(() => applyMlp(theta(), tf.zeros([3, 5]) as tf.Tensor2D, shape)).toThrow('inputs')
      const { pullback } = applyMlp(theta(), tf.zeros([3, 4]) as tf.Tensor2D, shape)
      expect(() => pullback(tf.zeros([3, 3]) as tf.Tensor2D)).toThrow('2 outputs, not 3')
      expect(() => pullback(tf.zeros([4, 2]) as tf.Tensor2D)).toThrow('activations')
      const adam = createAdam(7)
      const options = { learningRate: 1, maxGradNorm: 0 }
      expect(() => adam.step(tf.zeros([7]) as tf.Tensor1D, tf.zeros([6]) as tf.Tensor1D, options)).toThrow('parameters')
    })
    const weights = unflattenWeights(new Float32Array(parameterCount(shape)), shape)
    expect(() => createMlpForward().run(weights, new Float32Array(7), 2, new Float32Array(4))).toThrow('2 rows need 8')
  })

  it('may be 0 rows', () => {
    tf.tidy(() => {
      const { outputs, pullback } = applyMlp(theta(), tf.zeros([0, 4]) as tf.Tensor2D, shape)
      expect(outputs.shape).toEqual([0, 2])
      expect([...pullback(tf.zeros([0, 2]) as tf.Tensor2D).dataSync()]).toEqual(
        new Array(parameterCount(shape)).fill(0),
      )
    })
  })
})

it('200 updates leak no tensor and no memory', () => {
  const shape: MlpShape = { sizes: [62, 64, 64, 6], activation: 'relu' }
  const adam = createAdam(parameterCount(shape))
  let theta = tf.tensor1d(randomParameters(shape))
  const { memory } = (tf.backend() as unknown as { wasm: { asm: { memory: WebAssembly.Memory } } }).wasm.asm
  let tensors = 0
  let bytes = 0
  for (let update = 0; update < 200; update++) {
    const gradient = tf.tidy(() => {
      const { outputs, pullback } = applyMlp(theta, tf.ones([128, 62]) as tf.Tensor2D, shape)
      return pullback(outputs)
    })
    const step = adam.step(theta, gradient, { learningRate: 1e-3, maxGradNorm: 0.5 })
    theta = step.theta
    step.gradientNorm.dispose()
    if (update === 0) [tensors, bytes] = [tf.memory().numTensors, memory.buffer.byteLength]
  }
  expect(tf.memory().numTensors).toBe(tensors)
  expect(memory.buffer.byteLength).toBe(bytes)
  theta.dispose()
  adam.dispose()
})

it('operations of the cpu backend stay tf ops', async () => {
  await startTestBackend('cpu')
  expect(hasMlpKernels()).toBe(false)
  expect([MLP_FORWARD, MLP_BACKWARD].map((name) => tf.getKernel(name, 'cpu'))).toEqual([undefined, undefined])
  await startTestBackend('wasm')
})
