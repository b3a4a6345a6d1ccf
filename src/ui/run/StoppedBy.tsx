import type { AdvantageParts, AlgorithmCard } from '../../algorithms/contract.ts'
import type { EnvConfig } from '../../env/config.ts'
import { patch } from '../../store/app/appStore.ts'
import { cardOf } from '../../store/app/catalog.ts'
import type { FiredOnStage } from '../../store/app/types.ts'
import { type TracedEpisode, tracedEpisode } from '../../store/history/episodeTrace.ts'
import {
  type BreakpointKind,
  type FiredAtUpdate,
  type FiredNumber,
  type FiredTransition,
  KL_METRICS,
} from '../../training/protocol.ts'
import { distinct, significant } from '../format.ts'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { workedFormula } from '../panel/WorkedFormula.tsx'
import { showChart } from '../showChart.ts'
import { kindWords, breakpointsText as words } from '../text/breakpoints.ts'
import { said } from '../text/words.ts'
import '../styles/breakpoints.css'

/** The breakpoints whose number is of a decision or an episode of training. */
const OF_A_DECISION: readonly BreakpointKind[] = ['sampledAdvantageBelow', 'trainingDeath', 'trainingEpisodeBelow']

/** The breakpoint that has stopped the run or the stage, with its numbers in the formula, and the way to where it fired. */
export function StoppedBy() {
  const { store } = usePage()
  const stoppedBy = useApp((state) => state.run.stoppedBy)
  if (stoppedBy === null) return null
  return (
    <section className="stopped-by" aria-label={words.title}>
      <div role="status">
        {stoppedBy.at === 'update' ? <AtUpdate fired={stoppedBy} /> : <OnStage fired={stoppedBy} />}
      </div>
      {stoppedBy.at === 'stage' && <ShowTransition fired={stoppedBy} />}
      {stoppedBy.at === 'update' && stoppedBy.transition && <ShowTrained fired={stoppedBy} />}
      {stoppedBy.at === 'update' && <ShowChart fired={stoppedBy} />}
      <button
        type="button"
        className="icon-button small"
        aria-label={words.dismiss}
        onClick={() => patch(store, 'run', { stoppedBy: null })}
      >
        <Icon name="close" />
      </button>
    </section>
  )
}

function AtUpdate({ fired }: { readonly fired: FiredAtUpdate }) {
  const card = useApp(({ run, config }) => cardOf(run.startedWith ?? config))
  const values = useApp(({ run, config }) => run.applied?.hyperparameters ?? config.hyperparameters)
  const place = useApp(({ run, config }) => (run.startedWith ?? config).env.kind)
  const { breakpoint, found, also, updates, metrics, from, transition } = fired
  const { opened } = usePage().trace
  const oneStep = transition && from === null ? oneStepOf(opened, transition.decision) : null
  return (
    <>
      <p>
        <b>{words.atUpdate(updates)}</b> {numberOf(fired, metrics, card, place)}
      </p>
      {also.map((each) => (
        <p key={`${each.breakpoint.kind} ${each.breakpoint.metric}`}>
          {words.also} {numberOf(each, metrics, card, place)}
        </p>
      ))}
      {transition && <p>{sentenceOf(transition, from)}</p>}
      {transition === undefined && OF_A_DECISION.includes(breakpoint.kind) && <p>{words.noTransition[place]}</p>}
      {from !== null && <p className="formula">{sumOf(found, from)}</p>}
      {from?.kind === 'q' && <p>{words.twoEstimates}</p>}
      {oneStep !== null && <p className="formula">{oneStep}</p>}
      {from === null && oneStep === null && (
        <p className="formula">{workedFormula(card.workedFormula, (name) => metrics[name] ?? values[name])}</p>
      )}
    </>
  )
}

function OnStage({ fired }: { readonly fired: FiredOnStage }) {
  const { trace } = usePage()
  const { breakpoint, found, limit, episode, decision } = fired
  const formula = oneStepOf(tracedEpisode(trace, episode), decision)
  return (
    <>
      <p>
        <b>{words.atDecision(decision)}</b>{' '}
        {words.kinds[breakpoint.kind].fired(...distinct(found, limit), null, significant(breakpoint.value))}
      </p>
      {formula !== null && <p className="formula">{formula}</p>}
    </>
  )
}

/** Which decision of training fired. */
function sentenceOf({ decision, clip, end }: FiredTransition, from: AdvantageParts | null): string {
  if (from?.kind === 'group') return words.trainedClip(decision)
  if (end !== null && decision === clip.actions.length - 1) return words.lastDecision(decision, end)
  return words.trainedDecision(decision)
}

/** What fired, in a sentence. */
function numberOf(
  { breakpoint: { kind, metric = '', value }, found, limit = value, before }: FiredNumber,
  metrics: FiredAtUpdate['metrics'],
  card: AlgorithmCard,
  place: EnvConfig['kind'],
): string {
  const { fired } = kindWords(kind, place)
  const named = kind === 'metricCrosses' ? metric : kind === 'klAbove' ? klMetric(metrics, found) : undefined
  const label = named === undefined ? '' : `${said(card.metrics[named]?.label ?? named)} `
  const share = significant(value)
  return label + fired(...distinct(found, limit), before === null ? null : significant(before), share)
}

/** The metric whose value this KL divergence is: it has another name with each algorithm. */
function klMetric(metrics: FiredAtUpdate['metrics'], found: number): string | undefined {
  return KL_METRICS.find((id) => metrics[id] === found)
}

/** The advantage with the numbers that the update computed it from. */
function sumOf(a: number, from: AdvantageParts): string {
  switch (from.kind) {
    case 'gae':
      return words.sum(a, from)
    case 'q':
      return words.difference(a, from)
    case 'return':
      return words.ofReturn[from.of](a, from)
    case 'group':
      return words.inGroup(a, from)
    default:
      return from satisfies never
  }
}

/** The one-step advantage with its numbers; null if the episode is no longer kept, or the policy has no V. */
function oneStepOf(episode: TracedEpisode | null, t: number): string | null {
  if (!episode?.hasValue) return null
  const { rewards, values, advantages, gamma } = episode
  const [reward, value, a] = [rewards[t], values[t], advantages[t]]
  return words.formula(a, { reward, gamma, value, next: gamma === 0 ? 0 : (a - reward + value) / gamma })
}

function ShowTransition({ fired: { episode, decision } }: { readonly fired: FiredOnStage }) {
  const { timeline } = usePage()
  return (
    <button type="button" className="button" onClick={() => timeline.go(decision, episode)}>
      {words.showTransition}
    </button>
  )
}

function ShowTrained({ fired }: { readonly fired: FiredAtUpdate }) {
  const page = usePage()
  const show = async () => {
    const { openTransition } = await import('../../store/controls/openTransition.ts')
    patch(page.store, 'spectator', { show: { kind: 'latest' } }) // a recording has no timeline
    openTransition(page, fired)
  }
  return (
    <button type="button" className="button" onClick={() => void show()}>
      {words.showTransition}
    </button>
  )
}

function ShowChart({ fired }: { readonly fired: FiredAtUpdate }) {
  const { store } = usePage()
  return (
    <button type="button" className="button" onClick={() => showChart(store, chartOf(fired))}>
      {words.showChart}
    </button>
  )
}

/** The chart that draws the number. */
function chartOf({ breakpoint: { kind, metric }, found, metrics }: FiredAtUpdate): string {
  if (kind === 'sampledAdvantageBelow') return 'advantageHistogram'
  if (kind === 'trainingDeath') return 'successRate'
  if (kind === 'trainingEpisodeBelow') return 'episodeReturn'
  if (kind === 'entropyBelow') return 'metric:policy/entropy'
  return `metric:${metric ?? klMetric(metrics, found)}`
}
