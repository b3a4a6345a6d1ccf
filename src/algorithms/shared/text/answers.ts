import { type EpisodeStart, REST } from '../../../env/contracts.ts'
import { promptTokens } from '../../../env/text/chat.ts'
import type { FinishedAnswer, TextVecEnv } from '../../../env/text/textEnv.ts'
import { isAnswerEnd } from '../../../env/text/vocabulary.ts'
import { completionOf, packTexts } from '../../../nn/transformer/batch.ts'
import type { TokenBatch } from '../../../nn/transformer/learner.ts'
import { createProducts } from '../../../nn/transformer/products.ts'
import { createSampler } from '../../../policies/transformer/sampler.ts'
import type { TransformerWeights } from '../../../policies/transformer/weights.ts'
import type { Rng } from '../../../shared/rng.ts'

/** An answer of the policy, with its reward. */
export interface PlayedAnswer extends FinishedAnswer {
  readonly start: EpisodeStart
  readonly prompt: Uint8Array
  readonly logProbs: Float32Array // [n] log π_old at the temperature
  /** Reward of the learner, scaled. */
  readonly return: number
}

export type AnswerPlayer = ReturnType<typeof createAnswerPlayer>

/** Plays answers to the questions of `starts`, one in each row of `env`; row i begins at `starts[i]`, an episode's beginning. */
export function createAnswerPlayer(env: TextVecEnv, rng: Rng) {
  const sampler = createSampler(createProducts())
  return {
    play(weights: TransformerWeights, starts: readonly EpisodeStart[], temperature: number): PlayedAnswer[] {
      env.startFrom(starts)
      const prompts = starts.map((_, row) => promptTokens(env.questionOf(row).text))
      const { maxNewTokens } = env.config
      const said = sampler.sample(weights, prompts, { maxNewTokens, temperature, isEnd: isAnswerEnd, rng })
      // The environment receives the finished answer: it computes the reward and the score.
      const longest = Math.max(...said.map(({ tokens }) => tokens.length))
      const returns = new Float64Array(starts.length)
      const finished: (FinishedAnswer | null)[] = starts.map(() => null)
      for (let step = 0; step < longest; step++) {
        env.step(Int32Array.from(said, ({ tokens }) => tokens[step] ?? REST))
        said.forEach(({ tokens }, row) => {
          if (step >= tokens.length) return
          returns[row] += env.rewards[row]
          if (step === tokens.length - 1) finished[row] = env.lastAnswerOf(row)
        })
      }
      return starts.map((start, row) => {
        const answer = finished[row]
        if (answer === null) throw new Error('An answer did not end.')
        return { ...answer, start, prompt: prompts[row], logProbs: said[row].logProbs, return: returns[row] }
      })
    },
  }
}

export function batchOfAnswers(answers: readonly Pick<PlayedAnswer, 'prompt' | 'tokens'>[]): TokenBatch {
  return packTexts(answers.map(({ prompt, tokens }) => completionOf(prompt, tokens)))
}

/** Offset of each answer's tokens in their batch. */
export function startsOf(answers: readonly Pick<PlayedAnswer, 'tokens'>[]): Int32Array {
  const starts = new Int32Array(answers.length + 1)
  answers.forEach(({ tokens }, index) => {
    starts[index + 1] = starts[index] + tokens.length
  })
  return starts
}

export function tokensIn(answers: readonly Pick<PlayedAnswer, 'tokens'>[]): number {
  return answers.reduce((sum, { tokens }) => sum + tokens.length, 0)
}
