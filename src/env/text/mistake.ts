import { renderChat } from './chat.ts'
import { formatAnswer } from './demonstrations.ts'
import { questionFamily } from './questions/index.ts'
import type { Question } from './questions/question.ts'

/** The tokens of the perfect answer to a question, `<|im_end|>` included. */
export function perfectAnswer(familyId: string, question: Question): Uint8Array {
  const answer = formatAnswer(questionFamily(familyId).solve(question, () => 0))
  const { tokens, prompt } = renderChat(question.text, answer)
  return tokens.slice(prompt.length)
}

/** Index of the first token that differs from the perfect answer; null if there is none. */
export function firstMistake(familyId: string, question: Question, tokens: Uint8Array): number | null {
  const perfect = perfectAnswer(familyId, question)
  const at = perfect.findIndex((token, index) => tokens[index] !== token)
  if (at >= 0) return Math.min(at, Math.max(0, tokens.length - 1))
  return tokens.length > perfect.length ? perfect.length : null
}
