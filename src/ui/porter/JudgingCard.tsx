import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { patch } from '../../store/app/appStore.ts'
import type { JudgedPair, Judging, JudgingStore } from '../../store/porter/judging.ts'
import { Key } from '../Key.tsx'
import { PairButton } from '../PairButton.tsx'
import { useApp, usePage } from '../page.ts'
import { PAIR_KEYS, usePairKeys } from '../pairKeys.ts'
import { porterText } from '../text/porter.ts'
import { said } from '../text/words.ts'
import { TokenText } from './TokenText.tsx'

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
  const actions = useMemo(
    () => ({
      left: () => judging.choose('left'),
      right: () => judging.choose('right'),
      equal: () => judging.choose('equal'),
      skip: judging.skip,
      undo: judging.undo,
    }),
    [judging],
  )
  usePairKeys(actions)
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
        <b>{porterText.guest}</b> {said(pair.spoken)} <code className="asked">{pair.question.text}</code>
      </p>
      <div className="judged-pair">
        <Answer side="left" pair={pair} onChoose={actions.left} />
        <Answer side="right" pair={pair} onChoose={actions.right} />
      </div>
      <div className="porter-actions">
        <PairButton action="equal" label={words.equal} onPress={actions.equal} />
        <PairButton action="skip" label={words.skip} onPress={actions.skip} />
        <PairButton action="undo" label={words.undo} disabled={done.length === 0} onPress={actions.undo} />
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
  onChoose(): void
}

/** An answer as a bubble that is pressed to prefer it. Lines as they were said; only what cannot be seen is spelt out. */
function Answer({ side, pair, onChoose }: AnswerProps) {
  return (
    <button
      type="button"
      className="judged-answer"
      data-side={side}
      data-testid={`judge-${side}`}
      aria-keyshortcuts={PAIR_KEYS[side].toLowerCase()}
      onClick={onChoose}
    >
      <span className="judged-head">
        {words[side]} <Key>{PAIR_KEYS[side]}</Key>
      </span>
      <TokenText tokens={pair[side]} lines />
      <b>{words.prefer}</b>
    </button>
  )
}
