import { useEffect } from 'react'
import { useStore } from 'zustand'
import { patch, toggleTakeOver } from '../../store/app/appStore.ts'
import type { PaintedValues } from '../../store/app/types.ts'
import { toggleExact } from '../../store/controls/exactStore.ts'
import type { Forks } from '../../store/controls/forks.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { Icon, type IconName } from '../icons.tsx'
import { Key } from '../Key.tsx'
import { useApp, usePage } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { text } from '../text/index.ts'

const PACES = ['1', '0.5', '0.25', '0.1'] as const
type Pace = (typeof PACES)[number]

/** The page stands and plays smoothly by then; a person has hardly found the button. */
const PREPARED_AFTER_MS = 2000

/** Controls of the policy on the stage: which policy, greedy or sampled, pace, and takeover by a person. */
export function SpectatorBar() {
  const { store, shelf, forks, forkStore, timeline, timelineStore, exactStore } = usePage()
  const isExact = useStore(exactStore, (state) => state.isOpen)
  const isForked = useStore(forkStore, (state) => state.phase !== 'closed')
  const spectator = useApp((state) => state.spectator)
  const showObservation = useApp((state) => state.view.showObservation)
  const showValues = useApp((state) => state.view.showValues)
  const showSwarm = useApp((state) => state.view.showSwarm)
  const showTimeline = useApp((state) => state.view.showTimeline)
  const showReference = useApp((state) => state.view.showReference)
  const hasReference = useApp((state) => state.run.hasReference)
  const hasRewardModel = useApp((state) => state.teach.rewardModel !== null)
  const hasGroups = useApp((state) => state.run.hasGroups)
  const hasBest = useApp((state) => state.run.best !== null)
  const controls = useRunControls()
  useEffect(() => {
    const timer = setTimeout(() => prepareWhatIf(forks), PREPARED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [forks])
  const change = (changes: Partial<typeof spectator>) => patch(store, 'spectator', changes)
  const shows = spectator.show.kind
  // Chosen by the slider of the timeline, which stays where it is.
  const isGeneration = spectator.show.kind === 'policy' && shelf.generations.includes(spectator.show.snapshot)
  const isRecording = shows === 'clip' || shows === 'pair' || shows === 'group' // a recording, without a policy
  const isOther = !isRecording && shows !== 'latest' && shows !== 'best' && !isGeneration // a button leads back to the latest
  const isCrowded = !isRecording && (hasReference || hasRewardModel || hasGroups || isOther) // no room for all labels
  function step(): void {
    const { at } = timelineStore.getState()
    if (at === null) change({ paused: true, stepRequests: spectator.stepRequests + 1 })
    else timeline.go(at.decision + 1)
  }
  const paint = (what: PaintedValues) => patch(store, 'view', { showValues: showValues === what ? 'none' : what })

  return (
    <div className="spectator" role="toolbar" aria-label={text.spectator.label} data-crowded={isCrowded || undefined}>
      {shows === 'latest' || shows === 'best' || isGeneration ? (
        <Segmented
          label={text.spectator.show}
          options={[
            { value: 'latest', label: text.spectator.latest },
            { value: 'best', label: text.spectator.best, disabled: !hasBest },
          ]}
          value={shows === 'latest' || shows === 'best' ? shows : null}
          {...(hasBest ? {} : { help: text.spectator.noBest })}
          onChange={(kind) => change({ show: { kind } })}
        />
      ) : (
        <button type="button" className="quiet-button" onClick={() => change({ show: { kind: 'latest' } })}>
          {text.spectator.backToLatest}
        </button>
      )}
      {!isRecording && (
        <Segmented
          label={text.spectator.choice}
          options={[
            { value: 'sampled', label: text.spectator.sampled },
            { value: 'greedy', label: text.spectator.greedy },
          ]}
          value={spectator.greedy ? 'greedy' : 'sampled'}
          help={text.spectator.choiceHelp}
          onChange={(choice) => change({ greedy: choice === 'greedy' })}
        />
      )}
      <Segmented
        label={text.spectator.pace}
        options={PACES.map((pace) => ({ value: pace, label: text.spectator.paces[pace] }))}
        value={nearestPace(spectator.pace)}
        onChange={(pace) => change({ pace: Number(pace) })}
      />
      <div className="tool-group">
        <Tool
          icon={spectator.paused ? 'train' : 'pause'}
          label={spectator.paused ? text.spectator.go : text.spectator.pause}
          onClick={() => change({ paused: !spectator.paused })}
        />
        <Tool icon="stepOne" label={text.spectator.step} onClick={step} />
        <Tool
          icon="restart"
          label={text.spectator.restart}
          onClick={() => change({ restartRequests: spectator.restartRequests + 1 })}
        />
      </div>
      <div className="tool-group">
        {!isRecording && (
          <>
            <Tool
              icon="eye"
              label={text.spectator.sees}
              pressed={showObservation}
              onClick={() => patch(store, 'view', { showObservation: !showObservation })}
            />
            <Tool
              icon="values"
              label={`${text.spectator.values}: ${text.spectator.valuesHelp}`}
              pressed={showValues === 'values'}
              onClick={() => paint('values')}
            />
            {hasRewardModel && (
              <Tool
                icon="learned"
                label={`${text.spectator.learnedReward}: ${text.spectator.learnedRewardHelp}`}
                pressed={showValues === 'learnedReward'}
                onClick={() => paint('learnedReward')}
              />
            )}
            <Tool
              icon="swarm"
              label={`${text.spectator.swarm}: ${text.spectator.swarmHelp}`}
              pressed={showSwarm}
              onClick={() => controls.setSwarm(!showSwarm)}
            />
            <Tool
              icon="timeline"
              label={text.spectator.timeline}
              pressed={showTimeline}
              onClick={() => patch(store, 'view', { showTimeline: !showTimeline })}
            />
            <Tool
              icon="fork"
              onApproach={() => prepareWhatIf(forks)}
              label={`${text.spectator.whatIf}: ${text.spectator.whatIfHelp}`}
              pressed={isForked}
              disabled={spectator.takenOver}
              onClick={isForked ? forks.close : () => void forks.open()}
            />
            <Tool
              icon="exact"
              label={`${text.spectator.exact}: ${text.spectator.exactHelp}`}
              pressed={isExact}
              onClick={() => toggleExact(exactStore)}
            />
            {hasReference && (
              <Tool
                icon="ghost"
                label={`${text.spectator.reference}: ${text.spectator.referenceHelp}`}
                pressed={showReference}
                onClick={() => patch(store, 'view', { showReference: !showReference })}
              />
            )}
          </>
        )}
        {hasGroups && (
          <Tool
            icon="race"
            label={`${text.spectator.group}: ${text.spectator.groupHelp}`}
            pressed={shows === 'group'}
            onClick={() => change({ show: { kind: shows === 'group' ? 'latest' : 'group' }, takenOver: false })}
          />
        )}
      </div>
      {!isRecording && (
        <button
          type="button"
          className="quiet-button take-over"
          aria-pressed={spectator.takenOver}
          aria-keyshortcuts="t"
          onClick={() => toggleTakeOver(store)}
        >
          <Icon name="hand" />
          {spectator.takenOver ? text.spectator.giveBack : text.spectator.takeOver} <Key>T</Key>
        </button>
      )}
    </div>
  )
}

interface ToolProps {
  readonly icon: IconName
  readonly label: string
  readonly pressed?: boolean
  readonly disabled?: boolean
  /** A pointer or the focus has come to it. */
  readonly onApproach?: () => void
  onClick(): void
}

function Tool({ icon, label, pressed, disabled = false, onApproach, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className="icon-button"
      title={label}
      disabled={disabled}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onPointerEnter={onApproach}
      onFocus={onApproach}
      onClick={onClick}
    >
      <Icon name={icon} />
      <span className="unseen">{label}</span>
    </button>
  )
}

/** What the first futures of a visit need: their worker and their table. */
function prepareWhatIf(forks: Forks): void {
  forks.prepare()
  import('./WhatIf.tsx').catch(() => undefined) // asked for again when it is shown
}

function nearestPace(pace: number): Pace {
  const distance = (candidate: Pace) => Math.abs(Number(candidate) - pace)
  return PACES.reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best))
}
