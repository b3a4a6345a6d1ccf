import { useEffect, useRef } from 'react'
import { COLOURS, type ColourName } from './colours.ts'
import { GlossaryButton } from './course/GlossaryButton.tsx'
import { Icon } from './icons.tsx'
import { PAIR_KEYS } from './pairKeys.ts'
import { useHint } from './play/PlayHint.tsx'
import { text } from './text/index.ts'
import { laterText } from './text/onDemand.ts'

const MEANINGS = ['reward', 'value', 'q', 'better', 'worse', 'bell', 'danger'] as const satisfies readonly ColourName[]

/** Keys, with what they do. */
function keys(): readonly (readonly [string, string])[] {
  return [
    [text.keys.space, text.keys.run],
    ['N', text.keys.stepOne],
    ['P', text.keys.play],
    ['K', text.keys.keep],
    ['T', text.keys.takeOver],
    ['W', text.keys.whatIf],
    ['E', text.keys.timeline],
    ['V', laterText.help.exact],
    ['I', laterText.help.microscope],
    ['C', text.keys.course],
    ['R', text.keys.reset],
    [`${PAIR_KEYS.left} ${PAIR_KEYS.right} ${PAIR_KEYS.equal}`, text.keys.compare],
    [`${PAIR_KEYS.skip} ${PAIR_KEYS.undo}`, text.keys.skipUndo],
    [text.keys.arrows, text.keys.tokens],
    ['F', text.keys.fullscreen],
    ['E', text.keys.edit],
    ['?', text.keys.help],
  ]
}

/** Explains the page, its keys and its colours. */
export function HelpDialog({ onClose, onKeys }: { onClose(): void; onKeys(): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const hint = useHint()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog className="help" ref={dialog} onClose={onClose} aria-labelledby="help-title">
      <header>
        <h2 id="help-title">{laterText.help.title}</h2>
        <button type="button" className="icon-button" aria-label={laterText.help.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {laterText.help.body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <GlossaryButton />
      <h3>{text.keys.title}</h3>
      <dl className="keys">
        {keys().map(([key, meaning]) => (
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
        {laterText.hands.open}
      </button>
      <h3>{laterText.help.colours}</h3>
      <ul className="meanings">
        {MEANINGS.map((colour) => (
          <li key={colour}>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <rect width="12" height="12" rx="2" fill={COLOURS[colour]} />
            </svg>
            {laterText.help.meanings[colour]}
          </li>
        ))}
      </ul>
    </dialog>
  )
}
