import { quantile, wilsonInterval } from '../../shared/statistics.ts'
import type { Evaluation } from '../../training/protocol.ts'
import type { TrainResult } from '../shared/headless.ts'
import type { Bar, Goal, Proof } from './proofs.ts'

/** One training run as reported by `npm run train -- --json`. */
export interface ProofRun {
  readonly evaluations: readonly Evaluation[]
  readonly result: TrainResult
}

export interface SeedVerdict {
  readonly seed: number
  /** Decisions and training seconds at the goal; null where it was never reached. */
  readonly steps: number | null
  readonly seconds: number | null
  readonly finalSuccessRate: number
  readonly finalReturn: number
  /** Success rate of the best policy in fresh episodes. */
  readonly bestSuccessRate: number
  readonly bestReturn: number
  /** Success rates at the evaluations that the bar names, by their distance from the goal: `+100k`. */
  readonly later: Readonly<Record<string, number>>
  /** Lowest mean return from some decisions past the goal to the end, if the bar names one. */
  readonly lowestReturn?: number
  readonly passed: boolean
}

/** A row of `assets/learning.json`, from which the app's badges and `docs/learning.md` are generated. */
export interface ProofVerdict {
  readonly id: string
  readonly title: string
  readonly command: string
  readonly asked: string
  readonly seeds: readonly SeedVerdict[]
  readonly passedSeeds: number
  readonly medianSteps: number | null
  readonly medianSeconds: number | null
  /** Success of all seeds' last evaluations together, with its 95 % Wilson interval. */
  readonly success: { readonly rate: number; readonly low: number; readonly high: number; readonly episodes: number }
  /** Mean return of the seeds' last evaluations. */
  readonly meanReturn: number
  readonly decisionsPerSecond: number
  readonly backend: string
  /** Null where the proof has no bar. */
  readonly passed: boolean | null
}

export function judge(proof: Proof, runs: readonly ProofRun[]): ProofVerdict {
  const { bar } = proof
  const seeds = runs.map((run) => judgeSeed(run, proof))
  const passedSeeds = seeds.filter((seed) => seed.passed).length
  const medianSteps = median(seeds.map((seed) => seed.steps))
  const medianSeconds = median(seeds.map((seed) => seed.seconds))
  const asked = bar && Math.ceil((bar.seedsOfFive * runs.length) / 5)
  const isMedianKept = !bar?.median || within({ steps: medianSteps, seconds: medianSeconds }, bar.median)
  return {
    id: proof.id,
    title: proof.title,
    command: `npm run train -- ${proof.flags} --seed <1…${runs.length}>`,
    asked: describeBar(proof),
    seeds,
    passedSeeds,
    medianSteps,
    medianSeconds,
    success: pooledSuccess(runs),
    meanReturn: average(seeds.map((seed) => seed.finalReturn)),
    decisionsPerSecond: Math.round(average(runs.map((run) => run.result.envStepsPerSecond))),
    backend: runs[0].result.backend,
    passed: asked === null ? null : passedSeeds >= asked && isMedianKept,
  }
}

function judgeSeed({ evaluations, result }: ProofRun, { goal, bar }: Proof): SeedVerdict {
  const reached = goalReached(evaluations, result, goal)
  const later = reached && bar?.stays ? ratesAfter(evaluations, reached.steps, bar.stays.after) : {}
  const stays = Object.values(later).every((rate) => rate >= (bar?.stays?.successRate ?? 0))
  const lowestReturn = reached && bar?.holds ? lowestFrom(evaluations, reached.steps + bar.holds.after) : null
  const holds = bar?.holds === undefined || isHeld(bar.holds, lowestReturn, result)
  const endsWell = (result.meanReturn ?? Number.NEGATIVE_INFINITY) >= (bar?.end ?? Number.NEGATIVE_INFINITY)
  const isBestGood = goal.kind === 'solved' || (result.best?.meanReturn ?? 0) >= goal.atLeast
  return {
    seed: result.seed,
    steps: reached?.steps ?? null,
    seconds: reached?.seconds ?? null,
    finalSuccessRate: result.successRate ?? 0,
    finalReturn: result.meanReturn ?? 0,
    bestSuccessRate: result.best?.successRate ?? 0,
    bestReturn: result.best?.meanReturn ?? 0,
    later,
    ...(lowestReturn !== null && { lowestReturn }),
    passed:
      reached !== null && (bar === null || within(reached, bar.eachSeed)) && stays && holds && endsWell && isBestGood,
  }
}

interface Reached {
  readonly steps: number
  readonly seconds: number
}

function goalReached(evaluations: readonly Evaluation[], result: TrainResult, goal: Goal): Reached | null {
  if (goal.kind === 'solved') {
    const { firstSolvedAtSteps: steps, firstSolvedAtSeconds: seconds } = result
    return steps === null || seconds === null ? null : { steps, seconds }
  }
  const first = evaluations.find(({ meanReturn }) => meanReturn >= goal.atLeast)
  return first ? { steps: first.envSteps, seconds: first.trainingSeconds } : null
}

/** Success at the first evaluation `after` decisions past `steps`; 0 if the run ended earlier. */
function ratesAfter(evaluations: readonly Evaluation[], steps: number, after: readonly number[]) {
  const rateFrom = (from: number) => evaluations.find(({ envSteps }) => envSteps >= from)?.successRate ?? 0
  return Object.fromEntries(after.map((distance) => [`+${distance / 1000}k`, rateFrom(steps + distance)]))
}

/** Lowest mean return of the evaluations from `steps` on; that of the last one if there are none. */
function lowestFrom(evaluations: readonly Evaluation[], steps: number): number {
  const later = evaluations.filter(({ envSteps }) => envSteps >= steps)
  return Math.min(...(later.length > 0 ? later : evaluations.slice(-1)).map(({ meanReturn }) => meanReturn))
}

function isHeld(
  { end, floor }: NonNullable<Bar['holds']>,
  lowest: number | null,
  { meanReturn }: TrainResult,
): boolean {
  return lowest !== null && lowest >= floor && (meanReturn ?? Number.NEGATIVE_INFINITY) >= end
}

function within(
  { steps, seconds }: { readonly steps: number | null; readonly seconds: number | null },
  limit: { readonly steps: number; readonly seconds: number },
): boolean {
  return steps !== null && seconds !== null && steps <= limit.steps && seconds <= limit.seconds
}

function pooledSuccess(runs: readonly ProofRun[]): ProofVerdict['success'] {
  const last = runs.map((run) => run.evaluations.at(-1))
  const episodes = last.reduce((sum, evaluation) => sum + (evaluation?.episodes ?? 0), 0)
  const successes = last.reduce((sum, each) => sum + Math.round((each?.successRate ?? 0) * (each?.episodes ?? 0)), 0)
  return { rate: episodes === 0 ? 0 : successes / episodes, ...wilsonInterval(successes, episodes), episodes }
}

/** Index of the run with the median number of decisions to the goal: the curve that the chart highlights. */
export function medianRun(verdict: ProofVerdict): number {
  const order = verdict.seeds
    .map(({ steps }, index) => ({ steps: steps ?? Number.POSITIVE_INFINITY, index }))
    .sort((a, b) => a.steps - b.steps || a.index - b.index)
  return order[Math.floor((order.length - 1) / 2)].index
}

/** Median; a goal that was never reached counts as infinity. */
function median(values: readonly (number | null)[]): number | null {
  const value = quantile(
    values.map((each) => each ?? Number.POSITIVE_INFINITY),
    0.5,
  )
  return Number.isFinite(value) ? value : null
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function describeBar({ goal, bar }: Proof): string {
  if (bar === null) return 'reported'
  const limits = ({ steps, seconds }: Bar['eachSeed']) =>
    `≤ ${steps / 1000}k decisions${Number.isFinite(seconds) ? `, ≤ ${seconds} s` : ''}`
  const seeds = bar.seedsOfFive === 5 ? 'each seed' : `${bar.seedsOfFive} of 5 seeds`
  const parts = [`${seeds} ${limits(bar.eachSeed)}`]
  if (goal.kind === 'meanReturn') parts.unshift(`mean return ≥ ${goal.atLeast}`)
  if (bar.median) parts.unshift(`median ${limits(bar.median)}`)
  if (bar.stays) {
    const after = bar.stays.after.map((steps) => `+${steps / 1000}k`).join(', ')
    parts.push(`then ≥ ${bar.stays.successRate * 100} % at ${after}`)
  }
  if (bar.holds) {
    const { end, floor, after } = bar.holds
    parts.push(`then ≥ ${floor} from +${after / 1000}k on and ≥ ${end} at the end`)
  }
  if (bar.end !== undefined) parts.push(`then ≥ ${bar.end} at the end`)
  return parts.join('; ')
}
