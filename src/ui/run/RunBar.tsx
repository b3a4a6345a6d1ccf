import { Suspense, useState } from 'react'
import { useStore } from 'zustand'
import type { RunState } from '../../store/app/types.ts'
import { toggleMicroscope } from '../../store/controls/microscope.ts'
import { isActive } from '../../store/controls/runControls.ts'
import { compact, seconds } from '../format.ts'
import { Icon, type IconName } from '../icons.tsx'
import { Key } from '../Key.tsx'
import { later } from '../later.tsx'
import { useApp, usePage } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { StartNote } from '../teach/StartNote.tsx'
import { text } from '../text/index.ts'
import { BackendBadge } from './BackendBadge.tsx'
import { continuesFirst } from './continuesFirst.ts'
import { SpeedSlider } from './SpeedSlider.tsx'
import { StatusLine } from './StatusLine.tsx'

// Loaded when they are shown.
const BreakpointsDialog = later(async () => (await import('./BreakpointsDialog.tsx')).BreakpointsDialog)
const BrokenOnPurpose = later(async () => (await import('./BrokenOnPurpose.tsx')).BrokenOnPurpose)
const Microscope = later(async () => (await import('./Microscope.tsx')).Microscope)
const StoppedBy = later(async () => (await import('./StoppedBy.tsx')).StoppedBy)

/** The run bar: buttons, the state in one sentence, and figures. */
export function RunBar() {
  const isStopped = useApp((state) => state.run.stoppedBy !== null)
  const fault = useApp(({ run, config }) => (run.startedWith ?? config).fault ?? config.fault)
  const isMended = useApp(({ run, config }) => (run.startedWith?.fault === undefined ? config : run.startedWith).mended)
  const isMicroscope = useStore(usePage().microscopeStore, (state) => state.isOpen)
  return (
    <section className="run" aria-label={text.run.label}>
      <div className="run-row">
        <Buttons />
        <StatusLine />
        <BackendBadge />
      </div>
      {fault !== undefined && (
        <Suspense fallback={null}>
          <BrokenOnPurpose fault={fault} isMended={isMended === true} />
        </Suspense>
      )}
      {isStopped && (
        <Suspense fallback={null}>
          <StoppedBy />
        </Suspense>
      )}
      {isMicroscope && (
        <Suspense fallback={null}>
          <Microscope />
        </Suspense>
      )}
      <div className="run-row">
        <Figures />
        <StartNote />
        <SpeedSlider />
      </div>
      <Progress />
    </section>
  )
}

function Buttons() {
  const state = useApp((app) => app.run.state)
  const controls = useRunControls()
  const breakpoints = useApp((app) => app.view.breakpoints.length)
  const [isEditing, setEditing] = useState(false)
  const { microscopeStore } = usePage()
  const isMicroscope = useStore(microscopeStore, (state) => state.isOpen)
  const active = isActive(state)
  const isStopping = useApp((app) => app.run.isStopping)
  const main = mainButton(state)
  const isContinuedFirst = useApp((app) => continuesFirst(app.run))
  const isRestart = useApp(({ run }) => run.recordId !== null && !run.isFollowed && !active && state !== 'idle')
  return (
    <div className="run-buttons">
      <button
        type="button"
        className={isContinuedFirst ? 'button' : 'button primary'}
        title={isRestart ? text.run.restartHelp : undefined}
        data-testid="train"
        disabled={isStopping}
        aria-keyshortcuts={isContinuedFirst ? undefined : 'Space'}
        onClick={controls.toggle}
      >
        <Icon name={main.icon} />
        {main.label} {!isContinuedFirst && <Key>{text.keys.space}</Key>}
      </button>
      <button
        type="button"
        className="button"
        title={text.run.stepOne}
        disabled={isStopping}
        aria-keyshortcuts="n"
        onClick={controls.stepOne}
      >
        <Icon name="stepOne" />
        <span className="wide-only">{text.run.stepOne}</span>
        <Key>N</Key>
      </button>
      <button
        type="button"
        className="button"
        disabled={!active || isStopping}
        aria-label={text.run.stop}
        title={text.run.stop}
        onClick={controls.stop}
      >
        <Icon name="stop" />
      </button>
      <button
        type="button"
        className="button"
        disabled={state === 'idle'}
        aria-label={text.run.reset}
        title={text.run.reset}
        aria-keyshortcuts="r"
        onClick={() => void controls.leave()}
      >
        <Icon name="reset" />
        <Key>R</Key>
      </button>
      <button
        type="button"
        className="button"
        title={text.run.breakpoints}
        aria-haspopup="dialog"
        aria-pressed={breakpoints > 0}
        onClick={() => setEditing(true)}
      >
        <Icon name="breakpoint" />
        <span className="unseen">{text.run.breakpoints}</span>
        {breakpoints > 0 && <span>{breakpoints}</span>}
      </button>
      <button
        type="button"
        className="button"
        title={text.run.microscope}
        aria-keyshortcuts="u"
        aria-pressed={isMicroscope}
        onClick={() => toggleMicroscope(microscopeStore)}
      >
        <Icon name="microscope" />
        <span className="unseen">{text.run.microscope}</span>
      </button>
      {isEditing && (
        <Suspense fallback={null}>
          <BreakpointsDialog onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </div>
  )
}

function mainButton(state: RunState['state']): { readonly label: string; readonly icon: IconName } {
  switch (state) {
    case 'idle':
      return { label: text.run.train, icon: 'train' }
    case 'starting':
    case 'running':
      return { label: text.run.pause, icon: 'pause' }
    case 'paused':
      return { label: text.run.resume, icon: 'train' }
    case 'stopped':
    case 'finished':
    case 'failed':
      return { label: text.run.trainAgain, icon: 'train' }
    default:
      return state satisfies never
  }
}

/** A thin progress line along the bar's lower edge; the number is among the figures. */
function Progress() {
  const steps = useApp((state) => state.run.envSteps)
  const budget = useApp((state) => (state.run.startedWith ?? state.config).budgetSteps)
  return (
    <progress className="run-progress" max={budget} value={Math.min(steps, budget)} aria-label={text.run.progress} />
  )
}

function Figures() {
  const run = useApp((state) => state.run)
  const budget = useApp((state) => (state.run.startedWith ?? state.config).budgetSteps)
  const place = useApp(({ config }) => (run.startedWith ?? config).env.kind)
  const isText = place === 'text'
  const { evaluation } = run
  return (
    <dl className="figures">
      <Figure name={isText ? text.run.tokens(budget) : text.run.ofBudget(budget)} value={compact(run.envSteps)} />
      <Figure name={text.run.stepsPerSecond} value={run.envStepsPerSecond > 0 ? compact(run.envStepsPerSecond) : '–'} />
      <Figure name={text.run.updates} value={compact(run.updates)} />
      <Figure name={text.run.time} value={seconds(run.trainingSeconds)} help={text.run.timeHelp} />
      <Figure name={isText ? text.run.answers : text.run.episodes} value={compact(run.episodes)} />
      <div className="figure bell" title={isText ? text.run.rightHelp : text.run.bellHelp} data-testid="bell">
        <dt>
          <Icon name="bell" /> {isText ? text.run.right : place === 'platformer' ? text.run.bell : text.run.success}
        </dt>
        <dd>
          {evaluation === null ? (
            text.run.bellNone
          ) : (
            <>
              {text.run.bellValue(Math.round(evaluation.successRate * evaluation.episodes), evaluation.episodes)}{' '}
              <small>{text.run.bellInterval(evaluation.successLow, evaluation.successHigh)}</small>
            </>
          )}
        </dd>
      </div>
    </dl>
  )
}

function Figure({ name, value, help }: { readonly name: string; readonly value: string; readonly help?: string }) {
  return (
    <div className="figure" title={help}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
