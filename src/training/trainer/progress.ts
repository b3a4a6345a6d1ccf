import type { TrainingReport } from '../../algorithms/contract.ts'
import type { EpisodeColumns, ProgressBatch } from '../protocol.ts'

/** Collects reports until they are sent; every update is in exactly one batch. */
interface ProgressCollector {
  readonly rows: number
  add(report: TrainingReport, trainingSeconds: number): void
  /** All reports since the last call, as columns. */
  drain(episodes: EpisodeColumns): ProgressBatch
  /** Drops what has not been sent: the run continues from these counters. */
  rewind(counters: Counters): void
}

interface Counters {
  readonly envSteps: number
  readonly trainingSeconds: number
}

/** `resumed`: the counters at which the run starts or resumes. */
export function createProgressCollector(resumed: Counters): ProgressCollector {
  let reports: TrainingReport[] = []
  let seconds: number[] = []
  let lastEnvSteps = resumed.envSteps
  let lastSeconds = resumed.trainingSeconds
  let envStepsPerSecond = 0

  return {
    get rows() {
      return reports.length
    },

    add(report, trainingSeconds) {
      reports.push(report)
      seconds.push(trainingSeconds)
    },

    rewind(counters) {
      reports = []
      seconds = []
      lastEnvSteps = counters.envSteps
      lastSeconds = counters.trainingSeconds
    },

    drain(episodes) {
      const last = reports.at(-1)
      if (last) {
        const passed = (seconds.at(-1) ?? lastSeconds) - lastSeconds
        if (passed > 0) envStepsPerSecond = (last.envSteps - lastEnvSteps) / passed
        lastEnvSteps = last.envSteps
        lastSeconds += passed
      }
      const batch: ProgressBatch = {
        updates: Float64Array.from(reports, (report) => report.updates),
        envSteps: Float64Array.from(reports, (report) => report.envSteps),
        trainingSeconds: Float64Array.from(seconds),
        metrics: metricColumns(reports),
        samples: last?.samples ?? {},
        episodes,
        envStepsPerSecond,
      }
      reports = []
      seconds = []
      return batch
    },
  }
}

function metricColumns(reports: readonly TrainingReport[]): Record<string, Float32Array> {
  const columns: Record<string, Float32Array> = {}
  reports.forEach((report, row) => {
    for (const [id, value] of Object.entries(report.metrics)) {
      columns[id] ??= new Float32Array(reports.length).fill(Number.NaN)
      columns[id][row] = value
    }
  })
  return columns
}
