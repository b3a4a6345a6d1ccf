import { softmaxInto } from '../sample.ts'
import type { PolicyHead } from '../snapshot.ts'
import { createDecoder, type Decoder } from './decoder.ts'

const SLOTS = 128 // texts that are remembered: more than an evaluation has rows

/** The text in an observation: token ids up to the first 0, which fills it up. At least one token. */
function textIn(observation: ArrayLike<number>, vocabulary: number): { tokens: Uint8Array; length: number } {
  const tokens = Uint8Array.from(observation, (id) => Math.min(vocabulary - 1, Math.max(0, Math.round(id))))
  let length = tokens.indexOf(0)
  if (length === -1) length = tokens.length
  return { tokens, length: Math.max(1, length) }
}

interface TokenOutput {
  readonly probabilities: Float32Array
  value: number
  hasQ: boolean
  hasValue: boolean
}

/**
 * A transformer evaluated text by text, in any order. Texts that continue an earlier one are recognised, so that each
 * costs one position.
 */
export function createTransformerEvaluator({ policy, critic }: Extract<PolicyHead, { kind: 'transformer' }>): {
  evaluate(observation: Float32Array, out: TokenOutput): void
} {
  const { vocabulary } = policy.shape
  const decoder = createDecoder(SLOTS, policy)
  const judge = critic && createDecoder(SLOTS, critic)
  const usedAt = new Int32Array(SLOTS)
  let now = 0

  /** A slot that holds the text but for its last token, where there is one. */
  function slotFor(tokens: Uint8Array, length: number): number {
    let longest = 0
    let source = -1
    let oldest = 0
    for (let slot = 0; slot < SLOTS; slot++) {
      if (usedAt[slot] < usedAt[oldest]) oldest = slot
      if (decoder.lengthOf(slot) === 0) continue
      const same = decoder.agreement(slot, tokens, length)
      if (same === length - 1 && decoder.lengthOf(slot) === same) return slot
      if (same > longest) {
        longest = same
        source = slot
      }
    }
    if (source >= 0 && source !== oldest) {
      decoder.copy(source, oldest)
      judge?.copy(source, oldest)
    }
    return oldest
  }

  function runIn(each: Decoder, slot: number, tokens: Uint8Array, length: number): Float32Array {
    each.write(slot, tokens, length)
    return each.run([slot])
  }

  return {
    evaluate(observation, out) {
      const { tokens, length } = textIn(observation, vocabulary)
      const slot = slotFor(tokens, length)
      usedAt[slot] = ++now
      softmaxInto(runIn(decoder, slot, tokens, length), 0, vocabulary, out.probabilities)
      out.hasQ = false
      out.hasValue = judge !== null
      out.value = judge === null ? 0 : runIn(judge, slot, tokens, length)[0]
    },
  }
}
