import { beforeAll, describe, expect, it } from 'vitest'
import { applyMlp, mlpForward } from '../../src/nn/mlp.ts'
import { layersOf, type MlpShape, parameterCount } from '../../src/nn/parameters.ts'
import { tf } from '../../src/nn/tf.ts'
import { createRng } from '../../src/shared/rng.ts'
import { startTestBackend } from './testBackend.ts'

const BATCH = 7

function randomVector(length: number, name: string): Float32Array {
  const rng = createRng(1, name)
  return Float32Array.from({ length }, () => rng.normal() * 0.5)
}

/** The same network out of stock operations, differentiated by tfjs itself. */
function stockForward(theta: tf.Tensor1D, x: tf.Tensor2D, shape: MlpShape): tf.Tensor2D {
  let offset = 0
  let hidden = x
  const layers = layersOf(shape)
  layers.forEach(({ inputs, outputs }, index) => {
    const weights = tf.reshape(tf.slice(theta, [offset], [inputs * outputs]), [inputs, outputs])
    const bias = tf.slice(theta, [offset + inputs * outputs], [outputs])
    offset += (inputs + 1) * outputs
    const output = tf.add(tf.matMul(hidden, weights), bias) as tf.Tensor2D
    hidden = index === layers.length - 1 ? output : shape.activation === 'relu' ? tf.relu(output) : tf.tanh(output)
  })
  return hidden
}

/** A loss with a different weight for each output, so that no error cancels out. */
function weightedSum(output: tf.Tensor2D): tf.Scalar {
  return tf.sum(tf.mul(output, tf.tensor2d(randomVector(output.size, 'loss'), output.shape)))
}

describe.each(['cpu', 'wasm'] as const)('the MLP on the %s backend', (backend) => {
  beforeAll(() => startTestBackend(backend))

  describe.each(['relu', 'tanh'] as const)('with %s', (activation) => {
    const shape: MlpShape = { sizes: [5, 16, 12, 3], activation }
    const theta = randomVector(parameterCount(shape), 'theta')
    const x = randomVector(BATCH * 5, 'x')

    function outputAndGradient(forward: typeof mlpForward): { output: Float32Array; gradient: Float32Array } {
      return tf.tidy(() => {
        const inputs = tf.tensor2d(x, [BATCH, 5])
        const { grad } = tf.valueAndGrad((parameters: tf.Tensor) =>
          weightedSum(forward(parameters as tf.Tensor1D, inputs, shape)),
        )(tf.tensor1d(theta))
        const output = forward(tf.tensor1d(theta), inputs, shape)
        return { output: output.dataSync<'float32'>(), gradient: grad.dataSync<'float32'>() }
      })
    }

    it('gives the outputs and gradients of automatic differentiation, within 1e-5', () => {
      const ours = outputAndGradient(mlpForward)
      const stock = outputAndGradient(stockForward)
      expect(ours.gradient).toHaveLength(parameterCount(shape))
      ours.output.forEach((value, index) => {
        expect(value).toBeCloseTo(stock.output[index], 5)
      })
      ours.gradient.forEach((value, index) => {
        expect(Math.abs(value - stock.gradient[index])).toBeLessThan(1e-5)
      })
    })

    it('gives the slope of finite differences with noise on the embedding', () => {
      const noise = randomVector(BATCH * 16, 'noise')
      const lossAndGradient = (parameters: Float32Array) =>
        tf.tidy(() => {
          const inputs = tf.tensor2d(x, [BATCH, 5])
          const { outputs, pullback } = applyMlp(
            tf.tensor1d(parameters),
            inputs,
            shape,
            tf.tensor2d(noise, [BATCH, 16]),
          )
          const slope = tf.tensor2d(randomVector(outputs.size, 'loss'), outputs.shape)
          return { loss: weightedSum(outputs).dataSync()[0], gradient: pullback(slope).dataSync<'float32'>() }
        })
      const { gradient } = lossAndGradient(theta)
      const step = 1e-3
      for (let index = 0; index < theta.length; index += 37) {
        const moved = (by: number) => theta.map((value, other) => (other === index ? value + by : value))
        const measured = (lossAndGradient(moved(step)).loss - lossAndGradient(moved(-step)).loss) / (2 * step)
        expect(Math.abs(gradient[index] - measured)).toBeLessThan(5e-3)
      }
    })

    it('gives the slope of finite differences', () => {
      const { gradient } = outputAndGradient(mlpForward)
      const lossAt = (parameters: Float32Array) =>
        tf.tidy(() => weightedSum(mlpForward(tf.tensor1d(parameters), tf.tensor2d(x, [BATCH, 5]), shape)).dataSync()[0])
      const step = 1e-3
      for (let index = 0; index < theta.length; index += 11) {
        const up = Float32Array.from(theta)
        const down = Float32Array.from(theta)
        up[index] += step
        down[index] -= step
        const slope = (lossAt(up) - lossAt(down)) / (up[index] - down[index])
        expect(Math.abs(slope - gradient[index])).toBeLessThan(0.02)
      }
    })

    it('leaks no tensors', () => {
      const before = tf.memory().numTensors
      outputAndGradient(mlpForward)
      expect(tf.memory().numTensors).toBe(before)
    })
  })
})

it('cpu and wasm agree on outputs and gradients within 1e-5', async () => {
  const shape: MlpShape = { sizes: [38, 64, 64, 6], activation: 'relu' }
  const theta = randomVector(parameterCount(shape), 'theta')
  const x = randomVector(256 * 38, 'x')
  const results: Float32Array[] = []
  for (const backend of ['cpu', 'wasm'] as const) {
    await startTestBackend(backend)
    results.push(
      tf.tidy(() => {
        const inputs = tf.tensor2d(x, [256, 38])
        const { value, grad } = tf.valueAndGrad((parameters: tf.Tensor) =>
          tf.mean(tf.square(mlpForward(parameters as tf.Tensor1D, inputs, shape))),
        )(tf.tensor1d(theta))
        const scale = tf.add(tf.max(tf.abs(grad)), 1e-9)
        return tf.concat([tf.reshape(tf.div(grad, scale), [-1]), tf.reshape(tf.div(value, 1000), [1])]).dataSync()
      }) as Float32Array,
    )
  }
  const [cpu, wasm] = results
  cpu.forEach((value, index) => {
    expect(Math.abs(value - wasm[index])).toBeLessThan(1e-5)
  })
})
