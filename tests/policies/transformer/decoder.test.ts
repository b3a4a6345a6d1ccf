import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { promptTokens } from '../../../src/env/text/chat.ts'
import { questionsOf } from '../../../src/env/text/questions/index.ts'
import { CONTEXT_LENGTH, isAnswerEnd, VOCABULARY } from '../../../src/env/text/vocabulary.ts'
import { chooseKernels, KERNEL_CHOICES } from '../../../src/nn/kernels/module.ts'
import { completionOf, packTexts } from '../../../src/nn/transformer/batch.ts'
import { createTransformerLearner } from '../../../src/nn/transformer/learner.ts'
import { createProducts } from '../../../src/nn/transformer/products.ts'
import { createPolicyOutput } from '../../../src/policies/evaluate.ts'
import { softmaxInto } from '../../../src/policies/sample.ts'
import { createDecoder } from '../../../src/policies/transformer/decoder.ts'
import { createTransformerEvaluator } from '../../../src/policies/transformer/evaluator.ts'
import { forwardTexts } from '../../../src/policies/transformer/forward.ts'
import { createBuffers, PLAIN_PRODUCTS } from '../../../src/policies/transformer/kernels.ts'
import { createSampler } from '../../../src/policies/transformer/sampler.ts'
import { initialTransformer, PORTER_SHAPE, withScalarOutput } from '../../../src/policies/transformer/weights.ts'
import { createRng } from '../../../src/shared/rng.ts'

const V = VOCABULARY.length
const WEIGHTS = initialTransformer({ ...PORTER_SHAPE, vocabulary: V, outputs: V }, createRng(1))
const PROMPTS = questionsOf('route', 'training')
  .slice(0, 6)
  .map(({ text }) => promptTokens(text))

/** Outputs at the last token of a text, from the full forward pass. */
function fullOutputs(tokens: Uint8Array, products = createProducts()): number[] {
  const texts = {
    tokens,
    starts: Int32Array.of(0, tokens.length),
    wanted: Int32Array.of(tokens.length - 1),
    textOf: Int32Array.of(0),
  }
  return [...forwardTexts(WEIGHTS, texts, createBuffers(products)).outputs]
}

describe.each(KERNEL_CHOICES)('the decoder with the products of --kernels %s', (kernels) => {
  beforeEach(() => chooseKernels(kernels))
  afterEach(() => chooseKernels('own'))

  it('agrees with the full forward pass to the bit, token by token', () => {
    const decoder = createDecoder(3, WEIGHTS, createProducts())
    const rng = createRng(2)
    const texts = PROMPTS.slice(0, 3).map((prompt) => [...prompt])
    texts.forEach((text, row) => {
      decoder.write(row, text, text.length)
    })
    for (let step = 0; step < 30; step++) {
      const rows = step % 3 === 0 ? [0, 1, 2] : [2, 0] // row 1 falls behind and catches up
      const outputs = decoder.run(rows)
      rows.forEach((row, place) => {
        expect([...outputs.slice(place * V, (place + 1) * V)]).toEqual(fullOutputs(Uint8Array.from(texts[row])))
      })
      texts.forEach((text, row) => {
        const token = rng.int(V)
        text.push(token)
        decoder.append(row, token)
      })
    }
  })

  it.each([1, 0.7])(
    'samples with the log-probabilities that the training forward pass gives, at T = %f',
    (temperature) => {
      const said = createSampler(createProducts()).sample(WEIGHTS, PROMPTS, {
        maxNewTokens: 20,
        isEnd: isAnswerEnd,
        temperature,
        rng: createRng(3),
      })
      const batch = packTexts(said.map(({ tokens }, index) => completionOf(PROMPTS[index], tokens)))
      const { logProbs } = createTransformerLearner(WEIGHTS).read(batch, { temperature })
      expect([...logProbs]).toEqual(said.flatMap((each) => [...each.logProbs]))
    },
  )

  it('does not reuse its cache after a text was replaced', () => {
    const decoder = createDecoder(1, WEIGHTS, createProducts())
    for (const prompt of PROMPTS) {
      decoder.write(0, prompt, prompt.length)
      expect([...decoder.run([0]).slice(0, V)]).toEqual(fullOutputs(prompt))
    }
  })
})

describe('the sampler', () => {
  const options = { maxNewTokens: 20, temperature: 1, isEnd: isAnswerEnd }

  it('draws the same from the same seed, and stops at an end token or at the limit', () => {
    const sampler = createSampler()
    const draw = (seed: number) => sampler.sample(WEIGHTS, PROMPTS, { ...options, rng: createRng(seed) })
    expect(draw(4)).toEqual(draw(4))
    expect(draw(4)).not.toEqual(draw(5))
    for (const { tokens } of draw(4)) {
      const ended = tokens.findIndex((token) => isAnswerEnd(token))
      expect(tokens.length).toBe(ended === -1 ? 20 : ended + 1)
    }
  })

  it('takes the most probable tokens at T = 0', () => {
    const draw = (seed: number) =>
      createSampler().sample(WEIGHTS, PROMPTS, { ...options, temperature: 0, rng: createRng(seed) })
    expect(draw(1)).toEqual(draw(2))
  })
})

describe('the evaluator', () => {
  const HEAD = { kind: 'transformer', policy: WEIGHTS, critic: null, ownFineTuning: 0 } as const

  it('agrees with the full forward pass for texts in any order', () => {
    const evaluator = createTransformerEvaluator(HEAD)
    const output = createPolicyOutput(V)
    const rng = createRng(6)
    // 200 texts, more than it remembers, with common beginnings; each grows, and is asked about twice.
    const texts = Array.from({ length: 200 }, (_, index) => [...PROMPTS[index % 4]])
    for (let round = 0; round < 3; round++) {
      for (const text of texts) {
        const observation = new Float32Array(CONTEXT_LENGTH)
        observation.set(text)
        const expected = new Float32Array(V)
        softmaxInto(fullOutputs(Uint8Array.from(text), PLAIN_PRODUCTS), 0, V, expected)
        evaluator.evaluate(observation, output)
        expect(output.probabilities).toEqual(expected)
        text.push(1 + rng.int(3))
      }
    }
  })

  it('gives a value if there is a critic, and does not fail on malformed text', () => {
    const output = createPolicyOutput(V)
    const evaluator = createTransformerEvaluator({ ...HEAD, critic: withScalarOutput(WEIGHTS) })
    for (const observation of [
      new Float32Array(CONTEXT_LENGTH),
      new Float32Array(CONTEXT_LENGTH).fill(99),
      Float32Array.from({ length: CONTEXT_LENGTH }, (_, index) => 0.3 - 0.1 * index),
    ]) {
      evaluator.evaluate(observation, output)
      expect(output).toMatchObject({ hasValue: true, hasQ: false, value: 0 })
      expect(output.probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 5)
    }
  })
})
