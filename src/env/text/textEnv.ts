import { createRng } from '../../shared/rng.ts'
import type { TextConfig } from '../config.ts'
import type { Env, EnvSpec, StepResult, VecEnv } from '../contracts.ts'
import { vectorise } from '../vectorise.ts'
import { promptTokens } from './chat.ts'
import { questionFamily, questionsOf } from './questions/index.ts'
import type { Question } from './questions/question.ts'
import { isCorrect } from './rewards/correctness.ts'
import { resolveTextWeights, scoresOf } from './rewards/index.ts'
import { isStrict } from './rewards/strictFormat.ts'
import { decodeSpoken } from './tokenizer.ts'
import { CONTEXT_LENGTH, isAnswerEnd, PAD, VOCABULARY } from './vocabulary.ts'

/** A whole answer, and what it was paid. */
export interface FinishedAnswer {
  readonly question: Question
  readonly tokens: Uint8Array // [n] of the completion, `<|im_end|>` included where it was said
  readonly text: string // as the reward functions read it
  readonly scores: Float32Array // of each reward function, unweighted, in the order of `REWARD_FUNCTIONS`
  /** Σ weight · score, not scaled. */
  readonly reward: number
  readonly isCorrect: boolean
  /** Every tag on a line of its own and nothing else, by the pattern with DOTALL. */
  readonly isStrict: boolean
  readonly isTruncated: boolean
}

/**
 * A question as an episode. The observation is the text so far as token ids, filled up with `PAD`; the action is the next
 * token. `<|im_end|>` ends the answer, or `<|endoftext|>`, as with any GPT; `maxNewTokens` cut it off. The whole reward comes
 * at the end. `success`: the answer is right.
 */
interface TextEnv extends Env {
  readonly config: TextConfig
  readonly question: Question
  /** The last answer that came to an end; null before the first. */
  readonly lastAnswer: FinishedAnswer | null
  setRewardWeights(weights: Readonly<Record<string, number>>): void
}

export interface TextVecEnv extends VecEnv {
  readonly config: TextConfig
  /** The question of the row's running episode. */
  questionOf(row: number): Question
  /** The last answer that came to an end in the row; null before the first. */
  lastAnswerOf(row: number): FinishedAnswer | null
  /** Acts on all answers that end from now on. Throws for a function that does not exist. */
  setRewardWeights(weights: Readonly<Record<string, number>>): void
}

export function createTextEnv(config: TextConfig): TextEnv {
  const spec = textSpec(config)
  const questions = questionsOf(config.family, config.split ?? 'training')
  const result: StepResult = { reward: 0, terminated: false, truncated: false, success: false }
  const text = new Uint8Array(CONTEXT_LENGTH)
  let weights = resolveTextWeights(config.rewardWeights)
  let question = questions[0]
  let promptLength = 0
  let length = 0 // of the text so far
  let lastAnswer: FinishedAnswer | null = null

  return {
    spec,
    config,
    get question() {
      return question
    },
    get lastAnswer() {
      return lastAnswer
    },

    setRewardWeights(given) {
      weights = resolveTextWeights(given)
    },

    reset(seed, observation) {
      question = questionAt(questions, seed)
      const prompt = promptTokens(question.text)
      text.fill(PAD)
      text.set(prompt)
      promptLength = prompt.length
      length = promptLength
      observation.set(text)
    },

    step(action, observation) {
      text[length++] = action
      observation.set(text) // all of it: this need not be the buffer of the step before
      result.terminated = isAnswerEnd(action)
      result.truncated = !result.terminated && length - promptLength === config.maxNewTokens
      result.reward = 0
      result.success = false
      if (result.terminated || result.truncated) {
        lastAnswer = judgeAnswer(text.slice(promptLength, length), question, { ...config, weights })
        result.reward = lastAnswer.reward * config.rewardScale
        result.success = lastAnswer.isCorrect
      }
      return result
    },
  }
}

/** The question that an episode with this seed asks, of a family's split. */
export function questionAt(questions: readonly Question[], seed: number): Question {
  return questions[createRng(seed, 'question').int(questions.length)]
}

export function createTextVecEnv(config: TextConfig, count: number): TextVecEnv {
  const { envs, ...rows } = vectorise(() => createTextEnv(config), count)
  return {
    ...rows,
    config,
    questionOf: (row) => envs[row].question,
    lastAnswerOf: (row) => envs[row].lastAnswer,
    setRewardWeights(weights) {
      for (const env of envs) env.setRewardWeights(weights)
    },
  }
}

/** The environment as the porter's; null for any other. */
export function asTextEnv(env: VecEnv): TextVecEnv | null {
  return 'lastAnswerOf' in env ? (env as TextVecEnv) : null
}

interface JudgeOptions {
  readonly dotAll: boolean
  /** In the order of `REWARD_FUNCTIONS`. */
  readonly weights: ArrayLike<number>
}

/** Reward of an answer, whose special tokens are included. */
export function judgeAnswer(tokens: Uint8Array, question: Question, { dotAll, weights }: JudgeOptions): FinishedAnswer {
  // With `<|im_end|>` left in, no text would ever be strict.
  const text = decodeSpoken(tokens)
  const scores = scoresOf({ text, solution: question.answer, tokenCount: tokens.length, dotAll })
  const last = tokens.at(-1)
  return {
    question,
    tokens,
    text,
    scores,
    reward: scores.reduce((sum, score, index) => sum + score * weights[index], 0),
    isCorrect: isCorrect(text, question.answer),
    isStrict: isStrict(text, true),
    isTruncated: last === undefined || !isAnswerEnd(last),
  }
}

/** Sizes of the observation and the action space. Throws where a prompt and `maxNewTokens` exceed the context. */
export function textSpec({ family, maxNewTokens }: TextConfig): EnvSpec {
  const { id } = questionFamily(family)
  const prompt = promptTokens(questionsOf(id, 'training')[0].text).length
  if (prompt + maxNewTokens > CONTEXT_LENGTH) {
    throw new Error(
      `A question of ${prompt} tokens leaves ${CONTEXT_LENGTH - prompt} of the context's ${CONTEXT_LENGTH}, not ${maxNewTokens}: lower maxNewTokens.`,
    )
  }
  return {
    id: `Porter-${id}-v1`,
    observationSize: CONTEXT_LENGTH,
    actionCount: VOCABULARY.length,
    actionNames: VOCABULARY,
    observationSlices: [{ name: 'text', start: 0, length: CONTEXT_LENGTH }],
  }
}
