import { useState } from 'react'
import { useStore } from 'zustand'
import type { CapturedPairs } from '../../algorithms/contract.ts'
import { mean, standardDeviation } from '../../shared/statistics.ts'
import { pinState, toggleMicroscope } from '../../store/controls/microscope.ts'
import { isActive } from '../../store/controls/runControls.ts'
import type { CapturedGroups, CapturedNews } from '../../training/protocol.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { microscopeText as words } from '../text/microscope.ts'
import { said } from '../text/words.ts'
import { Advantages, Minibatches, Rollout } from './MicroscopeRollout.tsx'
import { Answers, Imitation } from './MicroscopeTokens.tsx'
import { ConjugateGradient, LineSearch } from './MicroscopeTrust.tsx'
import { PinnedStates, Targets } from './MicroscopeValues.tsx'
import '../styles/microscope.css'

type Part = keyof typeof words.parts

/** One update step by step, with its numbers in the formulas. */
export function Microscope() {
  const { microscopeStore, frame } = usePage()
  const controls = useRunControls()
  const captured = useStore(microscopeStore, (state) => state.captured)
  const isAsked = useStore(microscopeStore, (state) => state.isWaiting)
  const isWaiting = useApp((state) => isActive(state.run.state)) && isAsked
  const failure = useApp(({ run }) => (isAsked && run.state === 'failed' ? (run.failure?.message ?? null) : null))
  const isFinished = useApp((state) => state.run.state === 'finished')
  const isText = useApp(({ run, config }) => (run.startedWith ?? config).env.kind === 'text')
  return (
    <section className="microscope" aria-label={words.title} aria-busy={isWaiting}>
      <header>
        <h2>{words.title}</h2>
        {captured !== null && <span className="chip">{words.update(captured.updates)}</span>}
        <button
          type="button"
          className="button"
          title={isFinished ? words.finished : words.recordHelp}
          disabled={isFinished}
          onClick={controls.captureUpdate}
        >
          {words.record}
        </button>
        {!isText && (
          <button type="button" className="quiet-button" onClick={() => pinState(microscopeStore, frame)}>
            <Icon name="pin" /> {words.policy.pin}
          </button>
        )}
        <button
          type="button"
          className="icon-button small"
          aria-label={words.close}
          onClick={() => toggleMicroscope(microscopeStore)}
        >
          <Icon name="close" />
        </button>
      </header>
      <p role="status" className={isWaiting ? '' : 'unseen'}>
        {isWaiting && words.waiting}
      </p>
      {captured === null && failure !== null && <p>{said(failure)}</p>}
      {captured === null ? <p className="dim">{words.about}</p> : <Record key={captured.updates} news={captured} />}
    </section>
  )
}

function Record({ news }: { readonly news: CapturedNews }) {
  const { record } = news
  const isText = useApp(({ run, config }) => (run.startedWith ?? config).env.kind === 'text')
  const parts: readonly Part[] = [...partsOf(record), ...(isText ? [] : (['policy'] as const))]
  const [chosen, choose] = useState<Part>(parts[0] ?? 'policy')
  const [env, setEnv] = useState(0)
  const played = record !== null && 'played' in record ? record.played : null
  if (record === null && parts.length === 0) return <p>{words.none}</p>
  return (
    <>
      {record === null && <p>{words.none}</p>}
      <Segmented<Part>
        label={words.part}
        options={parts.map((value) => ({ value, label: words.parts[value] }))}
        value={chosen}
        onChange={choose}
      />
      {played !== null && chosen === 'rollout' && <Rollout played={played} env={env} onEnv={setEnv} />}
      {played !== null && chosen === 'advantages' && <Advantages played={played} env={env} onEnv={setEnv} />}
      {record?.kind === 'rollout' && chosen === 'minibatches' && <Minibatches record={record} />}
      {record?.kind === 'rollout' && record.answers !== undefined && chosen === 'answers' && (
        <Answers record={record.answers} />
      )}
      {record?.kind === 'trustRegion' && chosen === 'conjugateGradient' && <ConjugateGradient record={record} />}
      {record?.kind === 'trustRegion' && chosen === 'lineSearch' && <LineSearch record={record} />}
      {record?.kind === 'imitation' && chosen === 'imitation' && <Imitation record={record} />}
      {record?.kind === 'targets' && chosen === 'targets' && <Targets record={record} />}
      {record?.kind === 'groups' && chosen === 'groups' && <Groups record={record} />}
      {record?.kind === 'pairs' && chosen === 'pairs' && <Pairs record={record} />}
      {chosen === 'policy' && <PinnedStates news={news} />}
    </>
  )
}

function partsOf(record: CapturedNews['record']): readonly Part[] {
  if (record === null) return []
  if (record.kind === 'trustRegion') return ['rollout', 'advantages', 'conjugateGradient', 'lineSearch']
  if (record.kind !== 'rollout') return [record.kind]
  if (record.answers !== undefined) return ['answers', 'minibatches']
  return record.played === null ? ['minibatches'] : ['rollout', 'advantages', 'minibatches']
}

function Groups({ record: { groups, of } }: { readonly record: CapturedGroups }) {
  const { columns } = words.groups
  return (
    <>
      <p className="dim">{words.groups.about(groups.length, of)}</p>
      <div className="microscope-tables">
        {groups.map(({ scores, advantages, actions, kept }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a record stay as they are
          <figure key={index}>
            <figcaption>{words.groups.group(index, kept)}</figcaption>
            <table>
              <thead>
                <tr>
                  <th scope="col">{columns.rollout}</th>
                  <th scope="col">{columns.length}</th>
                  <th scope="col">{columns.score}</th>
                  <th scope="col">{columns.advantage}</th>
                </tr>
              </thead>
              <tbody>
                {actions.map((clip, rollout) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <tr key={rollout}>
                    <th scope="row">{rollout + 1}</th>
                    <td>{clip.length}</td>
                    <td>{words.value(scores[rollout])}</td>
                    <td className={toneOf(advantages[rollout])}>{words.value(advantages[rollout])}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {kept && scores.length > 1 && (
              <p className="formula">
                {words.groups.formula(scores[0], mean(scores), standardDeviation(scores), advantages[0])}
              </p>
            )}
          </figure>
        ))}
      </div>
    </>
  )
}

function Pairs({ record: { chosen, rejected, count } }: { readonly record: CapturedPairs }) {
  const { columns } = words.pairs
  const margins = chosen.map((reward, pair) => reward - rejected[pair])
  return (
    <>
      <p className="dim">{words.pairs.about(chosen.length, count)}</p>
      <div className="microscope-rows">
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.pair}</th>
              <th scope="col">{columns.chosen}</th>
              <th scope="col">{columns.rejected}</th>
              <th scope="col">{columns.margin}</th>
              <th scope="col">{columns.weight}</th>
            </tr>
          </thead>
          <tbody>
            {[...margins].map((margin, pair) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pairs of a record stay as they are
              <tr key={pair}>
                <th scope="row">{pair + 1}</th>
                <td>{words.value(chosen[pair])}</td>
                <td>{words.value(rejected[pair])}</td>
                <td className={toneOf(margin)}>{words.value(margin)}</td>
                <td>{words.value(1 / (1 + Math.exp(margin)))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {chosen.length > 0 && (
        <p className="formula">
          {words.pairs.formula(chosen[0], rejected[0], margins[0], Math.log1p(Math.exp(-margins[0])))}
        </p>
      )}
    </>
  )
}

function toneOf(value: number): string {
  return value > 0 ? 'tone-better' : value < 0 ? 'tone-worse' : ''
}
