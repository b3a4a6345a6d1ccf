import { useState } from 'react'
import { useStore } from 'zustand'
import { ALGORITHMS } from '../../algorithms/index.ts'
import { withAlgorithm } from '../../store/app/configEdits.ts'
import { learnerOf } from '../../store/app/runCard.ts'
import { materialOf, type TeachState } from '../../store/app/teach.ts'
import type { Contender, DuelLimit } from '../../store/controls/duel.ts'
import type { RunConfig } from '../../training/protocol.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { useApp, usePage } from '../page.ts'
import { laterText } from '../text/onDemand.ts'
import { DuelChart } from './DuelChart.tsx'
import '../styles/compare.css'

const STEP_LIMITS = [50_000, 150_000, 300_000] as const
const TIME_LIMITS = [5, 15, 30] as const // seconds of training
const SEEDS = [1, 3, 5] as const

/** Compares two configurations: chosen here, run in turns, drawn in one chart. */
export function DuelSection() {
  const { duel: controls, duelStore } = usePage()
  const config = useApp((state) => state.config)
  const duel = useStore(duelStore)
  const teach = useApp((state) => state.teach)
  const [kept, setKept] = useState<Contender | null>(null)
  const [left, setLeft] = useState('now')
  const [right, setRight] = useState(ALGORITHMS[1].id)
  const [by, setBy] = useState<DuelLimit['by']>('steps')
  const [size, setSize] = useState(1) // index into the limits
  const [seeds, setSeeds] = useState<number>(SEEDS[1])
  const choices = contenders(config, teach, kept)
  const limit: DuelLimit = by === 'steps' ? { by, steps: STEP_LIMITS[size] } : { by, seconds: TIME_LIMITS[size] }

  return (
    <section className="duel">
      <h2>{laterText.duel.title}</h2>
      <p className="dim">{laterText.duel.help}</p>
      <ContenderChoice label={laterText.duel.left} value={left} choices={choices} onChange={setLeft} />
      <ContenderChoice label={laterText.duel.right} value={right} choices={choices} onChange={setRight} />
      <button
        type="button"
        className="button"
        title={laterText.duel.keepHelp}
        onClick={() => setKept(asSet(config, teach, laterText.duel.kept))}
      >
        {laterText.duel.keep}
      </button>
      <div className="duel-options">
        <Segmented<DuelLimit['by']>
          label={laterText.duel.by}
          value={by}
          options={[
            { value: 'steps', label: laterText.duel.bySteps },
            { value: 'time', label: laterText.duel.byTime },
          ]}
          onChange={setBy}
        />
        <NumberChoice
          label={laterText.duel.limit}
          value={size}
          options={[0, 1, 2].map((index) => ({
            value: index,
            label:
              by === 'steps'
                ? laterText.duel.limitSteps(STEP_LIMITS[index])
                : laterText.duel.limitTime(TIME_LIMITS[index]),
          }))}
          onChange={setSize}
        />
        <NumberChoice
          label={laterText.duel.seedsLabel}
          value={seeds}
          options={SEEDS.map((each) => ({ value: each, label: laterText.duel.seeds(each) }))}
          onChange={setSeeds}
        />
      </div>
      {duel.phase === 'running' ? (
        <button type="button" className="button" onClick={controls.stop}>
          {laterText.duel.stop}
        </button>
      ) : (
        <button
          type="button"
          className="button primary"
          onClick={() => controls.start([pick(choices, left), pick(choices, right)], { limit, seeds })}
        >
          {laterText.duel.start}
        </button>
      )}
      <p role="status" className="dim">
        {duel.current && duel.sides && laterText.duel.running(duel.sides[duel.current.side].name, duel.current.seed)}
        {duel.failure !== null && laterText.duel.failed(duel.failure)}
      </p>
      {duel.sides !== null && <DuelChart sides={duel.sides} by={duel.limit.by} />}
    </section>
  )
}

/**
 * The contenders on the current level: the current settings, the kept ones, and each algorithm's preset. The first two
 * start from the policy chosen under Teach, if any; presets start from random weights.
 */
function contenders(config: RunConfig, teach: TeachState, kept: Contender | null): ReadonlyMap<string, Contender> {
  const { initialPolicy: _, referencePolicy: __, ...taught } = materialOf(teach)
  return new Map<string, Contender>([
    ['now', asSet(config, teach, laterText.duel.asSet)],
    ...(kept === null ? [] : [['kept', { ...kept, config: { ...kept.config, env: config.env } }] as const]),
    ...ALGORITHMS.map(
      (card) => [card.id, { name: card.name, config: withAlgorithm(config, card.id), material: taught }] as const,
    ),
  ])
}

/** The current settings as a side, named by algorithm and initial policy. */
function asSet(config: RunConfig, teach: TeachState, named: (name: string) => string): Contender {
  const name = learnerOf(config)
  const from = teach.checkpoints.find(({ id }) => id === teach.startFrom)
  return { name: named(from ? laterText.duel.from(name, from.name) : name), config, material: materialOf(teach) }
}

function pick(choices: ReadonlyMap<string, Contender>, id: string): Contender {
  const chosen = choices.get(id) ?? choices.get('now')
  if (chosen === undefined) throw new Error('The current settings must be a contender.')
  return chosen
}

function ContenderChoice(props: {
  readonly label: string
  readonly value: string
  readonly choices: ReadonlyMap<string, Contender>
  onChange(id: string): void
}) {
  return (
    <label className="duel-choice">
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {[...props.choices].map(([id, { name }]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function NumberChoice(props: {
  readonly label: string
  readonly value: number
  readonly options: readonly { readonly value: number; readonly label: string }[]
  onChange(value: number): void
}) {
  return (
    <label className="duel-choice">
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChange(Number(event.target.value))}>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
