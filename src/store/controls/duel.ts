import { createStore, type StoreApi } from 'zustand/vanilla'
import { quantile } from '../../shared/statistics.ts'
import { runTrial, type TrialResult } from '../../training/page/trial.ts'
import type { Evaluation, RunConfig, RunMaterial } from '../../training/protocol.ts'

/** Two configurations on the same seeds, run one after the other so that neither slows the other down. */
interface DuelState {
  readonly phase: 'idle' | 'running' | 'finished'
  readonly sides: readonly [DuelSide, DuelSide] | null
  /** Budget of each run: decisions or seconds. */
  readonly limit: DuelLimit
  readonly seeds: number
  /** The run in progress. */
  readonly current: { readonly side: 0 | 1; readonly seed: number } | null
  readonly failure: string | null
}

export interface DuelSide {
  readonly name: string
  readonly config: RunConfig
  /** Clips, answers and the initial policy of each of its runs, if any. */
  readonly material?: RunMaterial
  /** The evaluations of each seed's run so far, seed 1 first. */
  readonly runs: readonly (readonly Evaluation[])[]
}

export type DuelLimit =
  | { readonly by: 'steps'; readonly steps: number }
  | { readonly by: 'time'; readonly seconds: number }

export interface DuelControls {
  /** Ends a duel in progress and begins this one. */
  start(sides: readonly [Contender, Contender], options: { readonly limit: DuelLimit; readonly seeds: number }): void
  stop(): void
}

export type Contender = Pick<DuelSide, 'name' | 'config' | 'material'>

const EVALUATIONS_PER_RUN = 16 // points of a curve: enough to show its shape, few enough not to slow the run

const INITIAL_DUEL: DuelState = {
  phase: 'idle',
  sides: null,
  limit: { by: 'steps', steps: 150_000 },
  seeds: 3,
  current: null,
  failure: null,
}

export type DuelStore = StoreApi<DuelState>

export function createDuelStore(): DuelStore {
  return createStore<DuelState>(() => INITIAL_DUEL)
}

export function createDuelControls(
  store: DuelStore,
  run: (config: RunConfig, options: Parameters<typeof runTrial>[1]) => Promise<TrialResult> = runTrial,
): DuelControls {
  let abort = new AbortController()

  async function play(limit: DuelLimit, seeds: number, signal: AbortSignal): Promise<void> {
    for (let seed = 1; seed <= seeds; seed++) {
      for (const side of [0, 1] as const) {
        store.setState({ current: { side, seed } })
        const material = store.getState().sides?.[side].material
        const result = await run(trialConfig(store.getState(), side, { limit, seed }), {
          signal,
          ...(material && { material }),
          onEvaluation(evaluation, soFar) {
            keep(side, seed, soFar)
            return limit.by === 'time' && evaluation.trainingSeconds >= limit.seconds
          },
        })
        if (signal.aborted) return
        if (result.end === 'failed')
          return store.setState({ phase: 'finished', current: null, failure: result.message })
      }
    }
    store.setState({ phase: 'finished', current: null })
  }

  function keep(side: 0 | 1, seed: number, evaluations: readonly Evaluation[]): void {
    const { sides } = store.getState()
    if (sides === null) return
    const runs = [...sides[side].runs]
    runs[seed - 1] = [...evaluations]
    const changed = { ...sides[side], runs }
    store.setState({ sides: side === 0 ? [changed, sides[1]] : [sides[0], changed] })
  }

  return {
    start([first, second], { limit, seeds }) {
      abort.abort()
      abort = new AbortController()
      const sides = [
        { ...first, runs: [] },
        { ...second, runs: [] },
      ] as const
      store.setState({ phase: 'running', sides, limit, seeds, failure: null })
      void play(limit, seeds, abort.signal)
    },
    stop() {
      abort.abort()
      store.setState({ phase: 'finished', current: null })
    },
  }
}

/** The configuration of one trial. Time-limited trials get 100 times the step budget, so that time ends them. */
function trialConfig(
  { sides }: DuelState,
  side: 0 | 1,
  { limit, seed }: { readonly limit: DuelLimit; readonly seed: number },
): RunConfig {
  if (sides === null) throw new Error('A duel needs two sides.')
  const { config } = sides[side]
  const budgetSteps = limit.by === 'steps' ? limit.steps : config.budgetSteps
  const everySteps = Math.max(1000, Math.round(budgetSteps / EVALUATIONS_PER_RUN))
  return {
    ...config,
    seed,
    budgetSteps: limit.by === 'steps' ? budgetSteps : budgetSteps * 100,
    evaluation: { ...config.evaluation, everySteps },
  }
}

/** Success over a side's runs at one x. */
export interface DuelPoint {
  readonly x: number
  readonly median: number
  readonly low: number // worst seed
  readonly high: number // best seed
}

/**
 * Median and range over seeds of the latest evaluation at or before each x. Covers the range of x in which every run has
 * evaluations.
 */
export function duelCurve(runs: DuelSide['runs'], by: DuelLimit['by']): DuelPoint[] {
  const place = (evaluation: Evaluation) => (by === 'steps' ? evaluation.envSteps : evaluation.trainingSeconds)
  const begun = runs.filter((run) => run.length > 0)
  if (begun.length === 0) return []
  const from = Math.max(...begun.map((run) => place(run[0])))
  const to = Math.min(...begun.map((run) => place(run[run.length - 1])))
  const places = [...new Set(begun.flatMap((run) => run.map(place)))].sort((a, b) => a - b)
  return places
    .filter((x) => x >= from && x <= to)
    .map((x) => {
      const rates = begun.map((run) => run.findLast((evaluation) => place(evaluation) <= x)?.successRate ?? 0)
      return { x, median: quantile(rates, 0.5), low: Math.min(...rates), high: Math.max(...rates) }
    })
}
