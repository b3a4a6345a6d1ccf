import { forwardTexts, type PackedTexts } from '../../policies/transformer/forward.ts'
import { createBuffers } from '../../policies/transformer/kernels.ts'
import type { TransformerWeights } from '../../policies/transformer/weights.ts'
import { completionOf, packTexts } from './batch.ts'
import { createTokenReader } from './learner.ts'
import { createProducts } from './products.ts'

/**
 * A reward model of answers. The score of an answer is a sum over its tokens, f = Σ [ln(1 − s + s π(token)) + r(token)]: the
 * smoothed log-likelihood by the policy that it was fitted to, which knows the arithmetic, and a transformer with a scalar
 * output, which is fitted. Without the first part one layer learns the arithmetic from scores only in minutes.
 */
export interface AnswerModel {
  readonly envId: string
  readonly policy: TransformerWeights // frozen
  readonly scalar: TransformerWeights // one output: r at each token
  /** Whether an answer is worth eᶠ (a regression) or f. */
  readonly isExponential: boolean
  /** The reward is (worth − shift) / scale: mean 0 and standard deviation 1 over the training answers. */
  readonly shift: number
  readonly scale: number
}

export interface AnswerText {
  readonly prompt: Uint8Array
  readonly tokens: Uint8Array
}

const SMOOTHING = 0.8 // s: no token alone lowers f by more than ln 5

/** Σ over an answer's tokens of the policy's smoothed log-likelihood, of each answer; constant while the model is fitted. */
export function createLikelihoodReader(policy: TransformerWeights): (answers: readonly AnswerText[]) => Float32Array[] {
  const read = createTokenReader(policy)
  return (answers) => {
    const batch = packTexts(answers.map(({ prompt, tokens }) => completionOf(prompt, tokens)))
    const logProbs = read(batch, 1)
    let at = 0
    return answers.map(({ tokens }) => {
      const own = logProbs.subarray(at, at + tokens.length)
      at += tokens.length
      return own.map((logProb) => Math.log(1 - SMOOTHING + SMOOTHING * Math.exp(logProb)))
    })
  }
}

/** Whole texts, of which the outputs at the completion's own tokens are wanted. */
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
    for (let at = starts[index] + prompt.length; at < starts[index + 1]; at++) {
      wanted.push(at)
      textOf.push(index)
    }
  })
  return { tokens: packed, starts, wanted: Int32Array.from(wanted), textOf: Int32Array.from(textOf) }
}

export function sum(values: Float32Array): number {
  return values.reduce((total, value) => total + value, 0)
}

interface AnswerScorer {
  /** The reward of each answer. */
  rewards(answers: readonly AnswerText[]): Float32Array
  /** [n] each token's part of f. */
  tokenScores(answer: AnswerText): Float32Array
}

export function createAnswerScorer({ policy, scalar, isExponential, shift, scale }: AnswerModel): AnswerScorer {
  const likelihood = createLikelihoodReader(policy)
  const buffers = createBuffers(createProducts())

  function scoresOf(answers: readonly AnswerText[]): Float32Array[] {
    const { outputs } = forwardTexts(scalar, packAnswers(answers), buffers)
    let at = 0
    return likelihood(answers).map((own) => own.map((part) => part + outputs[at++]))
  }

  return {
    rewards: (answers) =>
      Float32Array.from(scoresOf(answers), (scores) => {
        const f = sum(scores)
        return ((isExponential ? Math.exp(f) : f) - shift) / scale
      }),
    tokenScores: (answer) => scoresOf([answer])[0],
  }
}
