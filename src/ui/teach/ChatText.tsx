import { renderClip } from '../../env/chatTemplate.ts'
import type { KeptClip } from '../../store/app/teach.ts'
import { text } from '../text/index.ts'

const words = text.teach.chat

/** A clip as a chat transcript of a language model: tokens that are trained on are bright, the others are context. */
export function ChatText({ kept: { clip, mask } }: { readonly kept: KeptClip }) {
  const { tokens, completionMask } = renderClip(clip, mask)
  return (
    <details className="chat">
      <summary>{words.title}</summary>
      <p className="dim">{words.help}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without a mouse that takes the focus */}
      <section tabIndex={0} aria-label={words.title}>
        <pre>
          {piecesOf(tokens, completionMask).map(({ at, content, isTrained }) =>
            isTrained ? <b key={at}>{content}</b> : <span key={at}>{content}</span>,
          )}
        </pre>
      </section>
    </details>
  )
}

interface Piece {
  readonly at: number // its first token
  readonly isTrained: boolean
  content: string
}

/** Runs of consecutive tokens that are all trained on or all masked. */
function piecesOf(tokens: readonly string[], mask: Uint8Array): Piece[] {
  const pieces: Piece[] = []
  for (const [at, token] of tokens.entries()) {
    const isTrained = mask[at] === 1
    const last = pieces.at(-1)
    if (last?.isTrained === isTrained) last.content += token
    else pieces.push({ at, isTrained, content: token })
  }
  return pieces
}
