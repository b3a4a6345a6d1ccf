import { useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import {
  comparePolicies,
  differencesIn,
  largestDifferences,
  type Measure,
  type PolicyComparison,
} from '../../policies/comparePolicies.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { ACTIONS } from '../../sim/world.ts'
import { patch } from '../../store/app/appStore.ts'
import { policyOnStage } from '../../store/app/stagePolicy.ts'
import type { Page } from '../../store/controls/page.ts'
import { tracedEpisode } from '../../store/history/episodeTrace.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { useApp, usePage } from '../page.ts'
import { text } from '../text/index.ts'
import { timelineText } from '../text/timeline.ts'
import { useAnimationFrame } from '../useAnimationFrame.ts'
import '../styles/comparison.css'

const words = timelineText.comparison
const names = timelineText.checkpoints

const LISTED = 5
const APART = 5 // decisions: neighbours say nothing new
const REFRESH_MS = 1000 // a policy in training changes many times a second

/** Chooses a second checkpoint, and shows where it differs from the one on the stage, on equal states. */
export function CheckpointComparison() {
  const { store, shelf } = usePage()
  const generations = useApp((state) => state.run.generations)
  const other = useApp((state) => state.spectator.comparedWith)
  const id = useId()
  if (generations.length < 2) return null
  const compare = (snapshot: PolicySnapshot | null) => patch(store, 'spectator', { comparedWith: snapshot })
  const index = other === null ? -1 : shelf.generations.indexOf(other)
  const chosen = other === null ? NOTHING : index < 0 ? LATEST : String(index)
  return (
    <>
      <div className="comparison-choice" title={words.help}>
        <label htmlFor={id}>{words.label}</label>
        <select
          id={id}
          value={chosen}
          onChange={({ target: { value } }) =>
            compare(value === LATEST ? shelf.latest : (shelf.generations[Number(value)] ?? null))
          }
        >
          <option value={NOTHING}>{words.none}</option>
          {generations.map((updates, each) => (
            <option key={updates} value={each}>
              {names.name(updates)}
            </option>
          ))}
          <option value={LATEST}>{words.latest}</option>
        </select>
      </div>
      {other !== null && <Differences other={other} />}
    </>
  )
}

const NOTHING = 'nothing'
const LATEST = 'latest'

interface Found {
  /** Id of the episode whose states they are. */
  readonly episode: number
  /** Null if the policies cannot be compared there. */
  readonly comparison: PolicyComparison | null
}

function Differences({ other }: { readonly other: PolicySnapshot }) {
  const { store, timelineStore } = usePage()
  const found = useComparison(other)
  const at = useStore(timelineStore, (state) => state.at)
  const isPainted = useApp((state) => state.view.showValues === 'values')
  const [measure, setMeasure] = useState<Measure>('policy')
  const comparison = found?.comparison ?? null
  if (found === null || comparison === null) {
    return <p className="comparison dim">{found === null ? words.waits : words.misfit}</p>
  }
  const listed = largestDifferences(differencesIn(comparison, measure), LISTED, APART)
  const isHere = at !== null && at.episode === found.episode && at.decision < comparison.states
  const shown = isHere ? at.decision : listed[0]
  return (
    <section className="comparison" aria-label={words.title}>
      <div className="comparison-tools">
        <Segmented<Measure>
          label={words.measure}
          options={(['policy', 'value'] as const).map((value) => ({
            value,
            label: words.measures[value],
            disabled: value === 'value' && comparison.values === null,
          }))}
          value={measure}
          onChange={setMeasure}
        />
        {comparison.values !== null && (
          <button
            type="button"
            className="button"
            aria-pressed={isPainted}
            title={words.paintHelp}
            onClick={() => patch(store, 'view', { showValues: isPainted ? 'none' : 'values' })}
          >
            {words.paint}
          </button>
        )}
      </div>
      {listed.length === 0 ? (
        <p>{words.equal}</p>
      ) : (
        <ol className="comparison-states" aria-label={words.states}>
          {listed.map((decision) => (
            <State key={decision} decision={decision} found={{ ...found, comparison }} isShown={decision === shown} />
          ))}
        </ol>
      )}
      {shown !== undefined && <Policies decision={shown} comparison={comparison} />}
    </section>
  )
}

interface StateProps {
  readonly decision: number
  readonly found: Found & { readonly comparison: PolicyComparison }
  readonly isShown: boolean
}

/** One of the states that are listed: a press puts it on the stage. */
function State({ decision, found: { episode, comparison }, isShown }: StateProps) {
  const { timeline } = usePage()
  const { totalVariation, kl, values } = comparison
  return (
    <li>
      <button
        type="button"
        aria-current={isShown || undefined}
        title={words.variationHelp}
        onClick={() => timeline.go(decision, episode)}
      >
        <b>{words.go(decision)}</b>
        <span>{words.variation(totalVariation[decision])}</span>
        <span>{words.kl(kl[decision])}</span>
        {values !== null && (
          <span className="tone-value">{words.values(values[0][decision], values[1][decision])}</span>
        )}
      </button>
    </li>
  )
}

/** π of both in one state, as bars. */
function Policies({ decision, comparison }: { readonly decision: number; readonly comparison: PolicyComparison }) {
  const [first, second] = comparison.probabilities
  return (
    <table className="comparison-bars">
      <caption>{words.here(decision)}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.first}</th>
          <th scope="col">{words.second}</th>
        </tr>
      </thead>
      <tbody>
        {ACTIONS.map((action, index) => (
          <tr key={action}>
            <th scope="row">{text.actions[action]}</th>
            <Bar share={first[decision * ACTIONS.length + index]} />
            <Bar share={second[decision * ACTIONS.length + index]} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bar({ share }: { readonly share: number }) {
  return (
    <td>
      <span className="comparison-bar">
        <i style={{ width: `${100 * share}%` }} />
      </span>
      <span>{words.percent(share)}</span>
    </td>
  )
}

/** The comparison on the episode in the timeline: the one that was gone back to, else the last that ended. */
function useComparison(other: PolicySnapshot): Found | null {
  const page = usePage()
  const [found, setFound] = useState<Found | null>(null)
  const last = useRef({ key: '', timeMs: Number.NEGATIVE_INFINITY })
  useAnimationFrame(() => {
    const now = performance.now()
    const subject = subjectOf(page)
    if (subject === null || now - last.current.timeMs < REFRESH_MS) return
    const { policy, episode, config } = subject
    const key = `${policy.updates} ${policy.envSteps} ${other.updates} ${other.envSteps} ${episode.id} ${episode.replayable}`
    if (key === last.current.key) return
    last.current = { key, timeMs: now }
    const { id, seed, actions, replayable: decisions } = episode
    setFound({ episode: id, comparison: comparePolicies([policy, other], config, { seed, actions, decisions }) })
  })
  return found
}

/** The policy on the stage, and the episode in whose states it is asked; null before there is one. */
function subjectOf({ store, shelf, trace, timelineStore }: Page) {
  const { at } = timelineStore.getState()
  const policy = policyOnStage(shelf, store.getState().spectator.show)
  const episode = at === null ? (trace.finished ?? trace.current) : tracedEpisode(trace, at.episode)
  if (policy === null || episode === null || episode.replayable === 0) return null
  return episode.env?.kind === 'platformer' ? { policy, episode, config: episode.env } : null
}
