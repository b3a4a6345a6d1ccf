import { quantile } from '../../shared/statistics.ts'
import type { BackendName, BackendReport, FromWorker, RunConfig, ToWorker, WorkTotals } from '../protocol.ts'
import { createTrainerClient, type TrainerClient } from './client.ts'

const WARM_UP_UPDATES = 3 // code and shaders compile in them
const WARM_UP_SECONDS = 2 // no more updates after it
const SLOW_UPDATE_SECONDS = 20 // compilation is a small part of such an update: the warm-up is the only turn
const SILENCE_LIMIT_MS = 120_000 // a software adapter takes long enough for one update of a large network
const BUDGET_STEPS = 10_000_000 // more than any measurement takes

/** Figures of one backend: medians over its turns. */
interface BackendFigures {
  readonly decisionsPerSecond: number
  readonly updateMs: number
  /** Milliseconds per update of learning on the worker's thread: without acting, and without waiting for the card. */
  readonly scriptMs: number
  /** Calls per update to WebGPU. */
  readonly dispatches: number
  readonly submits: number
  /** Updates that were measured, in all turns. */
  readonly updates: number
}

/** What became of one backend. */
export interface BackendRow {
  readonly backend: BackendName
  readonly adapter: BackendReport['adapter'] // of WebGPU only
  /** Null while it is not measured, or if it could not be. */
  readonly figures: BackendFigures | null
  /** Why it was not measured; null if it was, or will be. */
  readonly fault: string | null
}

export interface BenchOptions {
  readonly backends: readonly BackendName[]
  /** Seconds of training per turn. A turn takes at least one update. */
  readonly seconds: number
  readonly turns: number
  readonly signal: AbortSignal
  /** `turn` is 0 while a backend starts. */
  onProgress(progress: { readonly backend: BackendName; readonly turn: number }): void
  onRow(row: BackendRow): void
  readonly createClient?: (listen: (message: FromWorker) => void) => TrainerClient
}

/**
 * Trains one configuration on each backend, forced, in a worker of its own. The backends take turns, so that load on the
 * machine affects all of them; the others are paused meanwhile. Never rejects; after an abort, no more rows follow.
 */
export async function benchBackends(config: RunConfig, options: BenchOptions): Promise<void> {
  const { backends, seconds, turns, signal, onProgress, onRow } = options
  const runs: MeteredRun[] = []
  const stop = () => {
    for (const run of runs) run.end()
  }
  signal.addEventListener('abort', stop)
  try {
    for (const backend of backends) {
      if (signal.aborted) return
      onProgress({ backend, turn: 0 })
      const run = startMeteredRun({ ...config, backend }, options.createClient ?? createPatientClient)
      runs.push(run)
      await run.warmUp()
      if (!signal.aborted) onRow(run.row())
    }
    for (let turn = 1; turn <= turns; turn++) {
      for (const run of runs.filter(({ isOver }) => !isOver)) {
        if (signal.aborted) return
        onProgress({ backend: run.backend, turn })
        await run.takeTurn(seconds)
        if (!signal.aborted) onRow(run.row())
      }
    }
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
}

const createPatientClient = (listen: (message: FromWorker) => void) =>
  createTrainerClient(listen, undefined, SILENCE_LIMIT_MS)

/** Totals of a run at a moment. */
interface Totals extends WorkTotals {
  readonly updates: number
  readonly envSteps: number
  readonly seconds: number
}

const ZERO: Totals = {
  ...{ updates: 0, envSteps: 0, seconds: 0 },
  ...{ learningMs: 0, waitingMs: 0, dispatches: 0, submits: 0 },
}

interface MeteredRun {
  readonly backend: BackendName
  /** Whether it takes no more turns: it has failed, or its updates take long. */
  readonly isOver: boolean
  /** As `takeTurn`, until code is compiled. */
  warmUp(): Promise<void>
  /** Trains for some seconds, and pauses. Resolves once it is paused, or has failed. */
  takeTurn(seconds: number): Promise<void>
  row(): BackendRow
  end(): void
}

function startMeteredRun(
  config: RunConfig & { readonly backend: BackendName },
  createClient: (listen: (message: FromWorker) => void) => TrainerClient,
): MeteredRun {
  const { backend } = config
  const runId = 1
  const turns: BackendFigures[] = []
  let totals = ZERO
  let adapter: BackendReport['adapter'] = null
  let fault: string | null = null
  let isEnded = false
  let isSlow = false
  let isEnough: (totals: Totals) => boolean = () => false
  let isPausing = true // a run starts paused
  let whenPaused: () => void = () => undefined
  const client = createClient(listen)

  function listen(message: FromWorker): void {
    if (isEnded) return
    switch (message.type) {
      case 'backend': {
        const { chosen, candidates } = message.report
        if (chosen === backend) adapter = backend === 'webgpu' ? message.report.adapter : null
        else fail(candidates.find(({ name }) => name === backend)?.note ?? message.report.reason)
        return
      }
      case 'progress': {
        const { updates, envSteps, trainingSeconds } = message.batch
        totals = {
          ...totals,
          ...message.work,
          updates: updates.at(-1) ?? totals.updates,
          envSteps: envSteps.at(-1) ?? totals.envSteps,
          seconds: trainingSeconds.at(-1) ?? totals.seconds,
        }
        if (isPausing || !isEnough(totals)) return
        isPausing = true
        send({ type: 'pause', runId })
        return
      }
      case 'state':
        if (message.state === 'paused') whenPaused()
        return
      case 'notice':
        fail(message.text)
        return
      case 'failed':
        fail(`${message.message} ${message.advice}`)
        return
      default: // not measured
    }
  }

  function send(message: ToWorker): void {
    client.send(message)
  }

  function fail(why: string): void {
    fault = why
    end()
  }

  function end(): void {
    isEnded = true
    client.dispose()
    whenPaused()
  }

  const paused = () =>
    new Promise<void>((resolve) => {
      whenPaused = resolve
    })

  const started = paused()
  const { guidance: _, ...plain } = config // what the learner is paid does not change its speed, but needs material
  const evaluation = { ...config.evaluation, everySteps: 0 }
  send({
    ...{ type: 'start', runId, pausedAtStart: true, metered: true },
    config: { ...plain, budgetSteps: BUDGET_STEPS, evaluation },
  })

  /** Trains until the totals satisfy `until`, then pauses. */
  async function train(until: (totals: Totals) => boolean): Promise<void> {
    await started
    if (isEnded) return
    const stopped = paused()
    isEnough = until
    isPausing = false
    send({ type: 'resume', runId })
    await stopped
  }

  return {
    backend,
    get isOver() {
      return fault !== null || isSlow
    },
    async warmUp() {
      await train(({ updates, seconds }) => updates >= WARM_UP_UPDATES || seconds >= WARM_UP_SECONDS)
      isSlow = totals.seconds > SLOW_UPDATE_SECONDS * totals.updates
      if (isSlow) turns.push(figuresBetween(ZERO, totals))
    },
    async takeTurn(seconds) {
      const before = totals
      await train((now) => now.seconds - before.seconds >= seconds)
      if (totals.updates > before.updates) turns.push(figuresBetween(before, totals))
    },
    row: () => ({ backend, adapter, fault, figures: fault === null ? medianOf(turns) : null }),
    end,
  }
}

function figuresBetween(before: Totals, after: Totals): BackendFigures {
  const updates = after.updates - before.updates
  const change = (name: keyof Totals) => after[name] - before[name]
  return {
    decisionsPerSecond: change('envSteps') / change('seconds'),
    updateMs: (1000 * change('seconds')) / updates,
    scriptMs: (change('learningMs') - change('waitingMs')) / updates,
    dispatches: change('dispatches') / updates,
    submits: change('submits') / updates,
    updates,
  }
}

/** Null before the first turn. */
function medianOf(turns: readonly BackendFigures[]): BackendFigures | null {
  if (turns.length === 0) return null
  const median = (name: keyof BackendFigures) =>
    quantile(
      turns.map((turn) => turn[name]),
      0.5,
    )
  return {
    decisionsPerSecond: median('decisionsPerSecond'),
    updateMs: median('updateMs'),
    scriptMs: median('scriptMs'),
    dispatches: median('dispatches'),
    submits: median('submits'),
    updates: turns.reduce((sum, { updates }) => sum + updates, 0),
  }
}
