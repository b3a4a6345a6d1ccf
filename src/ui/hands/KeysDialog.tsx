import { useEffect, useRef, useState } from 'react'
import { type AppStore, patch } from '../../store/app/appStore.ts'
import {
  assignKey,
  DEFAULT_KEYS,
  HERO_ACTIONS,
  type HeroAction,
  type KeyMap,
  type KeyProblem,
  removeKey,
} from '../../store/app/hands.ts'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { laterText } from '../text/onDemand.ts'
import { keyName } from './keyName.ts'
import { Volumes } from './Volumes.tsx'
import '../styles/keys.css'

const words = laterText.hands

/** Keys of the hero, which can be added, taken away and reset, one or more physical keys an action; and the volumes. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const { store } = usePage()
  const { keys, layout } = useApp((state) => state.hands)
  const dialog = useRef<HTMLDialogElement>(null)
  const [listening, setListening] = useState<HeroAction | null>(null)
  const [news, setNews] = useState('')
  const change = (next: KeyMap, said: string) => {
    patch(store, 'hands', { keys: next })
    setNews(said)
  }
  useEffect(() => dialog.current?.showModal(), [])

  // In the capture phase: while a key is awaited, Escape cancels and Space and Enter do not press the button.
  useEffect(() => {
    if (listening === null) return
    const action = listening
    function onKeyDown(event: KeyboardEvent): void {
      event.preventDefault()
      event.stopImmediatePropagation()
      if (event.repeat) return
      setListening(null)
      setNews(event.code === 'Escape' ? words.cancelled : giveKey(store, action, event))
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [listening, store])

  return (
    <dialog className="help keys-dialog" ref={dialog} onClose={onClose} aria-labelledby="keys-title">
      <header>
        <h2 id="keys-title">{words.title}</h2>
        <button type="button" className="icon-button" aria-label={laterText.help.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <p>{words.intro}</p>
      <ul className="key-rows">
        {HERO_ACTIONS.map((action) => (
          <li key={action}>
            <h3>{words.actions[action]}</h3>
            <ul className="key-chips">
              {keys[action].map((code) => {
                const name = keyName(code, layout)
                return (
                  <li key={code}>
                    <kbd>{name}</kbd>
                    <button
                      type="button"
                      className="icon-button small"
                      disabled={keys[action].length === 1}
                      aria-label={words.remove(name, words.actions[action])}
                      title={keys[action].length === 1 ? words.last : words.remove(name, words.actions[action])}
                      onClick={() => change(removeKey(keys, action, code), words.removed(name, words.actions[action]))}
                    >
                      <Icon name="close" />
                    </button>
                  </li>
                )
              })}
            </ul>
            <button
              type="button"
              className="button"
              aria-pressed={listening === action}
              aria-label={listening === action ? words.listening : words.add(words.actions[action])}
              onClick={() => setListening(listening === action ? null : action)}
              onBlur={() => setListening(null)}
            >
              {listening === action ? words.listening : words.addShort}
            </button>
          </li>
        ))}
      </ul>
      <p className="keys-news" role="status">
        {news}
      </p>
      <footer>
        <button type="button" className="button" onClick={() => change(DEFAULT_KEYS, words.isReset)}>
          <Icon name="reset" /> {words.reset}
        </button>
      </footer>
      <p className="dim">{words.fixed}</p>
      <Volumes />
    </dialog>
  )
}

/** Gives the pressed key to an action; returns what to say about it. */
function giveKey(store: AppStore, action: HeroAction, { code, key }: KeyboardEvent): string {
  const { keys, layout } = store.getState().hands
  const named = { ...layout, ...(key.length === 1 && { [code]: key }) }
  const name = keyName(code, named)
  const answer = assignKey(keys, action, code)
  if ('problem' in answer) return explain(answer.problem, name, action)
  patch(store, 'hands', { keys: answer.keys, layout: named })
  const { takenFrom } = answer
  const to = words.actions[action]
  const said = takenFrom === null ? words.added(name, to) : words.moved(name, words.actions[takenFrom], to)
  return isShortcut(key) ? `${said} ${words.shortcut(name)}` : said
}

function explain(problem: KeyProblem, key: string, action: HeroAction): string {
  switch (problem.kind) {
    case 'pauses':
      return words.problems.pauses(key)
    case 'browser':
      return words.problems.browser(key)
    case 'onlyKey':
      return words.problems.onlyKey(key, words.actions[problem.action])
    case 'alreadyHere':
      return words.problems.alreadyHere(key, words.actions[action])
    case 'full':
      return words.problems.full(words.actions[action])
    default:
      return problem satisfies never
  }
}

/** Letters that are shortcuts of the page while a person plays. */
function isShortcut(typed: string): boolean {
  return /^[pkfrm]$/i.test(typed)
}
