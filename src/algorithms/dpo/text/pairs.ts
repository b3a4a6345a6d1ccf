import type { TextConfig } from '../../../env/config.ts'
import { promptTokens } from '../../../env/text/chat.ts'
import type { AnswerPreference } from '../../../env/text/judgement.ts'
import { questionsOf } from '../../../env/text/questions/index.ts'
import { resolveTextWeights } from '../../../env/text/rewards/index.ts'
import { judgeAnswer } from '../../../env/text/textEnv.ts'
import type { TransformerWeights } from '../../../policies/transformer/weights.ts'
import type { Rng } from '../../../shared/rng.ts'
import type { PairSource } from '../../contract.ts'
import { playGroups } from '../../grpo/text/groups.ts'
import { type AnswerPlayer, type PlayedAnswer, tokensIn } from '../../shared/text/answers.ts'
import { QUESTIONS_AT_ONCE } from './hyperparameters.ts'

/** Two answers to one question. */
export interface AnswerPair {
  readonly chosen: PairedAnswer
  readonly rejected: PairedAnswer
  readonly by: PairSource
  readonly question: string
}

/** A pair of the policy's own answers. */
interface PlayedPair extends AnswerPair {
  readonly chosen: PlayedAnswer
  readonly rejected: PlayedAnswer
}

type PairedAnswer = Pick<PlayedAnswer, 'start' | 'prompt' | 'tokens' | 'reward'>

/** The person's pairs about questions of the environment's family, as chosen and rejected answers. Ties teach nothing here. */
export function peoplesPairs(judgements: readonly AnswerPreference[], config: TextConfig): AnswerPair[] {
  const questions = new Map(questionsOf(config.family, 'training').map((question) => [question.text, question]))
  const scoring = { dotAll: config.dotAll, weights: resolveTextWeights(config.rewardWeights) }
  const start = { seed: 0, actions: new Uint8Array(0) }
  return judgements.flatMap(({ question: text, left, right, choice }) => {
    const question = questions.get(text)
    if (question === undefined || choice === 'equal') return []
    const [chosen, rejected] = (choice === 'left' ? [left, right] : [right, left]).map((tokens) => {
      return { start, prompt: promptTokens(text), tokens, reward: judgeAnswer(tokens, question, scoring).reward }
    })
    return [{ chosen, rejected, by: 'person' as const, question: text }]
  })
}

interface PairOptions {
  readonly questions: number
  readonly samples: number // answers per question
  readonly pairsPerQuestion: number // at most
  readonly temperature: number
}

/**
 * Pairs of the policy's own answers: chosen ones are right and in the strict format, rejected ones are not. No answer is
 * in two pairs. `tokens` counts all sampled tokens, also of questions without a pair.
 */
export function playPairs(
  player: AnswerPlayer,
  weights: TransformerWeights,
  { questions, samples, pairsPerQuestion, temperature }: PairOptions,
  rng: Rng,
): { readonly pairs: readonly PlayedPair[]; readonly tokens: number } {
  const pairs: PlayedPair[] = []
  let tokens = 0
  for (let asked = 0; asked < questions; asked += QUESTIONS_AT_ONCE) {
    const options = { groups: QUESTIONS_AT_ONCE, groupSize: samples, temperature }
    // All rows play; surplus groups of the last round are omitted.
    const groups = playGroups(player, weights, options, rng).slice(0, questions - asked)
    for (const { answers } of groups) {
      tokens += tokensIn(answers)
      pairs.push(...pairsOf(answers).slice(0, pairsPerQuestion))
    }
  }
  return { pairs, tokens }
}

function pairsOf(answers: readonly PlayedAnswer[]): PlayedPair[] {
  const isGood = (answer: PlayedAnswer) => answer.isCorrect && answer.isStrict
  const rejected = answers.filter((answer) => !isGood(answer))
  return answers
    .filter(isGood)
    .slice(0, rejected.length)
    .map((chosen, index) => {
      return { chosen, rejected: rejected[index], by: 'generated' as const, question: chosen.question.text }
    })
}
