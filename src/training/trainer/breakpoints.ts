import type { PlayedDecision, SampledDecision, TrainingReport } from '../../algorithms/contract.ts'
import type { EpisodeStart } from '../../env/contracts.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { quantile } from '../../shared/statistics.ts'
import type { EndedEpisode } from '../gradients/gradientWorkers.ts'
import {
  type Breakpoint,
  type BreakpointKind,
  type FiredAtUpdate,
  type FiredNumber,
  type FiredTransition,
  KL_METRICS,
} from '../protocol.ts'

interface Facts extends Pick<TrainingReport, 'metrics' | 'samples' | 'decisionOf'> {
  /** Training episodes that ended in this update, in order. */
  readonly ended: readonly EndedEpisode[]
  /** Those of them that died after a success; see `createDeathWatch`. */
  readonly deaths: readonly EndedEpisode[]
  /** Returns of the last episodes before this update. */
  readonly pastReturns: readonly number[]
}

interface RunKind {
  /** The number of an update that is compared; undefined if it has none. */
  of(update: Facts, breakpoint: Breakpoint): number | undefined
  /** What the number is compared with; undefined if that is not known yet. Absent: the breakpoint's value. */
  limit?(update: Facts, breakpoint: Breakpoint): number | undefined
  /** `before`: the number of the update before; undefined at the first one. */
  fires(now: number, limit: number, before: number | undefined): boolean
  /** The decision or the episode that its number is of; absent: it is of the whole update. */
  source?(update: Facts): SampledDecision | EndedEpisode | undefined
}

const below: RunKind['fires'] = (now, limit, before) => now < limit && !(before !== undefined && before < limit)
const above: RunKind['fires'] = (now, limit, before) => now > limit && !(before !== undefined && before > limit)
const crosses: RunKind['fires'] = (now, limit, before) => before !== undefined && now < limit !== before < limit

const REMEMBERED = 100 // returns
const FEWEST_RETURNS = 20 // a percentile of fewer episodes is mostly chance

/** What stops a run between two updates: one line a kind. The others are of the stage (`store/controls/breakpoints.ts`). */
const RUN_KINDS: Readonly<Partial<Record<BreakpointKind, RunKind>>> = {
  sampledAdvantageBelow: {
    of: ({ samples }) => least(samples?.['policy/advantage']),
    fires: below,
    source: ({ samples, decisionOf }) => {
      const advantages = samples?.['policy/advantage']
      return advantages && decisionOf?.(advantages.indexOf(least(advantages) ?? Number.NaN))
    },
  },
  entropyBelow: { of: ({ metrics }) => metrics['policy/entropy'], fires: below },
  klAbove: { of: ({ metrics }) => KL_METRICS.map((id) => metrics[id]).find((kl) => kl !== undefined), fires: above },
  metricCrosses: { of: ({ metrics }, { metric = '' }) => metrics[metric], fires: crosses },
  trainingDeath: {
    of: ({ deaths }) => deaths.length,
    limit: () => 0,
    fires: (now, limit) => now > limit,
    source: ({ deaths }) => deaths[0],
  },
  trainingEpisodeBelow: {
    of: ({ ended }) => (ended.length === 0 ? undefined : Math.min(...ended.map((episode) => episode.return))),
    limit: ({ pastReturns }, { value }) =>
      pastReturns.length < FEWEST_RETURNS ? undefined : quantile([...pastReturns], value / 100),
    fires: (now, limit) => now < limit,
    source: ({ ended }) => ended.reduce((worst, each) => (each.return < worst.return ? each : worst)),
  },
}

/** What leads from a number of an update to the decision that it is of. */
interface Trail {
  /** The policy that played the update. */
  readonly policy: PolicySnapshot
  decisionAgo(row: number, ago: number, ended: readonly EndedEpisode[]): PlayedDecision | null
  clipFrom(start: EpisodeStart, actions: Uint8Array): PlayedDecision | null
}

interface BreakpointWatch {
  /** Replaces the breakpoints. Those that stay keep what they saw last. */
  set(breakpoints: readonly Breakpoint[]): void
  /** Whether one of them is of a decision or an episode. */
  readonly isOfDecisions: boolean
  /** The first breakpoint that fires at this update, with the others that do; null if none does. Call it once an update. */
  check(
    report: TrainingReport,
    trainingSeconds: number,
    ended?: readonly EndedEpisode[],
    trail?: Trail | null,
  ): FiredAtUpdate | null
}

/** A breakpoint fires when its condition begins to hold, so that a run that is resumed trains until it begins to hold again. */
export function createBreakpointWatch(): BreakpointWatch {
  let watched: readonly Breakpoint[] = []
  let seen = new Map<string, number>()
  const deathWatch = createDeathWatch()
  const pastReturns: number[] = []

  function check(
    report: TrainingReport,
    trainingSeconds: number,
    ended: readonly EndedEpisode[] = [],
    trail: Trail | null = null,
  ): FiredAtUpdate | null {
    const { updates, envSteps, metrics } = report
    const facts: Facts = { ...report, ended, deaths: deathWatch.of(ended), pastReturns: [...pastReturns] }
    pastReturns.push(...ended.map((episode) => episode.return))
    pastReturns.splice(0, pastReturns.length - REMEMBERED)
    const fired: FiredNumber[] = []
    for (const breakpoint of watched) {
      const kind = RUN_KINDS[breakpoint.kind]
      const found = kind?.of(facts, breakpoint)
      const limit = kind?.limit ? kind.limit(facts, breakpoint) : breakpoint.value
      if (kind === undefined || found === undefined || limit === undefined || !Number.isFinite(found)) continue
      const before = seen.get(keyOf(breakpoint))
      seen.set(keyOf(breakpoint), found)
      if (kind.fires(found, limit, before))
        fired.push({ breakpoint, found, ...(kind.limit && { limit }), before: before ?? null })
    }
    const [first, ...also] = fired
    if (first === undefined) return null
    const source = RUN_KINDS[first.breakpoint.kind]?.source?.(facts)
    const transition = trail && transitionOf(source, ended, trail)
    return {
      ...{ at: 'update', ...first, also, updates, envSteps, trainingSeconds, metrics },
      from: source && 'from' in source ? source.from : null,
      ...(transition && { transition }),
    }
  }

  return {
    get isOfDecisions() {
      return watched.some(({ kind }) => RUN_KINDS[kind]?.source !== undefined)
    },
    set(breakpoints) {
      if (!watched.some(({ kind }) => kind === 'trainingDeath')) deathWatch.reset()
      watched = breakpoints
      seen = new Map([...seen].filter(([key]) => breakpoints.some((breakpoint) => keyOf(breakpoint) === key)))
    },
    check,
  }
}

/**
 * Finds deaths after a success. Once it has found some, it waits for an update whose episodes all succeed: while the policy
 * still dies now and then, the next death says nothing new.
 */
function createDeathWatch() {
  let waitsFor: 'success' | 'death' | 'cleanUpdate' = 'success'
  return {
    reset() {
      waitsFor = 'success'
    },
    of(ended: readonly EndedEpisode[]): readonly EndedEpisode[] {
      if (waitsFor === 'cleanUpdate' && ended.length > 0 && ended.every(({ end }) => end === 'success'))
        waitsFor = 'death'
      const deaths: EndedEpisode[] = []
      for (const episode of ended) {
        const { end } = episode
        if (waitsFor === 'success' && end === 'success') waitsFor = 'death'
        if (waitsFor === 'death' && end === 'death') deaths.push(episode)
      }
      if (deaths.length > 0) waitsFor = 'cleanUpdate'
      return deaths
    },
  }
}

function transitionOf(
  source: SampledDecision | EndedEpisode | undefined,
  ended: readonly EndedEpisode[],
  trail: Trail,
): FiredTransition | null {
  if (source === undefined) return null
  const { policy } = trail
  if ('from' in source) {
    const played = playedOf(source, ended, trail)
    return played && { ...played, policy: source.policy ?? policy }
  }
  const clip = source.played?.clip
  return clip ? { clip, decision: clip.actions.length - 1, policy, end: source.end } : null
}

function playedOf(
  source: SampledDecision,
  ended: readonly EndedEpisode[],
  { decisionAgo, clipFrom }: Trail,
): PlayedDecision | null {
  if ('played' in source) return source.played
  if ('start' in source) return clipFrom(source.start, source.actions)
  return decisionAgo(source.row, source.steps - source.step, ended)
}

function keyOf({ kind, value, metric = '' }: Breakpoint): string {
  return `${kind} ${metric} ${value}`
}

function least(values: Float32Array | undefined): number | undefined {
  return values?.reduce((smallest, value) => Math.min(smallest, value), Number.POSITIVE_INFINITY)
}
