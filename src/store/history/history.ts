import { createMovingAverage, type MovingAverage, mean, quantile, wilsonInterval } from '../../shared/statistics.ts'
import type { EpisodeColumns, Evaluation, ProgressBatch } from '../../training/protocol.ts'
import { createSeries, type Series } from './series.ts'

/**
 * What a run has told so far, as capped columns for the charts. All series have the x columns `steps`, `time`
 * (training seconds) and `episodes`.
 */
export interface History {
  /** Changes with everything below. */
  readonly version: number
  /** One report an update; further columns are the algorithm's metrics by id. */
  readonly updates: Series
  /** Single episodes, thinned out when there are many: `return`. */
  readonly episodes: Series
  /** The last EPISODE_WINDOW episodes at a time; `return` is smoothed, `term:<id>` is a reward term's mean share. */
  readonly recent: Series
  /** Evaluations: `return`, `success`, `successLow`, `successHigh`, `length`. */
  readonly evaluations: Series
  /** The last update's samples by metric id, e.g. `policy/advantage`. */
  readonly samples: Readonly<Record<string, Float32Array>>
  /** Training episodes seen. */
  readonly episodeCount: number
  /** Moments worth a tick on every chart's x axis, oldest first. */
  readonly marks: readonly Mark[]
  addProgress(batch: ProgressBatch): void
  addEvaluation(evaluation: Evaluation): void
  addMark(mark: Omit<Mark, 'episodes'>): void
  clear(): void
  save(): SavedHistory
  restore(saved: SavedHistory): void
}

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
}

const SERIES_NAMES = ['updates', 'episodes', 'recent', 'evaluations'] as const
type SeriesName = (typeof SERIES_NAMES)[number]

export const X_AXES = ['steps', 'time', 'episodes'] as const
export type XAxis = (typeof X_AXES)[number]

export const EPISODE_WINDOW = 100 // episodes behind the band, the success rate and its interval
const RETURN_DECAY = 0.98 // per episode: the smoothed return looks back about 50 episodes
const SERIES_CAPACITY = 2048 // rows: more than a chart has pixels across
const MARK_CAPACITY = 256 // dragging a slider must not fill memory; the oldest go first

/** The history of the page's one run. */
export const history: History = createHistory()

/** The last update's value of one of the run's metrics; undefined where it has none. */
export function lastMetric(id: string): number | undefined {
  const { updates } = history
  if (!updates.names().includes(id)) return undefined
  return updates.column(id)[updates.length - 1]
}

export function createHistory(): History {
  const series = {
    updates: createSeries({ capacity: SERIES_CAPACITY, lastOf: X_AXES }),
    episodes: createSeries({ capacity: SERIES_CAPACITY, lastOf: 'all' }),
    recent: createSeries({ capacity: SERIES_CAPACITY, lastOf: X_AXES }),
    evaluations: createSeries({ capacity: SERIES_CAPACITY, lastOf: X_AXES }),
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
      const report: Record<string, number> = {
        steps: batch.envSteps[row],
        time: batch.trainingSeconds[row],
        episodes: episodeCount + ended,
      }
      for (const metric in batch.metrics) report[metric] = batch.metrics[metric][row]
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
    })
    version++
  }

  function addMark(mark: Omit<Mark, 'episodes'>): void {
    const last = marks.at(-1)
    // A slider being dragged reports many times: one tick, with the last value.
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
    const saved = { updates: {}, episodes: {}, recent: {}, evaluations: {} } as Record<
      SeriesName,
      Record<string, Float64Array>
    >
    for (const seriesName of SERIES_NAMES) {
      const { length, names, column } = series[seriesName]
      for (const name of names()) saved[seriesName][name] = column(name).slice(0, length)
    }
    return { episodeCount, marks, series: saved }
  }

  function restore(saved: SavedHistory): void {
    clear()
    for (const seriesName of SERIES_NAMES) {
      const columns = saved.series[seriesName]
      const length = columns.steps?.length ?? 0
      for (let row = 0; row < length; row++) {
        const report: Record<string, number> = {}
        for (const name in columns) report[name] = columns[name][row]
        series[seriesName].push(report)
      }
    }
    // The smoothed return goes on from where it was, instead of starting from the next episode alone.
    const returns = series.episodes.column('return').subarray(0, series.episodes.length)
    for (const earlier of returns.subarray(-EPISODE_WINDOW)) smoothedReturn.add(earlier)
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

/** The last EPISODE_WINDOW episodes, whatever batch they came in. */
function createWindow() {
  const returns: number[] = []
  const lengths: number[] = []
  const successes: number[] = []
  const terms = new Map<string, number[]>()

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

  function summary(): Record<string, number> {
    const rang = successes.reduce((sum, success) => sum + success, 0)
    const interval = wilsonInterval(rang, successes.length)
    const report: Record<string, number> = {
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

  return { add, summary }
}

function push(values: number[], value: number): void {
  values.push(value)
  if (values.length > EPISODE_WINDOW) values.shift()
}
