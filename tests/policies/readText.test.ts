import { describe, expect, it } from 'vitest'
import { promptTokens } from '../../src/env/text/chat.ts'
import { isAnswerEnd, VOCABULARY } from '../../src/env/text/vocabulary.ts'
import { klBetween, readText } from '../../src/policies/transformer/readText.ts'
import { createSampler } from '../../src/policies/transformer/sampler.ts'
import { initialTransformer, PORTER_SHAPE } from '../../src/policies/transformer/weights.ts'
import { createRng } from '../../src/shared/rng.ts'

const size = VOCABULARY.length
const weightsOf = (seed: number) =>
  initialTransformer({ ...PORTER_SHAPE, vocabulary: size, outputs: size }, createRng(seed, 'weights'))
const prompt = promptTokens('3+2-1+3=?')

describe('reading a text', () => {
  const weights = weightsOf(1)
  const options = { maxNewTokens: 20, temperature: 1, isEnd: isAnswerEnd, rng: createRng(2, 'answer') }
  const [{ tokens, logProbs }] = createSampler().sample(weights, [prompt], options)
  const { probabilities, attention } = readText(weights, prompt, tokens)

  it('finds the probabilities that each token was sampled with', () => {
    tokens.forEach((token, index) => {
      expect(Math.log(probabilities[index * size + token])).toBeCloseTo(logProbs[index], 4)
    })
  })

  it('has one distribution a token, over the vocabulary and over the text so far', () => {
    expect(attention).toHaveLength(tokens.length)
    attention.forEach((weightsOfAttention, index) => {
      expect(weightsOfAttention).toHaveLength(prompt.length + index)
      expect(weightsOfAttention.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 4)
      const distribution = probabilities.subarray(index * size, (index + 1) * size)
      expect(distribution.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 4)
    })
  })

  it('is 0 nats from itself, and more from another model', () => {
    const other = readText(weightsOf(2), prompt, tokens).probabilities
    expect([...klBetween(probabilities, probabilities, size)]).toEqual(Array(tokens.length).fill(0))
    const kl = klBetween(Float32Array.of(0.5, 0.5), Float32Array.of(0.25, 0.75), 2)
    expect(kl[0]).toBeCloseTo(0.5 * Math.log(2) + 0.5 * Math.log(2 / 3), 6)
    expect(Math.min(...klBetween(probabilities, other, size))).toBeGreaterThan(0)
  })
})
