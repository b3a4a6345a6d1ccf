import { forwardTexts, type PackedTexts } from '../../policies/transformer/forward.ts'
import { createBuffers } from '../../policies/transformer/kernels.ts'
import type { TransformerWeights } from '../../policies/transformer/weights.ts'
import { answerValues } from './answerValues.ts'
import { createProducts } from './products.ts'

/**
 * A reward model of answers: a language model that reads an answer and checks each token, starting from the policy whose
 * answers it was fitted to. See `answerValues`.
 */
export interface AnswerModel {
  readonly envId: string
  readonly verifier: TransformerWeights
  /** What an answer without a wrong token is worth beyond the sum of its tokens' own parts. */
  readonly top: number
  /** The reward is (value − shift) / scale: mean 0 and standard deviation 1 over the training answers. */
  readonly shift: number
  readonly scale: number
}

export interface AnswerText {
  readonly prompt: Uint8Array
  readonly tokens: Uint8Array
}

/** Whole texts, of which the outputs from the prompt's last token to the end are wanted. */
export function packAnswers(answers: readonly AnswerText[]): PackedTexts {
  const starts = new Int32Array(answers.length + 1)
  answers.forEach(({ prompt, tokens }, index) => {
    starts[index + 1] = starts[index] + prompt.length + tokens.length
  })
  const packed = new Uint8Array(starts[answers.length])
  const wanted: number[] = []
  const textOf: number[] = []
  answers.forEach(({ prompt, tokens }, index) => {
    packed.set(prompt, starts[index])
    packed.set(tokens, starts[index] + prompt.length)
    for (let at = starts[index] + prompt.length - 1; at < starts[index + 1]; at++) {
      wanted.push(at)
      textOf.push(index)
    }
  })
  return { tokens: packed, starts, wanted: Int32Array.from(wanted), textOf: Int32Array.from(textOf) }
}

/** The reward of each answer. */
export function createAnswerScorer({
  verifier,
  top,
  shift,
  scale,
}: AnswerModel): (answers: readonly AnswerText[]) => Float32Array {
  const buffers = createBuffers(createProducts())
  const { vocabulary } = verifier.shape
  return (answers) => {
    const { outputs } = forwardTexts(verifier, packAnswers(answers), buffers)
    const { values } = answerValues(outputs, answers, { vocabulary, top })
    return Float32Array.from(values, (value) => (value - shift) / scale)
  }
}
