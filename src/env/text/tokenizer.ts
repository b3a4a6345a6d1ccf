import { AdvisedError } from '../../shared/advisedError.ts'
import { SPECIAL_TOKENS, VOCABULARY } from './vocabulary.ts'

const ID_OF = new Map<string, number>(VOCABULARY.map((token, id) => [token, id]))
const LONGEST_FIRST = [...VOCABULARY].sort((a, b) => b.length - a.length)

/**
 * Text as token ids, always by the longest token that fits. Lossless: `decode(encode(text)) === text`. Throws
 * `AdvisedError` at the first character that no token covers.
 */
export function encode(text: string): Uint8Array {
  const ids: number[] = []
  for (let at = 0; at < text.length; ) {
    const token = LONGEST_FIRST.find((candidate) => text.startsWith(candidate, at))
    if (token === undefined) {
      throw new AdvisedError(
        `No token covers "${[...text.slice(at)][0]}" at character ${at} of the text.`,
        `Write with ${VOCABULARY.filter((_, id) => !SPECIAL_TOKENS.has(id))
          .map((each) => JSON.stringify(each))
          .join(' ')} only.`,
      )
    }
    ids.push(ID_OF.get(token) ?? 0)
    at += token.length
  }
  return Uint8Array.from(ids)
}

/** The tokens' text, joined. */
export function decode(ids: ArrayLike<number>): string {
  return Array.from(ids, (id) => VOCABULARY[id]).join('')
}

/** The text without the tokens of the chat format: reward functions read this. */
export function decodeSpoken(ids: ArrayLike<number>): string {
  return decode(Array.from(ids).filter((id) => !SPECIAL_TOKENS.has(id)))
}
