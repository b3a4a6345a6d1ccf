import type { CSSProperties } from 'react'
import type { TokenNumbers } from '../../algorithms/contract.ts'
import { porterText } from '../text/porter.ts'
import { glyphOf, klHeight, nameOf } from './tokens.ts'

interface TokenTextProps {
  readonly tokens: Uint8Array
  /** Starts a new line after each newline token. */
  readonly lines?: boolean
  /** Tokens in the loss are bright. */
  readonly lit?: (index: number) => boolean
  /** Drawn as a bar on each token, and in its tooltip. */
  readonly numbers?: TokenNumbers | undefined
}

/** A text of tokens, none of which is broken over two lines. */
export function TokenText({ tokens, lines = false, lit, numbers }: TokenTextProps) {
  return (
    <code
      className="token-text"
      data-lines={lines || undefined}
      data-tall={(numbers !== undefined && numbers.kl !== null) || undefined}
    >
      {Array.from(tokens, (token, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
          key={index}
          data-lit={lit?.(index) || undefined}
          data-break={glyphOf(token) === porterText.invisible.newline || undefined}
          {...(numbers !== undefined && numbersOf(nameOf(token), numbers, index))}
        >
          {glyphOf(token)}
        </span>
      ))}
    </code>
  )
}

function numbersOf(name: string, { ratios, kl }: TokenNumbers, index: number) {
  const ofToken = kl === null ? null : kl[index]
  return {
    title: porterText.group.token(name, ratios[index], ofToken),
    style: { '--kl': ofToken === null ? 0 : klHeight(ofToken) } as CSSProperties,
  }
}
