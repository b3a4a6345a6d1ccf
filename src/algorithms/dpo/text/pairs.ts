import type { TransformerWeights } from '../../../policies/transformer/weights.ts'
import type { Rng } from '../../../shared/rng.ts'
import { playGroups } from '../../grpo/text/groups.ts'
import { type AnswerPlayer, type PlayedAnswer, tokensIn } from '../../shared/text/answers.ts'
import { QUESTIONS_AT_ONCE } from './hyperparameters.ts'

/** Two answers to one question. */
export interface AnswerPair {
  readonly chosen: PlayedAnswer
  readonly rejected: PlayedAnswer
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
): { readonly pairs: readonly AnswerPair[]; readonly tokens: number } {
  const pairs: AnswerPair[] = []
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

function pairsOf(answers: readonly PlayedAnswer[]): AnswerPair[] {
  const isGood = (answer: PlayedAnswer) => answer.isCorrect && answer.isStrict
  const rejected = answers.filter((answer) => !isGood(answer))
  return answers
    .filter(isGood)
    .slice(0, rejected.length)
    .map((chosen, index) => ({ chosen, rejected: rejected[index] }))
}
