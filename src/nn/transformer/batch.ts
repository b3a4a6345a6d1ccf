import type { TokenBatch } from './learner.ts'

/** A text and which of its tokens are to be foretold. */
interface TargetedText {
  readonly tokens: Uint8Array // [n]
  /** [n] 1 where the token counts; the first cannot, for nothing comes before it. */
  readonly mask: Uint8Array
}

/**
 * Texts as one packed batch. The position before a token foretells it: the last token of the prompt the first of the
 * completion, so nothing needs the text's own last token, which is left out.
 */
export function packTexts(texts: readonly TargetedText[]): TokenBatch {
  const starts = new Int32Array(texts.length + 1)
  texts.forEach(({ tokens }, text) => {
    starts[text + 1] = starts[text] + tokens.length - 1
  })
  const packed = new Uint8Array(starts[texts.length])
  const wanted: number[] = []
  const textOf: number[] = []
  const targets: number[] = []
  texts.forEach(({ tokens, mask }, text) => {
    packed.set(tokens.subarray(0, tokens.length - 1), starts[text])
    for (let position = 1; position < tokens.length; position++) {
      if (mask[position] === 0) continue
      wanted.push(starts[text] + position - 1)
      textOf.push(text)
      targets.push(tokens[position])
    }
  })
  return {
    tokens: packed,
    starts,
    wanted: Int32Array.from(wanted),
    textOf: Int32Array.from(textOf),
    targets: Uint8Array.from(targets),
  }
}

/** Prompt and completion as one text of which the completion counts. */
export function completionOf(prompt: Uint8Array, completion: Uint8Array): TargetedText {
  const tokens = new Uint8Array(prompt.length + completion.length)
  tokens.set(prompt)
  tokens.set(completion, prompt.length)
  return { tokens, mask: new Uint8Array(tokens.length).fill(1, prompt.length) }
}
