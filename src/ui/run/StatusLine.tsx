import { useEffect, useState } from 'react'
import type { EnvConfig } from '../../env/config.ts'
import { type AppStore, patch } from '../../store/app/appStore.ts'
import type { Speed } from '../../store/app/speed.ts'
import type { RunState } from '../../store/app/types.ts'
import { isActive, type RunControls } from '../../store/controls/runControls.ts'
import { Key } from '../Key.tsx'
import { useApp, usePage } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { type Start, useStart } from '../teach/useStart.ts'
import { text } from '../text/index.ts'
import { said } from '../text/words.ts'
import { continuesFirst } from './continuesFirst.ts'

/** State of the run: one sentence, and at most one button. */
interface Status {
  readonly kind: 'first' | 'working' | 'paused' | 'solved' | 'collapsed' | 'hacked' | 'done' | 'failed'
  readonly sentence: string
  /** Further text, e.g. an error's advice. */
  readonly advice?: string
  readonly action?: { readonly label: string; press(): void }
}

const LASTING_MS = 250 // what is over sooner is not worth a sentence

export function StatusLine() {
  const { store } = usePage()
  const run = useApp((state) => state.run)
  const controls = useRunControls()
  const place = useApp(({ config }) => (run.startedWith ?? config).env.kind)
  const isText = place === 'text'
  const speed = useApp((state) => state.view.speed)
  const start = useStart()
  const status = statusOf(
    { run, start, speed: isText && speed === 'watching' ? 'full' : speed },
    controls,
    place === 'platformer' ? () => raceGenerations(store) : null,
    place,
  )
  const isFirst = continuesFirst(run)
  const isStoring = useApp(({ archive }) => archive.isStoring) && !isActive(run.state)
  const isLong = useLasting(run.isStopping || isStoring)
  const waiting = !isLong ? null : run.isStopping ? text.states.stopping : text.states.storing
  return (
    <div
      className="status"
      data-kind={status.kind}
      role={status.kind === 'failed' || status.kind === 'hacked' ? 'alert' : 'status'}
    >
      <div className="status-words">
        <p>{said(waiting ?? status.sentence)}</p>
        {status.advice !== undefined && <p className="advice">{said(status.advice)}</p>}
      </div>
      {status.action !== undefined && (
        <button
          type="button"
          className={isFirst ? 'button primary' : 'button'}
          aria-keyshortcuts={isFirst ? 'Space' : undefined}
          onClick={status.action.press}
        >
          {status.action.label} {isFirst && <Key>{text.keys.space}</Key>}
        </button>
      )}
    </div>
  )
}

/** Whether something has been so for a while. */
function useLasting(isSo: boolean): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    if (!isSo) return
    const timer = setTimeout(() => setLasts(true), LASTING_MS)
    return () => {
      clearTimeout(timer)
      setLasts(false)
    }
  }, [isSo])
  return lasts
}

/** The most important message about a run. `raceGenerations` is null where there are no ghosts: they run in the game alone. */
export function statusOf(
  { run, start, speed }: { readonly run: RunState; readonly start: Start | null; readonly speed: Speed },
  controls: Pick<RunControls, 'restoreBest' | 'setSpeed' | 'continueTraining'>,
  raceGenerations: (() => void) | null,
  place: EnvConfig['kind'],
): Status {
  const words = place === 'text' ? { ...text.states, ...text.states.language } : text.states
  const rings = place === 'platformer'
  const succeeded = words.succeeded(rings)
  const rang = (evaluation: { successRate: number; episodes: number }) =>
    Math.round(evaluation.successRate * evaluation.episodes)

  const continueTraining = { label: words.continueTraining, press: controls.continueTraining }

  if (run.state === 'failed') {
    return {
      kind: 'failed',
      sentence: run.failure?.message ?? words.failed,
      advice: run.failure?.advice ?? '',
      // Without a policy to go back to there is nothing to do but to restart, which the main button does.
      ...(run.best !== null && { action: { label: words.collapsedAction, press: controls.restoreBest } }),
      ...(run.failure?.canContinue && { action: continueTraining }),
    }
  }
  if (run.state === 'idle') {
    if (start === null) return { kind: 'first', sentence: words.first(rings) }
    const sentence = start.misfit === null ? words.goesOn : words.misfit
    return { kind: 'first', sentence: sentence(start.name) }
  }
  if (run.state === 'starting') return { kind: 'working', sentence: words.starting }
  if (run.hacked && run.best !== null) {
    return {
      kind: 'hacked',
      sentence: words.hacked,
      action: { label: words.collapsedAction, press: controls.restoreBest },
    }
  }
  if (run.collapsed && run.evaluation !== null && run.best !== null) {
    return {
      kind: 'collapsed',
      sentence: words.collapsed(run.evaluation.successRate, run.best.successRate, succeeded),
      action: { label: words.collapsedAction, press: controls.restoreBest },
    }
  }
  if (run.isFollowed) {
    return { kind: 'done', sentence: words.followed, action: { ...continueTraining, label: words.trainCopy } }
  }
  if (run.restored) {
    return {
      kind: 'done',
      sentence: words.restored(run.updates, run.envSteps, run.lost),
      action: continueTraining,
    }
  }
  if (run.solved !== null && run.best !== null) {
    return {
      kind: 'solved',
      sentence: words.solved(rang(run.best), run.best.episodes, run.solved.trainingSeconds, succeeded),
      ...(raceGenerations !== null && { action: { label: words.solvedAction, press: raceGenerations } }),
      // A run that was stopped can only be continued from here.
      ...(run.state === 'stopped' && { action: continueTraining }),
    }
  }
  switch (run.state) {
    case 'paused':
      return { kind: 'paused', sentence: words.paused }
    case 'stopped':
      return { kind: 'done', sentence: words.stopped, action: continueTraining }
    case 'finished':
      return { kind: 'done', sentence: isBudgetSpent(run) ? words.finished : words.atEnd }
    case 'running':
      return {
        kind: 'working',
        sentence:
          typeof speed === 'number'
            ? words.trainingSlow
            : words.training(run.evaluation && rang(run.evaluation), run.evaluation?.episodes ?? 0, succeeded),
        ...(speed !== 'full' && { action: { label: words.speedUp, press: () => controls.setSpeed('full') } }),
      }
    default:
      return run.state satisfies never
  }
}

/** Whether the budget ended the run; otherwise the algorithm had processed all its data. */
function isBudgetSpent({ envSteps, startedWith }: RunState): boolean {
  return startedWith === null || envSteps >= startedWith.budgetSteps
}

function raceGenerations(store: AppStore): void {
  store.setState({ mode: 'watch' })
  patch(store, 'spectator', { show: { kind: 'race' }, takenOver: false })
}
