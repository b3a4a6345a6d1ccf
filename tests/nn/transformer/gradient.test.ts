import { beforeAll, describe, expect, it } from 'vitest'
import { renderChat } from '../../../src/env/text/chat.ts'
import { drawDemonstrations } from '../../../src/env/text/demonstrations.ts'
import { VOCABULARY } from '../../../src/env/text/vocabulary.ts'
import { tf } from '../../../src/nn/tf.ts'
import { backwardTexts } from '../../../src/nn/transformer/backward.ts'
import { packTexts } from '../../../src/nn/transformer/batch.ts'
import { createTransformerLearner, type TokenBatch } from '../../../src/nn/transformer/learner.ts'
import { neftuneNoise } from '../../../src/nn/transformer/neftune.ts'
import { forwardTexts } from '../../../src/policies/transformer/forward.ts'
import { createBuffers } from '../../../src/policies/transformer/kernels.ts'
import {
  initialTransformer,
  layoutOf,
  PORTER_SHAPE,
  type TransformerShape,
  type TransformerWeights,
  withScalarOutput,
} from '../../../src/policies/transformer/weights.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { startTestBackend } from '../testBackend.ts'

const SHAPE: TransformerShape = { ...PORTER_SHAPE, vocabulary: VOCABULARY.length, outputs: VOCABULARY.length }
const WEIGHTS = lively(initialTransformer(SHAPE, createRng(1)))

const BATCH = packTexts(
  drawDemonstrations('route', { count: 3, sloppyShare: 1, errorShare: 0 }, createRng(4)).map(({ chat }) => ({
    tokens: chat.tokens,
    mask: chat.completionMask,
  })),
)

/** Outputs as large as those of a trained one: else their gradients are too small to be compared. */
function lively(weights: TransformerWeights): TransformerWeights {
  const { output } = layoutOf(weights.shape)
  return { ...weights, parameters: weights.parameters.map((value, index) => (index >= output ? value * 8 : value)) }
}

function meanLoss(weights: TransformerWeights, batch: TokenBatch): number {
  const { logProbs } = createTransformerLearner(weights).read(batch)
  return -logProbs.reduce((sum, logProb) => sum + logProb, 0) / logProbs.length
}

function meanLossGradient(weights: TransformerWeights, batch: TokenBatch): Float32Array {
  const buffers = createBuffers()
  const trace = forwardTexts(weights, batch, buffers)
  const rows = batch.targets.length
  const { vocabulary } = weights.shape
  const slopes = new Float32Array(rows * vocabulary)
  for (let row = 0; row < rows; row++) {
    const logits = trace.outputs.subarray(row * vocabulary, (row + 1) * vocabulary)
    const highest = Math.max(...logits)
    const sum = logits.reduce((total, logit) => total + Math.exp(logit - highest), 0)
    for (let token = 0; token < vocabulary; token++) {
      const probability = Math.exp(logits[token] - highest) / sum
      slopes[row * vocabulary + token] = (probability - (token === batch.targets[row] ? 1 : 0)) / rows
    }
  }
  const gradient = new Float32Array(weights.parameters.length)
  backwardTexts(weights, batch, trace, slopes, gradient, buffers)
  return gradient
}

it('has 19,360 parameters and starts at ln 30 nats a token', () => {
  const fresh = initialTransformer(SHAPE, createRng(3))
  expect(fresh.parameters).toHaveLength(19_360)
  expect(meanLoss(fresh, BATCH)).toBeCloseTo(Math.log(30), 1)
})

describe('the gradient written by hand', () => {
  const gradient = meanLossGradient(WEIGHTS, BATCH)
  const { size, ...starts } = layoutOf(SHAPE)
  const parts = Object.entries(starts).sort((a, b) => a[1] - b[1])

  it.each(parts.map(([name, start], index) => [name, start, parts[index + 1]?.[1] ?? size] as const))(
    'agrees with central differences along a random direction in %s',
    (_, start, end) => {
      const rng = createRng(11)
      const direction = new Float32Array(size)
      for (let index = start; index < end; index++) direction[index] = rng.normal()
      const moved = (step: number) => ({
        ...WEIGHTS,
        parameters: WEIGHTS.parameters.map((value, index) => value + step * direction[index]),
      })
      const length = Math.sqrt(direction.reduce((sum, value) => sum + value * value, 0))
      const h = 3e-3 / length
      const measured = (meanLoss(moved(h), BATCH) - meanLoss(moved(-h), BATCH)) / (2 * h)
      const expected = gradient.reduce((sum, slope, index) => sum + slope * direction[index], 0)
      expect(Math.abs(measured - expected)).toBeLessThan(0.02 * Math.abs(expected) + 2e-3 * length)
    },
  )
})

describe('against automatic differentiation', () => {
  beforeAll(() => startTestBackend('cpu'))

  it('has the same outputs and the same gradient, parameter by parameter', () => {
    const text = BATCH.tokens.slice(0, BATCH.starts[1])
    const rows = [...BATCH.wanted.keys()].filter((row) => BATCH.textOf[row] === 0)
    const single: TokenBatch = {
      tokens: text,
      starts: BATCH.starts.slice(0, 2),
      wanted: Int32Array.from(rows, (row) => BATCH.wanted[row]),
      textOf: new Int32Array(rows.length),
      targets: Uint8Array.from(rows, (row) => BATCH.targets[row]),
    }
    const own = meanLossGradient(WEIGHTS, single)
    const logits = Array.from(forwardTexts(WEIGHTS, single, createBuffers()).outputs)
    const [automatic, reference] = tf.tidy(() => {
      const theta = tf.tensor1d(WEIGHTS.parameters)
      const loss = (flat: tf.Tensor) => {
        const outputs = tfForward(flat as tf.Tensor1D, SHAPE, text, single.wanted)
        const logProbs = tf.sub(outputs, tf.logSumExp(outputs, 1, true))
        const oneHot = tf.oneHot(tf.tensor1d(Array.from(single.targets), 'int32'), SHAPE.vocabulary)
        return tf.neg(tf.mean(tf.sum(tf.mul(logProbs, tf.cast(oneHot, 'float32')), 1))) as tf.Scalar
      }
      return [
        tf.grad(loss)(theta).dataSync() as Float32Array,
        tfForward(theta, SHAPE, text, single.wanted).dataSync() as Float32Array,
      ]
    })
    logits.forEach((logit, index) => {
      expect(logit).toBeCloseTo(reference[index], 3)
    })
    own.forEach((slope, index) => {
      expect(Math.abs(slope - automatic[index])).toBeLessThan(1e-5 + 1e-3 * Math.abs(automatic[index]))
    })
  })
})

/** The decoder again, in tfjs, for one text: the second opinion. */
function tfForward(theta: tf.Tensor1D, shape: TransformerShape, text: Uint8Array, wanted: Int32Array): tf.Tensor2D {
  const { vocabulary, width: d, heads, lookback, outputs } = shape
  const layout = layoutOf(shape)
  const n = text.length
  const matrix = (start: number, rows: number, columns: number) =>
    tf.reshape(tf.slice(theta, start, rows * columns), [rows, columns]) as tf.Tensor2D
  const oneHot = (ids: readonly number[]) =>
    tf.tensor2d(
      ids.map((id) => Array.from({ length: vocabulary }, (_, token) => (token === id ? 1 : 0))),
      [ids.length, vocabulary],
    )
  const norm = (x: tf.Tensor, gain: number) =>
    tf.mul(tf.div(x, tf.sqrt(tf.add(tf.mean(tf.square(x), 1, true), 1e-5))), tf.slice(theta, gain, d))
  let x: tf.Tensor = tf.add(
    tf.matMul(oneHot([...text]), matrix(layout.tokens, vocabulary, d)),
    tf.slice(matrix(layout.positions, shape.context, d), [0, 0], [n, d]),
  )
  for (let back = 1; back <= lookback; back++) {
    const ids = [...text].map((_, at) => (at >= back ? text[at - back] : -1))
    x = tf.add(x, tf.matMul(oneHot(ids), matrix(layout.previous + (back - 1) * vocabulary * d, vocabulary, d)))
  }
  const a = norm(x, layout.attentionGain)
  const split = (start: number) =>
    tf.transpose(tf.reshape(tf.matMul(a as tf.Tensor2D, matrix(start, d, d)), [n, heads, d / heads]), [1, 0, 2])
  const scores = tf.div(tf.matMul(split(layout.query), split(layout.key), false, true), Math.sqrt(d / heads))
  const hidden = Array.from({ length: n }, (_, row) => Array.from({ length: n }, (__, at) => (at > row ? -1e9 : 0)))
  const weights = tf.softmax(tf.add(scores, tf.tensor2d(hidden)))
  const mixed = tf.reshape(tf.transpose(tf.matMul(weights, split(layout.value)), [1, 0, 2]), [n, d]) as tf.Tensor2D
  const y = tf.add(x, tf.matMul(mixed, matrix(layout.attentionOutput, d, d)))
  const units = tf.relu(
    tf.add(
      tf.matMul(norm(y, layout.mlpGain) as tf.Tensor2D, matrix(layout.mlpIn, d, 4 * d)),
      tf.slice(theta, layout.mlpBias, 4 * d),
    ),
  ) as tf.Tensor2D
  const z = tf.add(y, tf.matMul(units, matrix(layout.mlpOut, 4 * d, d)))
  const all = tf.matMul(norm(z, layout.outputGain) as tf.Tensor2D, matrix(layout.output, d, outputs))
  const chosen = [...wanted].map((row) => Array.from({ length: n }, (_, at) => (at === row ? 1 : 0)))
  return tf.matMul(tf.tensor2d(chosen), all as tf.Tensor2D)
}

describe('a batch of texts', () => {
  const S = '<reasoning>\n3+2=5,5-1=4,4+3=7\n</reasoning>\n<answer>\n7\n</answer>\n'
  const { tokens, completionMask } = renderChat('3+2-1+3=?', S)

  it('predicts the completion from input positions 16 to 44: 29 of 45', () => {
    const { wanted, targets, starts } = packTexts([{ tokens, mask: completionMask }])
    expect(starts[1]).toBe(45)
    expect([...wanted]).toEqual(Array.from({ length: 29 }, (_, index) => 16 + index))
    expect([...targets]).toEqual([...tokens.slice(17)])
  })

  it('predicts 45 of 45 if all tokens are in the loss', () => {
    const { wanted } = packTexts([{ tokens, mask: new Uint8Array(tokens.length).fill(1) }])
    expect([...wanted]).toEqual([...Array(45).keys()])
  })

  it('gives each text the same outputs as alone', () => {
    const together = forwardTexts(WEIGHTS, BATCH, createBuffers()).outputs.slice()
    let at = 0
    for (let text = 0; text < 3; text++) {
      const rows = [...BATCH.wanted.keys()].filter((row) => BATCH.textOf[row] === text)
      const first = BATCH.starts[text]
      const alone = forwardTexts(
        WEIGHTS,
        {
          tokens: BATCH.tokens.slice(first, BATCH.starts[text + 1]),
          starts: Int32Array.of(0, BATCH.starts[text + 1] - first),
          wanted: Int32Array.from(rows, (row) => BATCH.wanted[row] - first),
          textOf: new Int32Array(rows.length),
        },
        createBuffers(),
      ).outputs
      expect(together.slice(at, at + alone.length)).toEqual(alone.slice())
      at += alone.length
    }
  })
})

describe('NEFTune', () => {
  const texts = (...lengths: number[]) => {
    const starts = Int32Array.from(
      [0, ...lengths].map((_, index) => lengths.slice(0, index).reduce((a, b) => a + b, 0)),
    )
    return { tokens: new Uint8Array(0), starts, wanted: new Int32Array(0), textOf: new Int32Array(0) }
  }

  it.each([
    [45, 32, 5, 0.1318],
    [45, 32, 15, 0.3953],
    [10, 4, 5, 0.7906],
  ])('on %i tokens of width %i stays within α %i’s bound ±%f and comes close to it', (length, width, alpha, bound) => {
    const noises = Array.from({ length: 40 }, (_, seed) => neftuneNoise(texts(length), alpha, width, createRng(seed)))
    const largest = Math.max(...noises.flatMap((noise) => [...(noise ?? [])].map(Math.abs)))
    expect(largest).toBeLessThanOrEqual(bound + 5e-5)
    expect(largest).toBeGreaterThan(bound * 0.98)
  })

  it('has norm α / √3 over a whole text, whatever its length and width', () => {
    for (const [length, width] of [
      [45, 32],
      [10, 4],
    ]) {
      const norms = Array.from({ length: 400 }, (_, seed) => {
        const noise = neftuneNoise(texts(length), 5, width, createRng(seed)) ?? new Float32Array(0)
        return noise.reduce((sum, value) => sum + value * value, 0)
      })
      expect(Math.sqrt(norms.reduce((a, b) => a + b, 0) / 400)).toBeCloseTo(2.887, 1)
    }
  })

  it('uses the text’s own length, not the longest in the batch', () => {
    const noise = neftuneNoise(texts(5, 45), 5, 32, createRng(1)) ?? new Float32Array(0)
    const largest = (values: Float32Array) => Math.max(...values.map(Math.abs))
    expect(largest(noise.subarray(0, 5 * 32))).toBeGreaterThan(0.3)
    expect(largest(noise.subarray(5 * 32))).toBeLessThanOrEqual(0.13177)
  })

  it('is off with α 0', () => {
    expect(neftuneNoise(texts(5), 0, 32, createRng(1))).toBeNull()
  })
})

describe('a scalar head on the same trunk', () => {
  it('is 0 everywhere at first and keeps the trunk', () => {
    const scalar = withScalarOutput(WEIGHTS)
    expect([...forwardTexts(scalar, BATCH, createBuffers()).outputs]).toEqual(new Array(BATCH.wanted.length).fill(0))
    expect(scalar.parameters.slice(0, 100)).toEqual(WEIGHTS.parameters.slice(0, 100))
  })
})
