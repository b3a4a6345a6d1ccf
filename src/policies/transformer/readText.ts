import { softmaxInto } from '../sample.ts'
import { forwardTexts } from './forward.ts'
import { createBuffers } from './kernels.ts'
import type { TransformerWeights } from './weights.ts'

/** A language model's predictions for an existing text. n tokens follow the prompt. */
export interface TextReading {
  /** [n × vocabulary] π(token | text before) at the temperature 1. */
  readonly probabilities: Float32Array
  /** [n] attention at the token before each, mean over heads, over the text up to there: `[prompt + index]` weights. */
  readonly attention: readonly Float32Array[]
}

/** Evaluates the whole text in one pass: 46 tokens take a millisecond or two. */
export function readText(weights: TransformerWeights, prompt: Uint8Array, completion: Uint8Array): TextReading {
  const { vocabulary, heads } = weights.shape
  const n = completion.length
  const tokens = new Uint8Array([...prompt, ...completion])
  const wanted = Int32Array.from({ length: n }, (_, index) => prompt.length - 1 + index)
  const packed = { tokens, starts: Int32Array.of(0, tokens.length), wanted, textOf: new Int32Array(n) }
  const trace = forwardTexts(weights, packed, createBuffers())
  const probabilities = new Float32Array(n * vocabulary)
  const row = new Float32Array(vocabulary)
  const attention = Array.from({ length: n }, (_, index) => {
    softmaxInto(trace.outputs, index * vocabulary, vocabulary, row)
    probabilities.set(row, index * vocabulary)
    const count = wanted[index] + 1
    const start = trace.attentionStarts[index]
    return Float32Array.from({ length: count }, (_, at) => {
      let sum = 0
      for (let head = 0; head < heads; head++) sum += trace.attention[start + head * count + at]
      return sum / heads
    })
  })
  return { probabilities, attention }
}

/** KL(π ‖ π_ref) in nats before each of n tokens, from the predictions `[n × vocabulary]` of both policies. */
export function klBetween(policy: Float32Array, reference: Float32Array, vocabulary: number): Float32Array {
  return Float32Array.from({ length: policy.length / vocabulary }, (_, index) => {
    let kl = 0
    for (let at = index * vocabulary; at < (index + 1) * vocabulary; at++) {
      if (policy[at] > 0) kl += policy[at] * Math.log(policy[at] / Math.max(reference[at], 1e-30))
    }
    return Math.max(0, kl)
  })
}
