import type { EpisodeStart } from '../../../env/contracts.ts'
import type { TransformerWeights } from '../../../policies/transformer/weights.ts'
import type { Rng } from '../../../shared/rng.ts'
import { isConstant, mean } from '../../../shared/statistics.ts'
import type { ClipGroup, SampledDecision } from '../../contract.ts'
import type { AnswerPlayer, PlayedAnswer } from '../../shared/text/answers.ts'
import { scoreParts } from '../groups.ts'

/** G answers to one question. */
export interface AnswerGroup {
  readonly answers: readonly PlayedAnswer[] // [G]
  readonly scores: Float32Array // [G] from which advantages are computed
}

interface GroupPlayOptions {
  readonly groups: number
  readonly groupSize: number
  readonly temperature: number
  /** Added to the reward of an answer of `length` tokens. */
  readonly punishment?: (length: number) => number
}

/** Plays G answers to each of several questions, drawn with replacement. */
export function playGroups(
  player: AnswerPlayer,
  weights: TransformerWeights,
  { groups, groupSize, temperature, punishment = () => 0 }: GroupPlayOptions,
  rng: Rng,
): AnswerGroup[] {
  const starts = drawQuestions(groups, rng)
  const repeated = starts.flatMap((start) => Array.from({ length: groupSize }, () => start))
  const answers = player.play(weights, repeated, temperature)
  return starts.map((_, group) => {
    const own = answers.slice(group * groupSize, (group + 1) * groupSize)
    return { answers: own, scores: Float32Array.from(own, (each) => each.return + punishment(each.tokens.length)) }
  })
}

/** Draws start states: each seed is a question. */
export function drawQuestions(count: number, rng: Rng): EpisodeStart[] {
  return Array.from({ length: count }, () => ({ seed: rng.uint32(), actions: new Uint8Array(0) }))
}

/** The numbers behind the advantage of an answer, which cannot be played again: it is not an episode of the game. */
export function answerDecision(
  groups: readonly AnswerGroup[],
  groupSize: number,
  divisors: Float64Array,
  answer: number,
): SampledDecision {
  const group = Math.floor(answer / groupSize)
  return { played: null, from: scoreParts(groups[group].scores, divisors[group], answer % groupSize) }
}

/** A group in the form of a report. */
export function told(
  { answers, scores }: AnswerGroup,
  learned: Pick<ClipGroup, 'advantages' | 'divisor' | 'tokens' | 'kept'>,
): ClipGroup {
  return { start: answers[0].start, actions: answers.map((answer) => answer.tokens), scores, ...learned }
}

export function measureGroups(groups: readonly AnswerGroup[]) {
  return {
    ...measureAnswers(groups.flatMap(({ answers }) => answers)),
    'group/scoreMean': mean(groups.flatMap(({ scores }) => [...scores])),
    'group/zeroVarianceShare': mean(groups.map(({ scores }) => Number(isConstant(scores)))),
  }
}

export function measureAnswers(answers: readonly PlayedAnswer[]) {
  return {
    'group/correctShare': mean(answers.map((answer) => Number(answer.isCorrect))),
    'group/strictShare': mean(answers.map((answer) => Number(answer.isStrict))),
    'group/clipLength': mean(answers.map(({ tokens }) => tokens.length)),
    'group/truncatedShare': mean(answers.map((answer) => Number(answer.isTruncated))),
  }
}
