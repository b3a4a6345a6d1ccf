import { useState } from 'react'
import { changeMode, notify, patch, toggleCourse } from '../store/app/appStore.ts'
import { sharedConfig, textOf } from '../store/app/configEdits.ts'
import { linkTo } from '../store/app/link.ts'
import type { Mode } from '../store/app/types.ts'
import { showInAddress } from './address.ts'
import { Icon } from './icons.tsx'
import { LayoutChoice } from './LayoutChoice.tsx'
import { useApp, usePage } from './page.ts'
import { FullscreenButton } from './play/FullscreenButton.tsx'
import { text } from './text/index.ts'
import { LANGUAGES } from './text/languages.ts'

const MODES: readonly Mode[] = ['play', 'train', 'teach', 'watch']
const CONFIRMATION_MS = 2500

interface HeaderProps {
  onHelp(): void
  onRuns(): void
  onLanguage(): void
}

export function Header({ onHelp, onRuns, onLanguage }: HeaderProps) {
  const { store } = usePage()
  const mode = useApp((state) => state.mode)
  const isText = useApp((state) => textOf(state.config.env) !== undefined)
  const isCourseOpen = useApp((state) => state.course.panel === 'open')
  const muted = useApp((state) => state.view.muted)
  return (
    <header className="header" id="header">
      <button type="button" className="skip" onClick={skipToStage}>
        {text.skipToStage}
      </button>
      <h1 className="logo">
        <span>Bellman</span> Bros
      </h1>
      <nav className="modes" aria-label={text.modes.label}>
        {MODES.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === mode ? 'page' : undefined}
            onClick={() => changeMode(store, each)}
          >
            {text.modes[each]}
          </button>
        ))}
      </nav>
      <div className="header-tools">
        {mode !== 'play' && !isText && <LayoutChoice />}
        <button
          type="button"
          className="quiet-button"
          aria-expanded={isCourseOpen}
          aria-keyshortcuts="c"
          aria-label={text.header.course}
          title={text.header.courseHelp}
          onClick={() => toggleCourse(store)}
        >
          <Icon name="course" />
          <span className="wide-only">{text.header.course}</span>
        </button>
        <button
          type="button"
          className="quiet-button"
          aria-label={text.header.runs}
          title={text.header.runs}
          onClick={onRuns}
        >
          <Icon name="runs" />
          <span className="wide-only">{text.header.runs}</span>
        </button>
        <CopyLink />
        {mode !== 'play' && <FullscreenButton />}
        <button
          type="button"
          className="icon-button"
          aria-label={muted ? text.header.unmute : text.header.mute}
          title={muted ? text.header.unmute : text.header.mute}
          onClick={() => patch(store, 'view', { muted: !muted })}
        >
          <Icon name={muted ? 'muted' : 'sound'} />
        </button>
        {Object.keys(LANGUAGES).length > 1 && (
          <button
            type="button"
            className="icon-button"
            id="language"
            aria-label={text.header.language}
            title={text.header.language}
            onClick={onLanguage}
          >
            <Icon name="language" />
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={text.header.help}
          title={`${text.header.help} (?)`}
          onClick={onHelp}
        >
          <Icon name="help" />
        </button>
      </div>
    </header>
  )
}

/** Moves the focus by script: an anchor would replace the address, which is a link to a setup. */
function skipToStage(): void {
  document.getElementById('stage')?.focus()
}

/** Copies a link with the whole configuration, and confirms it for a moment. */
function CopyLink() {
  const { store } = usePage()
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)

  async function copy(): Promise<void> {
    const link = linkTo(location.href, sharedConfig(store.getState()))
    showInAddress(link)
    try {
      await navigator.clipboard.writeText(link)
      setOutcome('copied')
      setTimeout(() => setOutcome(null), CONFIRMATION_MS)
    } catch {
      setOutcome('failed')
      notify(store, { kind: 'info', text: text.header.linkFailed })
    }
  }

  return (
    <button type="button" className="quiet-button" title={text.header.linkHelp} onClick={copy}>
      <Icon name="link" />
      <span className="wide-only" aria-live="polite">
        {outcome === 'copied' ? text.header.linkCopied : text.header.copyLink}
      </span>
    </button>
  )
}
