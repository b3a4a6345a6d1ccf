import { Suspense, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { showsPolicy } from '../../store/app/stagePolicy.ts'
import { later } from '../later.tsx'
import { useApp, usePage } from '../page.ts'
import { useComparing } from '../teach/useComparing.ts'
import { text } from '../text/index.ts'
import { Mind } from './Mind.tsx'

// Loaded when they are shown.
const PlayHint = later(async () => (await import('../play/PlayHint.tsx')).PlayHint)
const PairCard = later(async () => (await import('../teach/PairCard.tsx')).PairCard)
const GroupCard = later(async () => (await import('./GroupCard.tsx')).GroupCard)
const ReplayCard = later(async () => (await import('./ReplayCard.tsx')).ReplayCard)
/** Loaded beside the game, which stands without it. */
const SpectatorBar = later(async () => (await import('./SpectatorBar.tsx')).SpectatorBar)
/** Loaded when what the agent sees is shown. */
const SeenPicture = later(async () => (await import('./SeenPicture.tsx')).SeenPicture)
/** Loaded when a person looks back. */
const Timeline = later(async () => (await import('./Timeline.tsx')).Timeline)
/** Loaded when a person asks for the futures of a state. */
const WhatIf = later(async () => (await import('./WhatIf.tsx')).WhatIf)
/** Loaded when a person asks for the true values. */
const ExactCard = later(async () => (await import('./ExactCard.tsx')).ExactCard)
/** Loaded with the porter's code when a ? Block asks. */
const BlockDialog = later(async () => (await import('../porter/BlockDialog.tsx')).BlockDialog)

/** Mounts the game in an element; loaded after the page is shown, to keep the first load small. */
export type StageLoader = (parent: HTMLElement) => Promise<() => void>

/** The game, with the outputs of the agent beside it. */
export function StageArea({ loadStage }: { readonly loadStage: StageLoader }) {
  const mode = useApp((state) => state.mode)
  const isAsked = useApp((state) => state.mode === 'play' && state.play.screen === 'asked')
  const isComparing = useComparing()
  const isGroup = useApp((state) => state.spectator.show.kind === 'group')
  const isReplay = useApp(({ spectator: { show } }) => show.kind === 'clip' && show.verdict !== undefined)
  const { forkStore, exactStore } = usePage()
  const isExact = useStore(exactStore, (state) => state.isOpen)
  const isForked = useStore(forkStore, (state) => state.phase !== 'closed')
  const showsTimeline = useApp(
    ({ mode, view, spectator: { show }, config }) =>
      view.showTimeline && mode !== 'play' && config.env.kind === 'platformer' && showsPolicy(show),
  )
  const showsPicture = useApp(
    ({ mode, view, spectator: { show } }) => mode !== 'play' && view.showObservation && showsPolicy(show),
  )
  const personPlays = useApp((state) => state.mode === 'play' || state.spectator.takenOver)
  // The button that started the game still has the focus: the next Space must jump, not press it again.
  useEffect(() => {
    if (personPlays) document.getElementById('stage')?.focus({ preventScroll: true })
  }, [personPlays])
  function cardOf() {
    if (mode === 'play') return null
    if (isForked) return <WhatIf />
    if (isComparing) return <PairCard />
    if (isGroup) return <GroupCard />
    if (isReplay) return <ReplayCard />
    return isExact ? <ExactCard /> : <Mind />
  }

  return (
    <section className="stage-row" aria-label={text.stage.label}>
      <Stage loadStage={loadStage} />
      <Suspense fallback={<Mind />}>{cardOf()}</Suspense>
      {showsPicture && (
        <Suspense fallback={null}>
          <SeenPicture />
        </Suspense>
      )}
      {showsTimeline && (
        <Suspense fallback={null}>
          <Timeline />
        </Suspense>
      )}
      {mode !== 'play' && (
        <Suspense fallback={<div className="spectator" />}>
          <SpectatorBar />
        </Suspense>
      )}
      {isAsked && (
        <Suspense fallback={null}>
          <BlockDialog />
        </Suspense>
      )}
      {mode === 'play' && (
        <Suspense fallback={null}>
          <PlayHint />
        </Suspense>
      )}
    </section>
  )
}

function Stage({ loadStage }: { readonly loadStage: StageLoader }) {
  const parent = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    if (parent.current === null) return
    let unmount: (() => void) | null = null
    let left = false
    setState('loading')
    loadStage(parent.current).then(
      (unmountStage) => {
        if (left) return unmountStage()
        unmount = unmountStage
        setState('ready')
      },
      () => setState('failed'),
    )
    return () => {
      left = true
      unmount?.()
    }
  }, [loadStage, attempt])

  return (
    <div className="stage" id="stage" tabIndex={-1}>
      <div className="stage-canvas" ref={parent} />
      {state === 'loading' && <p className="stage-message">{text.stage.loading}</p>}
      {state === 'failed' && (
        <div className="stage-message" role="alert">
          <p>{text.stage.failed}</p>
          <button type="button" className="button" onClick={() => setAttempt(attempt + 1)}>
            {text.stage.retry}
          </button>
        </div>
      )}
    </div>
  )
}
