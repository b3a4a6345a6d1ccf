import { useEffect, useId, useRef, useState } from 'react'
import type { NumericHyperparameter } from '../../algorithms/contract.ts'
import { cardOf } from '../../store/app/catalog.ts'
import { BREAKPOINT_KINDS, type Breakpoint, type BreakpointKind, KL_METRICS } from '../../training/protocol.ts'
import { NumberInput } from '../controls/NumberInput.tsx'
import { Icon } from '../icons.tsx'
import { useApp } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { kindWords, breakpointsText as words } from '../text/breakpoints.ts'
import { said } from '../text/words.ts'
import '../styles/breakpoints.css'

/** The value of each kind: what it begins with, and its bounds; null: it needs none. */
const VALUES: Readonly<Record<BreakpointKind, Pick<NumericHyperparameter, 'default' | 'min' | 'max' | 'unit'> | null>> =
  {
    sampledAdvantageBelow: { default: -3, min: -1e6, max: 0 },
    entropyBelow: { default: 0.5, min: 0, max: 100, unit: 'nats' },
    klAbove: { default: 0.05, min: 0, max: 100, unit: 'nats' },
    metricCrosses: { default: 0, min: -1e9, max: 1e9 },
    trainingDeath: null,
    trainingEpisodeBelow: { default: 10, min: 0, max: 100, unit: '%' },
    advantageBelow: { default: -1, min: -1e6, max: 0 },
    deathAfterSuccess: null,
    episodeBelowPercentile: { default: 10, min: 0, max: 100, unit: '%' },
  }

/** Metrics of which an algorithm must report one. */
const NEEDS: Readonly<Partial<Record<BreakpointKind, readonly string[]>>> = {
  entropyBelow: ['policy/entropy'],
  klAbove: KL_METRICS,
}

const OF_STAGE: ReadonlySet<BreakpointKind> = new Set(['advantageBelow', 'deathAfterSuccess', 'episodeBelowPercentile'])

/** What stops the run, and what stops the stage: one row a kind. */
export function BreakpointsDialog({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const isText = useApp(({ run, config }) => (run.startedWith ?? config).env.kind === 'text')
  const rowsOf = (isOfStage: boolean) =>
    BREAKPOINT_KINDS.filter((kind) => OF_STAGE.has(kind) === isOfStage).map((kind) => <Row key={kind} kind={kind} />)
  return (
    <dialog className="help" ref={dialog} onClose={onClose} aria-labelledby="breakpoints-title">
      <header>
        <h2 id="breakpoints-title">{words.title}</h2>
        <button type="button" className="icon-button" aria-label={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <p>{words.about}</p>
      <h3>{words.run}</h3>
      <ul className="breakpoint-rows">{rowsOf(false)}</ul>
      {!isText && (
        <>
          <h3>{words.stage}</h3>
          <ul className="breakpoint-rows">{rowsOf(true)}</ul>
        </>
      )}
    </dialog>
  )
}

function Row({ kind }: { readonly kind: BreakpointKind }) {
  const controls = useRunControls()
  const breakpoints = useApp((state) => state.view.breakpoints)
  const card = useApp(({ run, config }) => cardOf(run.startedWith ?? config))
  const place = useApp(({ run, config }) => (run.startedWith ?? config).env.kind)
  const { metrics } = card
  const set = breakpoints.find((each) => each.kind === kind)
  const declared = VALUES[kind]
  const [first] = Object.keys(metrics)
  // What is typed stays while the breakpoint is off.
  const [draft, setDraft] = useState<Breakpoint>(
    set ?? { kind, value: declared?.default ?? 0, ...(kind === 'metricCrosses' && { metric: first }) },
  )
  const id = useId()
  const { name, help } = kindWords(kind, place)
  const isReported = NEEDS[kind]?.some((metric) => metric in metrics) ?? true

  function change(changes: Partial<Breakpoint>, isOn: boolean): void {
    const changed = { ...draft, ...changes }
    setDraft(changed)
    const others = breakpoints.filter((each) => each.kind !== kind)
    controls.setBreakpoints(isOn ? [...others, changed] : others)
  }

  const isOn = set !== undefined
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          disabled={!isOn && !isReported}
          aria-label={words.on(name)}
          onChange={() => change({}, !isOn)}
        />
        <span>{name}</span>
      </label>
      <span className="breakpoint-value">
        {kind === 'metricCrosses' && (
          <select
            aria-label={words.metric}
            value={draft.metric}
            onChange={(event) => change({ metric: event.target.value }, isOn)}
          >
            {Object.entries(metrics).map(([metric, { label }]) => (
              <option key={metric} value={metric}>
                {said(label)}
              </option>
            ))}
          </select>
        )}
        {declared !== null && (
          <>
            <label className="unseen" htmlFor={`${id}-value`}>
              {words.value(name)}
            </label>
            <NumberInput
              id={`${id}-value`}
              helpId={`${id}-help`}
              declared={{ kind: 'float', label: name, help, ...declared }}
              value={draft.value}
              onChange={(value) => change({ value }, isOn)}
            />
          </>
        )}
      </span>
      <p className="dim" id={`${id}-help`}>
        {help} {!isReported && <b>{words.neverFires(card.name)}</b>}
      </p>
    </li>
  )
}
