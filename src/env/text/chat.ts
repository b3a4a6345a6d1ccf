import { assistantTurn, turn, turnEnd } from '../chatTemplate.ts'
import { encode } from './tokenizer.ts'

/**
 * A question and its answer in ChatML. The prompt is a prefix of the whole, in characters and in tokens. `<|im_end|>`
 * belongs to the completion; the template's newline after it does not: nothing has to predict it.
 */
export interface ChatText {
  readonly prompt: Uint8Array // token ids: the user's turn, and the assistant's turn opened
  readonly tokens: Uint8Array // [n] prompt and completion
  /** [n] 1 where a token belongs to the completion. */
  readonly completionMask: Uint8Array
}

/** The user's turn, and the assistant's turn opened (the "generation prompt"). */
function promptText(question: string): string {
  return turn('user', question) + assistantTurn
}

export function promptTokens(question: string): Uint8Array {
  return encode(promptText(question))
}

/** `answer` as the assistant says it, without the end of the turn. */
export function renderChat(question: string, answer: string): ChatText {
  const prompt = promptTokens(question)
  const completion = encode(answer + turnEnd)
  const tokens = new Uint8Array([...prompt, ...completion])
  const completionMask = new Uint8Array(tokens.length).fill(1, prompt.length)
  return { prompt, tokens, completionMask }
}
