import type { TrainingReport } from '../../algorithms/contract.ts'
import type { Breakpoint, BreakpointKind, FiredAtUpdate } from '../protocol.ts'

type Facts = Pick<TrainingReport, 'metrics' | 'samples'>

interface RunKind {
  /** The number of an update that is compared; undefined if it has none. */
  of(update: Facts, breakpoint: Breakpoint): number | undefined
  /** `before`: the number of the update before; undefined at the first one. */
  fires(now: number, limit: number, before: number | undefined): boolean
}

const below: RunKind['fires'] = (now, limit, before) => now < limit && !(before !== undefined && before < limit)
const above: RunKind['fires'] = (now, limit, before) => now > limit && !(before !== undefined && before > limit)
const crosses: RunKind['fires'] = (now, limit, before) => before !== undefined && now < limit !== before < limit

/** Of PPO, TRPO, and of the language model's stages: no algorithm has two. */
const KL_METRICS = ['policy/approxKl', 'policy/kl', 'policy/klK3']

/** What stops a run between two updates: one line a kind. The others are of the stage (`store/controls/breakpoints.ts`). */
const RUN_KINDS: Readonly<Partial<Record<BreakpointKind, RunKind>>> = {
  sampledAdvantageBelow: { of: ({ samples }) => least(samples?.['policy/advantage']), fires: below },
  entropyBelow: { of: ({ metrics }) => metrics['policy/entropy'], fires: below },
  klAbove: { of: ({ metrics }) => KL_METRICS.map((id) => metrics[id]).find((kl) => kl !== undefined), fires: above },
  metricCrosses: { of: ({ metrics }, { metric = '' }) => metrics[metric], fires: crosses },
}

interface BreakpointWatch {
  /** Replaces the breakpoints. Those that stay keep what they saw last. */
  set(breakpoints: readonly Breakpoint[]): void
  /** The first breakpoint that fires at this update; null if none does. Call it once an update. */
  check(report: TrainingReport, trainingSeconds: number): FiredAtUpdate | null
}

/** A breakpoint fires when its condition begins to hold, so that a run that is resumed trains until it begins to hold again. */
export function createBreakpointWatch(): BreakpointWatch {
  let watched: readonly Breakpoint[] = []
  let seen = new Map<string, number>()

  function check(report: TrainingReport, trainingSeconds: number): FiredAtUpdate | null {
    const { updates, envSteps, metrics } = report
    let fired: FiredAtUpdate | null = null
    for (const breakpoint of watched) {
      const kind = RUN_KINDS[breakpoint.kind]
      const found = kind?.of(report, breakpoint)
      if (kind === undefined || found === undefined || !Number.isFinite(found)) continue
      const before = seen.get(keyOf(breakpoint))
      seen.set(keyOf(breakpoint), found)
      if (fired !== null || !kind.fires(found, breakpoint.value, before)) continue
      fired = { at: 'update', breakpoint, found, before: before ?? null, updates, envSteps, trainingSeconds, metrics }
    }
    return fired
  }

  return {
    set(breakpoints) {
      watched = breakpoints
      seen = new Map([...seen].filter(([key]) => breakpoints.some((breakpoint) => keyOf(breakpoint) === key)))
    },
    check,
  }
}

function keyOf({ kind, value, metric = '' }: Breakpoint): string {
  return `${kind} ${metric} ${value}`
}

function least(values: Float32Array | undefined): number | undefined {
  return values?.reduce((smallest, value) => Math.min(smallest, value), Number.POSITIVE_INFINITY)
}
