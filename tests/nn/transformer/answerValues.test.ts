import { beforeAll, describe, expect, it } from 'vitest'
import { tf } from '../../../src/nn/tf.ts'
import { packAnswers } from '../../../src/nn/transformer/answerModel.ts'
import { answerValues } from '../../../src/nn/transformer/answerValues.ts'
import { forwardTexts } from '../../../src/policies/transformer/forward.ts'
import { createBuffers } from '../../../src/policies/transformer/kernels.ts'
import { initialTransformer, PORTER_SHAPE, withVerifierOutputs } from '../../../src/policies/transformer/weights.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { startTestBackend } from '../testBackend.ts'

const OPTIONS = { vocabulary: 5, top: 3 }
const WIDTH = 7
const ANSWERS = [{ tokens: Uint8Array.of(1, 4, 0) }, { tokens: Uint8Array.of(2, 2) }]
const ROWS = 4 + 3
const OUTPUTS = randomOutputs(1)

function randomOutputs(scale: number): Float32Array {
  const rng = createRng(5)
  return Float32Array.from({ length: ROWS * WIDTH }, () => scale * rng.normal())
}

/** Logits that all but decide for `token`, then r and s's logit. */
function row(token: number, { r = 0, s = 0 } = {}): number[] {
  return [...Array.from({ length: 5 }, (_, index) => (index === token ? 40 : 0)), r, s]
}

it('has outputs that begin as the policy’s logits, with r = 0 and the logit of s = 0', () => {
  const policy = initialTransformer({ ...PORTER_SHAPE, vocabulary: 30, outputs: 30 }, createRng(2))
  const texts = packAnswers([{ prompt: Uint8Array.of(1, 4, 6), tokens: Uint8Array.of(7, 12, 2) }])
  expect([...texts.wanted], 'from the prompt’s last token on').toEqual([2, 3, 4, 5])
  const logits = forwardTexts(policy, texts, createBuffers()).outputs.slice()
  const { outputs } = forwardTexts(withVerifierOutputs(policy), texts, createBuffers())
  for (let row = 0; row < 4; row++) {
    expect([...outputs.subarray(row * 32, (row + 1) * 32)]).toEqual([
      ...logits.subarray(row * 30, (row + 1) * 30),
      0,
      0,
    ])
  }
})

describe('the value of an answer', () => {
  it('is top for tokens that are all certain, plus the parts of its own tokens', () => {
    const outputs = Float32Array.from([...row(1, { r: 9 }), ...row(4, { r: 0.5 }), ...row(0, { r: -0.25 })])
    const { values } = answerValues(outputs, [{ tokens: Uint8Array.of(1, 4) }], OPTIONS)
    expect(values[0], 'r of the prompt’s last token does not count').toBeCloseTo(3 + 0.5 - 0.25, 6)
  })

  it('loses almost all of top by one token that is impossible and matters, and nothing by one that does not matter', () => {
    const wrong = (s: number) => {
      const outputs = Float32Array.from([...row(1), ...row(3), ...row(0, { s })])
      return answerValues(outputs, [{ tokens: Uint8Array.of(1, 4) }], OPTIONS).values[0]
    }
    expect(wrong(40)).toBeCloseTo(3 * 0.001, 6)
    expect(wrong(-40)).toBeCloseTo(3, 6)
  })
})

describe('the slopes of values', () => {
  const weights = [0.7, -1.3]
  const total = (outputs: Float32Array) => {
    const { values } = answerValues(outputs, ANSWERS, OPTIONS)
    return values[0] * weights[0] + values[1] * weights[1]
  }

  it.each([0.5, 1, 4])('are those of finite differences, outputs of size %d', (scale) => {
    const h = 1e-3
    const outputs = randomOutputs(scale)
    const slopes = answerValues(outputs, ANSWERS, OPTIONS).slopesOf(weights)
    for (let index = 0; index < outputs.length; index++) {
      const at = (value: number) => outputs.with(index, outputs[index] + value)
      expect(slopes[index], `output ${index}`).toBeCloseTo((total(at(h)) - total(at(-h))) / (2 * h), 3)
    }
  })

  describe('against automatic differentiation', () => {
    beforeAll(() => startTestBackend('cpu'))

    it('are the same', () => {
      const own = answerValues(OUTPUTS, ANSWERS, OPTIONS).slopesOf(weights)
      const automatic = tf.tidy(() =>
        tf
          .grad(tfTotal)(tf.tensor2d(OUTPUTS, [ROWS, WIDTH]))
          .dataSync(),
      )
      own.forEach((slope, index) => {
        expect(slope).toBeCloseTo(automatic[index], 5)
      })
    })
  })

  function tfTotal(outputs: tf.Tensor): tf.Scalar {
    let row = 0
    let sum: tf.Tensor = tf.scalar(0)
    ANSWERS.forEach(({ tokens }, answer) => {
      const take = (from: number, start: number, width: number) =>
        tf.slice(outputs, [from, start], [tokens.length, width])
      const oneHot = tf.cast(tf.oneHot(tf.tensor1d([...tokens], 'int32'), 5), 'float32')
      const likelihood = tf.sum(tf.mul(tf.softmax(take(row, 0, 5)), oneHot), 1)
      const matters = tf.mul(0.999, tf.sigmoid(tf.add(1.4, tf.reshape(take(row + 1, 6, 1), [-1]))))
      const gates = tf.sub(1, tf.mul(matters, tf.sub(1, likelihood)))
      const value = tf.add(tf.sum(take(row + 1, 5, 1)), tf.mul(OPTIONS.top, tf.exp(tf.sum(tf.log(gates)))))
      sum = tf.add(sum, tf.mul(weights[answer], value))
      row += tokens.length + 1
    })
    return sum as tf.Scalar
  }
})
