import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Fork } from '../../policies/fork.ts'
import { ACTIONS } from '../../sim/world.ts'
import { percent } from '../format.ts'
import { GLYPHS } from '../glyphs.ts'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { text } from '../text/index.ts'
import { whatIfText as words } from '../text/whatIf.ts'
import { said } from '../text/words.ts'
import '../styles/whatIf.css'

/** The futures of the state on the stage: Monte-Carlo estimates of V, Q and A beside what the critic says. */
export function WhatIf() {
  const { forks, forkStore } = usePage()
  const { phase, fork, decision, failure } = useStore(forkStore)
  const isPlaying = phase === 'playing'
  return (
    <section className="what-if" aria-label={words.title} aria-busy={isPlaying}>
      <header>
        <h2>{words.title}</h2>
        <span className="chip">{words.decision(decision)}</span>
        <button type="button" className="icon-button small" aria-label={words.close} onClick={forks.close}>
          <Icon name="close" />
        </button>
      </header>
      {isPlaying && <p role="status">{words.playing}</p>}
      {failure !== null && (
        <p role="alert">
          {said(failure.message)} {said(failure.advice)}
        </p>
      )}
      {fork !== null && <Futures fork={fork} />}
    </section>
  )
}

function Futures({ fork }: { readonly fork: Fork }) {
  // In a low window it is below the stage's bar, where nothing else would show that it has come.
  const top = useRef<HTMLTableElement>(null)
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'nearest' }) // its promise, in newer browsers, is no clean-up
  }, [])
  const { forks, forkStore } = usePage()
  const branch = useStore(forkStore, (state) => state.branch)
  const taken = useStore(forkStore, (state) => state.taken)
  const greedy = useApp((state) => state.spectator.greedy)
  const { branches, value, q, advantage, critic } = fork
  const futures = branches[0].returns.length
  const cut = branches.reduce((sum, each) => sum + each.cut, 0)
  const look = (index: number) => ({
    'data-looked-at': index === branch || undefined,
    onPointerEnter: () => forks.look(index),
    onPointerLeave: () => forks.look(null),
  })
  const name = (index: number, label: string, action: number | null) => (
    <th scope="row">
      <button type="button" aria-pressed={index === branch} onClick={() => forks.look(index === branch ? null : index)}>
        {action !== null && (
          <i className="glyph" aria-hidden="true">
            {GLYPHS[ACTIONS[action]]}
          </i>
        )}
        {label}
      </button>
    </th>
  )
  return (
    <>
      <table ref={top}>
        <thead>
          <tr>
            <th scope="col">{words.columns.action}</th>
            <th scope="col">{words.columns.probability}</th>
            <th scope="col">{words.columns.q}</th>
            <th scope="col">{words.columns.advantage}</th>
            <th scope="col">{words.columns.ends}</th>
          </tr>
        </thead>
        <tbody>
          {q.map((estimate, action) => {
            const { mean, halfWidth } = advantage[action]
            const isClear = Math.abs(mean) > halfWidth
            return (
              <tr key={ACTIONS[action]} data-taken={action === taken || undefined} {...look(action + 1)}>
                {name(action + 1, text.actions[ACTIONS[action]], action)}
                <td>{percent(critic.probabilities[action])}</td>
                <td className="what-if-estimate">
                  {words.estimate(estimate.mean, estimate.halfWidth)}
                  {critic.q !== null && <small className="tone-q">{words.criticQ(critic.q[action])}</small>}
                </td>
                <td className={`what-if-estimate ${!isClear ? 'dim' : mean > 0 ? 'tone-better' : 'tone-worse'}`}>
                  {isClear && (mean > 0 ? '▲ ' : '▼ ')}
                  {words.signedEstimate(mean, halfWidth)}
                </td>
                <td>{words.ends(branches[action + 1].rang, branches[action + 1].died)}</td>
              </tr>
            )
          })}
          <tr className="what-if-policy" {...look(0)}>
            {name(0, words.policy, null)}
            <td />
            <td className="what-if-estimate tone-value">V {words.estimate(value.mean, value.halfWidth)}</td>
            <td />
            <td>{words.ends(branches[0].rang, branches[0].died)}</td>
          </tr>
        </tbody>
      </table>
      <p>
        {critic.value === null
          ? words.noCritic
          : words.critic(critic.value, Math.abs(critic.value - value.mean) <= value.halfWidth)}{' '}
        <span className="dim">{words.interval}</span>
      </p>
      <p className="dim">{words.explain(futures)}</p>
      {greedy && <p className="dim">{words.greedy}</p>}
      {critic.isSoft && <p className="dim">{words.soft}</p>}
      {cut > 0 && critic.value !== null && <p className="dim">{words.cut(cut)}</p>}
    </>
  )
}
