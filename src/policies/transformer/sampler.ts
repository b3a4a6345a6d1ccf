import type { Rng } from '../../shared/rng.ts'
import { greedyAction, sampleAction, softmaxInto } from '../sample.ts'
import { createDecoder, type Decoder } from './decoder.ts'
import type { Products } from './kernels.ts'
import type { TransformerWeights } from './weights.ts'

interface SampledCompletion {
  readonly tokens: Uint8Array // [n] the last one ends the answer, unless it was cut off
  readonly logProbs: Float32Array // [n] log π at the temperature it was sampled at
}

interface SamplingOptions {
  readonly maxNewTokens: number
  /** 0 takes the likeliest token, as greedy decoding does. */
  readonly temperature: number
  readonly isEnd: (token: number) => boolean
  readonly rng: Rng
}

/** One completion of each prompt, all rows token by token together. */
export function createSampler(products?: Products): {
  sample(weights: TransformerWeights, prompts: readonly Uint8Array[], options: SamplingOptions): SampledCompletion[]
} {
  let decoder: Decoder | null = null
  let rows = 0

  return {
    sample(weights, prompts, { maxNewTokens, temperature, isEnd, rng }) {
      const { vocabulary } = weights.shape
      if (decoder === null || rows < prompts.length) {
        rows = prompts.length
        decoder = createDecoder(rows, weights, products)
      }
      const decoding = decoder
      decoding.use(weights)
      const tokens = prompts.map(() => new Uint8Array(maxNewTokens))
      const logProbs = prompts.map(() => new Float32Array(maxNewTokens))
      const lengths = new Int32Array(prompts.length)
      const probabilities = new Float32Array(vocabulary)
      const scaled = new Float32Array(vocabulary)
      prompts.forEach((prompt, row) => {
        decoding.write(row, prompt, prompt.length)
      })
      let live = prompts.map((_, row) => row)
      for (let step = 0; step < maxNewTokens && live.length > 0; step++) {
        const logits = decoding.run(live)
        live = live.filter((row, place) => {
          for (let token = 0; token < vocabulary; token++) {
            scaled[token] = logits[place * vocabulary + token] / (temperature === 0 ? 1 : temperature)
          }
          const logSum = softmaxInto(scaled, 0, vocabulary, probabilities)
          const token = temperature === 0 ? greedyAction(probabilities, rng) : sampleAction(probabilities, rng)
          tokens[row][step] = token
          logProbs[row][step] = scaled[token] - logSum
          lengths[row]++
          if (isEnd(token)) return false
          decoding.append(row, token)
          return true
        })
      }
      return tokens.map((said, row) => ({
        tokens: said.slice(0, lengths[row]),
        logProbs: logProbs[row].slice(0, lengths[row]),
      }))
    },
  }
}
