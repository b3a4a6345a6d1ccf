import { useEffect, useRef, useState } from 'react'
import { keepLanguageInAddress, languageInAddress } from './address.ts'
import { Icon } from './icons.tsx'
import { text } from './text/index.ts'
import { firstLanguage, LANGUAGES, type LanguageId } from './text/languages.ts'
import { locale } from './text/words.ts'
import './styles/language.css'

interface LanguageDialogProps {
  onChoose(language: LanguageId): void
  onClose(): void
}

/** The languages of the page, each in its own words, and whether links open in this one. */
export function LanguageDialog({ onChoose, onClose }: LanguageDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isInLink, setInLink] = useState(languageInAddress() !== null)
  const current = firstLanguage([locale()])
  useEffect(() => dialog.current?.showModal(), [])

  function keepInLink(isKept: boolean): void {
    keepLanguageInAddress(isKept ? current : null)
    setInLink(isKept)
  }

  return (
    <dialog className="help language" ref={dialog} onClose={onClose} aria-labelledby="language-title">
      <header>
        <h2 id="language-title">{text.language.title}</h2>
        <button type="button" className="icon-button" aria-label={text.language.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <ul>
        {(Object.keys(LANGUAGES) as LanguageId[]).map((id) => (
          <li key={id}>
            <button
              type="button"
              className="button"
              lang={id}
              aria-pressed={id === current}
              onClick={() => onChoose(id)}
            >
              {LANGUAGES[id].name}
            </button>
          </li>
        ))}
      </ul>
      <label>
        <input type="checkbox" checked={isInLink} onChange={(event) => keepInLink(event.target.checked)} />
        {text.language.inLink}
      </label>
      <p className="dim">{text.language.inLinkHelp}</p>
    </dialog>
  )
}
