/** The porter's whole vocabulary. A tag is one token: it cannot be misspelt, but it can be missing or misplaced. */
export const VOCABULARY = [
  '<|endoftext|>',
  '<|im_start|>',
  '<|im_end|>',
  'system',
  'user',
  'assistant',
  '\n',
  '<reasoning>',
  '</reasoning>',
  '<answer>',
  '</answer>',
  ...['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  ...['+', '-', '=', '?', ','],
  ' ',
  'hm',
  'floor',
  'bye',
] as const

/** Fills the observation behind the text. Written by the policy, it ends the answer, as in any GPT. */
export const PAD = 0
const TURN_START = 1
/** Ends a turn: the token that an assistant must learn to say, or it never stops. */
export const TURN_END = 2

/** Ids of the tokens that belong to the chat format, not to what is said. */
export const SPECIAL_TOKENS: ReadonlySet<number> = new Set([PAD, TURN_START, TURN_END])

/** A text with its answer is at most this many tokens long. */
export const CONTEXT_LENGTH = 64

/** What ends an answer: the end of the turn, or of all text. */
export function isAnswerEnd(token: number): boolean {
  return token === TURN_END || token === PAD
}
