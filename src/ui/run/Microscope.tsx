import { useState } from 'react'
import { useStore } from 'zustand'
import { pinState, toggleMicroscope } from '../../store/controls/microscope.ts'
import { isActive } from '../../store/controls/runControls.ts'
import type { CapturedNews } from '../../training/protocol.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { microscopeText as words } from '../text/microscope.ts'
import { said } from '../text/words.ts'
import { Groups, Pairs } from './MicroscopeGroups.tsx'
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
      {record?.kind === 'targets' && chosen === 'targets' && (
        <Targets record={record} isSoft={news?.after.head.kind === 'softActorCritic'} />
      )}
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
