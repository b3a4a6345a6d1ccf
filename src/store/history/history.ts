import {
  createMovingAverage,
  type MovingAverage,
  type MovingAverageState,
  mean,
  quantile,
  wilsonInterval,
} from '../../shared/statistics.ts'
import type { EpisodeColumns, Evaluation, ProgressBatch } from '../../training/protocol.ts'
import { createSeries, NO_PENDING_ROW, type PendingRow, type Series } from './series.ts'

/**
 * A run's reports so far, as columns of limited length for the charts. All series have the x columns `steps`, `time`
 * (training seconds) and `episodes`.
 */
export interface History {
  /** Increases whenever anything below changes. */
  readonly version: number
  /** One row per update, with the algorithm's metrics. */
  readonly updates: Series<XAxis | MetricId>
  /** Single episodes, thinned out when there are many. */
  readonly episodes: Series<XAxis | 'return'>
  /** Means over the last EPISODE_WINDOW episodes; `return` is smoothed, `term:<id>` is a reward term's mean share. */
  readonly recent: Series<XAxis | RecentColumn>
  readonly evaluations: Series<XAxis | EvaluationColumn>
  /** The last update's samples by metric id, e.g. `policy/advantage`. */
  readonly samples: Readonly<Record<string, Float32Array>>
  /** Finished training episodes. */
  readonly episodeCount: number
  /** Returns of the last EPISODE_WINDOW of them. */
  readonly lastReturns: readonly number[]
  /** Events marked on every chart's x axis, oldest first. */
  readonly marks: readonly Mark[]
  addProgress(batch: ProgressBatch): void
  addEvaluation(evaluation: Evaluation): void
  addMark(mark: Omit<Mark, 'episodes'>): void
  clear(): void
  save(): SavedHistory
  restore(saved: SavedHistory): void
}

/** A metric's id, as algorithms declare it: `group/name`. */
type MetricId = `${string}/${string}`
type EpisodesColumn = 'return' | 'success' | 'successLow' | 'successHigh' | 'length'
/** `unseen`: on endless levels that the run does not train on; `bellLeft`: with the bell at the left. */
type EvaluationColumn = EpisodesColumn | `${'unseen' | 'bellLeft'}${'' | 'Low' | 'High'}`
type RecentColumn = EpisodesColumn | 'returnLow' | 'returnHigh' | `term:${string}`

/** `change`: a hyperparameter or a reward weight was moved. `first`: a milestone was reached for the first time. */
export interface Mark {
  readonly kind: 'change' | 'first' | 'restore'
  readonly label: string
  readonly steps: number
  readonly time: number
  readonly episodes: number
}

/** The history as plain data, for IndexedDB. */
export interface SavedHistory {
  readonly episodeCount: number
  readonly marks: readonly Mark[]
  readonly series: Readonly<Record<SeriesName, Readonly<Record<string, Float64Array>>>>
  /** Stride and pending row of each series. Absent in runs that older versions of the page saved. */
  readonly resolution?: Readonly<Record<SeriesName, { readonly stride: number; readonly pending: PendingRow }>>
  /** The episodes behind the averages. Absent in runs that older versions saved. */
  readonly window?: EpisodeWindow
  readonly smoothedReturn?: MovingAverageState
}

/** Columns of the last EPISODE_WINDOW episodes, oldest first. */
interface EpisodeWindow {
  readonly returns: readonly number[]
  readonly lengths: readonly number[]
  readonly successes: readonly number[]
  readonly terms: Readonly<Record<string, readonly number[]>>
}

const SERIES_NAMES = ['updates', 'episodes', 'recent', 'evaluations'] as const
type SeriesName = (typeof SERIES_NAMES)[number]

export const X_AXES = ['steps', 'time', 'episodes'] as const
export type XAxis = (typeof X_AXES)[number]

export const EPISODE_WINDOW = 100 // episodes behind the band, the success rate and its interval
const RETURN_DECAY = 0.98 // per episode: the smoothed return looks back about 50 episodes
export const SERIES_CAPACITY = 2048 // rows: more than a chart has pixels across
const MARK_CAPACITY = 256 // dragging a slider must not fill memory; the oldest go first

/** The last update's value of one of the run's metrics; undefined where it has none. */
export function lastMetric({ updates }: Pick<History, 'updates'>, id: string): number | undefined {
  const metric = metricId(id)
  if (!updates.names().includes(metric)) return undefined
  return updates.column(metric)[updates.length - 1]
}

/** The column of a metric that a card declares. */
export function metricId(id: string): MetricId {
  return id as MetricId // the contract tests check that cards name their metrics `group/name`
}

export function createHistory(): History {
  const series = {
    updates: createSeries<XAxis | MetricId>({ capacity: SERIES_CAPACITY, lastOf: X_AXES }),
    episodes: createSeries<XAxis | 'return'>({ capacity: SERIES_CAPACITY, lastOf: 'all' }),
    recent: createSeries<XAxis | RecentColumn>({ capacity: SERIES_CAPACITY, lastOf: X_AXES }),
    evaluations: createSeries<XAxis | EvaluationColumn>({ capacity: SERIES_CAPACITY, lastOf: X_AXES }),
  }
  let window = createWindow()
  let smoothedReturn: MovingAverage = createMovingAverage(RETURN_DECAY)
  let samples: Readonly<Record<string, Float32Array>> = {}
  let episodeCount = 0
  let marks: readonly Mark[] = []
  let version = 0

  function addProgress(batch: ProgressBatch): void {
    addUpdates(batch)
    addEpisodes(batch.episodes)
    if (Object.keys(batch.samples).length > 0) samples = batch.samples
    version++
  }

  function addUpdates(batch: ProgressBatch): void {
    const ends = batch.episodes.endedAtEnvStep
    let ended = 0
    for (let row = 0; row < batch.updates.length; row++) {
      while (ended < ends.length && ends[ended] <= batch.envSteps[row]) ended++
      const report: Partial<Record<XAxis | MetricId, number>> = {
        steps: batch.envSteps[row],
        time: batch.trainingSeconds[row],
        episodes: episodeCount + ended,
      }
      for (const id in batch.metrics) report[metricId(id)] = batch.metrics[id][row]
      series.updates.push(report)
    }
  }

  function addEpisodes(columns: EpisodeColumns): void {
    const count = columns.returns.length
    if (count === 0) return
    for (let row = 0; row < count; row++) {
      episodeCount++
      smoothedReturn.add(columns.returns[row])
      window.add(columns, row)
      series.episodes.push({
        steps: columns.endedAtEnvStep[row],
        time: columns.trainingSeconds[row],
        episodes: episodeCount,
        return: columns.returns[row],
      })
    }
    series.recent.push({
      steps: columns.endedAtEnvStep[count - 1],
      time: columns.trainingSeconds[count - 1],
      episodes: episodeCount,
      return: smoothedReturn.value,
      ...window.summary(),
    })
  }

  function addEvaluation(evaluation: Evaluation): void {
    series.evaluations.push({
      steps: evaluation.envSteps,
      time: evaluation.trainingSeconds,
      episodes: episodeCount,
      return: evaluation.meanReturn,
      success: evaluation.successRate,
      successLow: evaluation.successLow,
      successHigh: evaluation.successHigh,
      length: evaluation.meanLength,
      ...(evaluation.unseen && {
        unseen: evaluation.unseen.successRate,
        unseenLow: evaluation.unseen.successLow,
        unseenHigh: evaluation.unseen.successHigh,
      }),
      ...(evaluation.bellLeft && {
        bellLeft: evaluation.bellLeft.successRate,
        bellLeftLow: evaluation.bellLeft.successLow,
        bellLeftHigh: evaluation.bellLeft.successHigh,
      }),
    })
    version++
  }

  function addMark(mark: Omit<Mark, 'episodes'>): void {
    const last = marks.at(-1)
    // Dragging a slider reports many changes: one mark, with the last value.
    const sameDrag = last?.kind === 'change' && mark.kind === 'change' && last.steps === mark.steps
    marks = [...(sameDrag ? marks.slice(0, -1) : marks), { ...mark, episodes: episodeCount }].slice(-MARK_CAPACITY)
    version++
  }

  function clear(): void {
    for (const name of SERIES_NAMES) series[name].clear()
    window = createWindow()
    smoothedReturn = createMovingAverage(RETURN_DECAY)
    samples = {}
    episodeCount = 0
    marks = []
    version++
  }

  function save(): SavedHistory {
    const saved = {
      updates: series.updates.save(),
      episodes: series.episodes.save(),
      recent: series.recent.save(),
      evaluations: series.evaluations.save(),
    }
    return {
      episodeCount,
      marks,
      series: bySeries((name) => saved[name].columns),
      resolution: bySeries((name) => ({ stride: saved[name].stride, pending: saved[name].pending })),
      window: window.save(),
      smoothedReturn: smoothedReturn.state,
    }
  }

  function restore(saved: SavedHistory): void {
    clear()
    for (const name of SERIES_NAMES) {
      const { stride, pending } = saved.resolution?.[name] ?? { stride: 1, pending: NO_PENDING_ROW }
      series[name].restore({ columns: saved.series[name], stride, pending })
    }
    window = createWindow(saved.window)
    smoothedReturn = createMovingAverage(RETURN_DECAY, saved.smoothedReturn)
    if (saved.smoothedReturn === undefined) {
      const returns = series.episodes.column('return').subarray(0, series.episodes.length)
      for (const earlier of returns.subarray(-EPISODE_WINDOW)) smoothedReturn.add(earlier)
    }
    episodeCount = saved.episodeCount
    marks = saved.marks
    version++
  }

  return {
    ...series,
    get version() {
      return version
    },
    get samples() {
      return samples
    },
    get episodeCount() {
      return episodeCount
    },
    get lastReturns() {
      return window.returns
    },
    get marks() {
      return marks
    },
    addProgress,
    addEvaluation,
    addMark,
    clear,
    save,
    restore,
  }
}

function bySeries<Value>(read: (name: SeriesName) => Value): Record<SeriesName, Value> {
  return {
    updates: read('updates'),
    episodes: read('episodes'),
    recent: read('recent'),
    evaluations: read('evaluations'),
  }
}

/** The last EPISODE_WINDOW episodes, across reports. */
function createWindow(from: EpisodeWindow = { returns: [], lengths: [], successes: [], terms: {} }) {
  const returns = [...from.returns]
  const lengths = [...from.lengths]
  const successes = [...from.successes]
  const terms = new Map(Object.entries(from.terms).map(([id, values]) => [id, [...values]]))

  function add(columns: EpisodeColumns, row: number): void {
    push(returns, columns.returns[row])
    push(lengths, columns.lengths[row])
    push(successes, columns.successes[row])
    for (const id in columns.terms) {
      let values = terms.get(id)
      if (values === undefined) {
        values = []
        terms.set(id, values)
      }
      push(values, columns.terms[id][row])
    }
  }

  function summary(): Partial<Record<RecentColumn, number>> {
    const rang = successes.reduce((sum, success) => sum + success, 0)
    const interval = wilsonInterval(rang, successes.length)
    const report: Partial<Record<RecentColumn, number>> = {
      returnLow: quantile(returns, 0.1),
      returnHigh: quantile(returns, 0.9),
      success: rang / successes.length,
      successLow: interval.low,
      successHigh: interval.high,
      length: mean(lengths),
    }
    for (const [id, values] of terms) report[`term:${id}`] = mean(values)
    return report
  }

  function save(): EpisodeWindow {
    const copies = [...terms].map(([id, values]) => [id, [...values]] as const)
    return {
      returns: [...returns],
      lengths: [...lengths],
      successes: [...successes],
      terms: Object.fromEntries(copies),
    }
  }

  return { returns, add, summary, save }
}

function push(values: number[], value: number): void {
  values.push(value)
  if (values.length > EPISODE_WINDOW) values.shift()
}
