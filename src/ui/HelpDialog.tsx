import { useEffect, useRef } from 'react'
import { COLOURS, type ColourName } from './colours.ts'
import { Icon } from './icons.tsx'
import { PAIR_KEYS } from './pairKeys.ts'
import { useHint } from './play/PlayHint.tsx'
import { text } from './text/index.ts'

const MEANINGS: readonly (readonly [ColourName, string])[] = [
  ['reward', text.help.meanings.reward],
  ['value', text.help.meanings.value],
  ['q', text.help.meanings.q],
  ['better', text.help.meanings.better],
  ['worse', text.help.meanings.worse],
  ['bell', text.help.meanings.bell],
  ['danger', text.help.meanings.danger],
]

const KEYS: readonly (readonly [string, string])[] = [
  [text.keys.space, text.keys.run],
  ['N', text.keys.stepOne],
  ['P', text.keys.play],
  ['K', text.keys.keep],
  ['T', text.keys.takeOver],
  ['W', text.keys.whatIf],
  ['R', text.keys.reset],
  [`${PAIR_KEYS.left} ${PAIR_KEYS.right} ${PAIR_KEYS.equal}`, text.keys.compare],
  [`${PAIR_KEYS.skip} ${PAIR_KEYS.undo}`, text.keys.skipUndo],
  [text.keys.arrows, text.keys.tokens],
  ['F', text.keys.fullscreen],
  ['?', text.keys.help],
]

/** Explains the page, its keys and its colours. */
export function HelpDialog({ open, onClose, onKeys }: { readonly open: boolean; onClose(): void; onKeys(): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const hint = useHint()
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog className="help" ref={dialog} onClose={onClose} aria-labelledby="help-title">
      <header>
        <h2 id="help-title">{text.help.title}</h2>
        <button type="button" className="icon-button" aria-label={text.help.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {text.help.body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h3>{text.keys.title}</h3>
      <dl className="keys">
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="dim">
        {text.keys.whilePlaying} {hint}
      </p>
      <button type="button" className="button" onClick={onKeys}>
        {text.hands.open}
      </button>
      <h3>{text.help.colours}</h3>
      <ul className="meanings">
        {MEANINGS.map(([colour, meaning]) => (
          <li key={colour}>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <rect width="12" height="12" rx="2" fill={COLOURS[colour]} />
            </svg>
            {meaning}
          </li>
        ))}
      </ul>
    </dialog>
  )
}
