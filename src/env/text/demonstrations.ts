import type { Rng } from '../../shared/rng.ts'
import { type ChatText, renderChat } from './chat.ts'
import { questionFamily, questionsOf } from './questions/index.ts'
import type { Question, Solution } from './questions/question.ts'

/** A written answer to imitate. */
export interface TextDemonstration {
  readonly question: Question
  readonly answer: string
  readonly chat: ChatText
}

interface DemonstrationOptions {
  readonly count: number
  /** Share of the answers whose format is wrong in one of six ways. */
  readonly sloppyShare: number
  /** Share of the steps whose result is off by one. */
  readonly errorShare: number
}

/** An answer in the strict format. */
export function formatAnswer({ working, answer }: Solution): string {
  return `<reasoning>\n${working}\n</reasoning>\n<answer>\n${answer}\n</answer>\n`
}

/** How people get the format wrong: what the format rewards then weed out one by one. */
const SLOPPY: readonly ((solution: Solution) => string)[] = [
  ({ working, answer }) => `<reasoning>${working}</reasoning><answer>${answer}</answer>`,
  ({ answer }) => `<answer>\n${answer}\n</answer>\n`,
  (solution) => formatAnswer(solution).slice(0, -1),
  (solution) => `${formatAnswer(solution)}bye bye`,
  ({ working, answer }) => formatAnswer({ working, answer: `floor ${answer}` }),
  (solution) => `hm\n${formatAnswer(solution)}`,
]

/**
 * Demonstrations to begin with: training questions, drawn with replacement, answered by a hasty clerk. Without his
 * mistakes supervised fine-tuning would leave nothing for reinforcement learning to mend.
 */
export function drawDemonstrations(
  family: string,
  { count, sloppyShare, errorShare }: DemonstrationOptions,
  rng: Rng,
): TextDemonstration[] {
  const questions = questionsOf(family, 'training')
  const { solve } = questionFamily(family)
  return Array.from({ length: count }, () => {
    const question = questions[rng.int(questions.length)]
    const solution = solve(question, () => (rng.float() < errorShare ? (rng.float() < 0.5 ? 1 : -1) : 0))
    const isSloppy = rng.float() < sloppyShare
    const answer = isSloppy ? SLOPPY[rng.int(SLOPPY.length)](solution) : formatAnswer(solution)
    return { question, answer, chat: renderChat(question.text, answer) }
  })
}
