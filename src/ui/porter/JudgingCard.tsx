import { useEffect } from 'react'
import { useStore } from 'zustand'
import { isTaken, keyUseOf, needsKey, typedKey } from '../../shared/keys.ts'
import { patch } from '../../store/app/appStore.ts'
import type { JudgedPair, Judging, JudgingStore } from '../../store/porter/judging.ts'
import { useApp, usePage } from '../page.ts'
import { porterText } from '../text/porter.ts'
import { glyphOf } from './tokens.ts'

const words = porterText.judging

/** Two answers to one question, side by side: the person says which is better. Each choice has a key. */
export function JudgingCard({ judging, state }: { readonly judging: Judging; readonly state: JudgingStore }) {
  const { store } = usePage()
  const { pair, done } = useStore(state)
  const count = useApp(({ teach }) => teach.judgements.length)
  useEffect(() => {
    judging.begin()
    return judging.leave
  }, [judging])
  useJudgingKeys(judging)
  if (pair === null) return null
  return (
    <section className="judging" aria-label={words.title}>
      <header className="porter-head">
        <h2>{words.title}</h2>
        <span className="chip">{words.count(count)}</span>
        <button type="button" className="quiet-button" onClick={() => patch(store, 'desk', { isJudging: false })}>
          {words.leave}
        </button>
      </header>
      <p className="bubble guest">
        <b>{porterText.guest}</b> {pair.spoken} <code className="asked">{pair.question.text}</code>
      </p>
      <div className="judged-pair">
        <Answer side="left" pair={pair} keyName="J" onChoose={() => judging.choose('left')} />
        <Answer side="right" pair={pair} keyName="K" onChoose={() => judging.choose('right')} />
      </div>
      <div className="porter-actions">
        <Key name="L" label={words.equal} onPress={() => judging.choose('equal')} />
        <Key name="S" label={words.skip} onPress={judging.skip} />
        <Key name="U" label={words.undo} disabled={done.length === 0} onPress={judging.undo} />
        <span role="status" className="dim">
          {words.help}
        </span>
      </div>
    </section>
  )
}

interface AnswerProps {
  readonly side: 'left' | 'right'
  readonly pair: JudgedPair
  readonly keyName: string
  onChoose(): void
}

/** An answer as a bubble that is pressed to prefer it. Lines as they were said; only what cannot be seen is spelt out. */
function Answer({ side, pair, keyName, onChoose }: AnswerProps) {
  const tokens = pair[side]
  return (
    <button
      type="button"
      className="judged-answer"
      data-side={side}
      data-testid={`judge-${side}`}
      aria-keyshortcuts={keyName.toLowerCase()}
      onClick={onChoose}
    >
      <span className="judged-head">
        {words[side]} <kbd>{keyName}</kbd>
      </span>
      <code>
        {Array.from(tokens, (token, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
          <span key={index} data-break={glyphOf(token) === porterText.invisible.newline || undefined}>
            {glyphOf(token)}
          </span>
        ))}
      </code>
      <b>{words.prefer}</b>
    </button>
  )
}

interface KeyProps {
  readonly name: string
  readonly label: string
  readonly disabled?: boolean
  onPress(): void
}

function Key({ name, label, disabled = false, onPress }: KeyProps) {
  return (
    <button
      type="button"
      className="button"
      disabled={disabled}
      aria-keyshortcuts={name.toLowerCase()}
      onClick={onPress}
    >
      {label} <kbd>{name}</kbd>
    </button>
  )
}

function useJudgingKeys(judging: Judging): void {
  useEffect(() => {
    const actions: Readonly<Record<string, () => void>> = {
      j: () => judging.choose('left'),
      k: () => judging.choose('right'),
      l: () => judging.choose('equal'),
      s: judging.skip,
      u: judging.undo,
    }
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || isTaken(event) || event.repeat || needsKey(keyUseOf(event.target), event.key))
        return
      if (document.querySelector('dialog[open]') !== null) return
      const action = actions[typedKey(event)]
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [judging])
}
