import type { ClipGroup } from '../../algorithms/contract.ts'
import type { TextConfig } from '../../env/config.ts'
import { questionsOf } from '../../env/text/questions/index.ts'
import type { Question } from '../../env/text/questions/question.ts'
import { questionAt } from '../../env/text/textEnv.ts'

/** The question that the answers of a group are to. */
export function questionOf({ question, start }: ClipGroup, { family, split = 'training' }: TextConfig): Question {
  const questions = questionsOf(family, split)
  return questions.find(({ text }) => text === question) ?? questionAt(questions, start.seed)
}
