import type { FromWorker, StartMessage, ToWorker } from '../protocol.ts'
import { noWorkers } from './noWorkers.ts'
import { startPageWorker } from './pageWorker.ts'
import { blameBackend, createRecovery, noteCommand, noteNews, type Recovery, resumePoint } from './recovery.ts'

const TICK_MS = 1000
const SILENCE_LIMIT_MS = 10_000 // a live worker sends a message every second
const START_LIMIT_MS = 60_000 // loading tfjs, and up to 10 s for each backend that does not start
const GAPS_ALLOWED = 4 // a worker with slow updates may be silent for this many times its longest gap
const STOP_START_LIMIT_MS = 2000 // for a worker that has not begun: then it is terminated, as nothing is lost
const MAX_RESTARTS = 3 // within RESTART_WINDOW_MS; more have a cause that a restart does not remove
const RESTART_WINDOW_MS = 10 * 60_000

/** The part of `Worker` that the client needs; tests pass their own. */
export interface WorkerLike {
  postMessage(message: ToWorker): void
  terminate(): void
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
}

/** The page's end of the protocol. */
export interface TrainerClient {
  /** `start` ends the current run and starts a new worker; all other messages go to the current worker. */
  send(message: ToWorker): void
  /** Starts a worker for the next run in advance, so that its code is loaded when the run starts. */
  prepare(): void
  /** Terminates the worker at once. */
  dispose(): void
}

/**
 * Owns the trainer's worker: starts one per run, forwards its messages, drops those of other runs, and monitors it. A
 * lost worker is replaced and the run resumed from its last checkpoint, up to three times in ten minutes, but not after `stop`. A worker is lost if it is
 * silent for `silenceLimitMs`, or longer if its updates are slow.
 */
export function createTrainerClient(
  listen: (message: FromWorker) => void,
  createWorker: () => WorkerLike = () => startPageWorker('trainer'),
  silenceLimitMs = SILENCE_LIMIT_MS,
): TrainerClient {
  let worker: WorkerLike | null = null
  let prepared: WorkerLike | null = null
  let runId = -1
  let recovery: Recovery | null = null
  let restarts: number[] = [] // times of the recent ones
  let silentMs = 0
  let longestGapMs = 0
  let isStarting = false
  let isStopping = false
  let lastTick = performance.now()
  const timer = setInterval(watch, TICK_MS)

  function startWorker(start: Omit<StartMessage, 'type' | 'runId'>): void {
    endWorker()
    try {
      worker = prepared ?? createWorker()
      prepared = null
      worker.postMessage({ ...start, type: 'start', runId })
    } catch (error) {
      refuse(error)
      return
    }
    worker.onmessage = ({ data }) => hear(data)
    worker.onerror = (event) => {
      event.preventDefault?.()
      lose(event.message || 'The trainer could not be loaded')
    }
    worker.onmessageerror = () => lose('A message from the trainer could not be read')
    silentMs = 0
    longestGapMs = 0
    isStarting = true
    isStopping = false
  }

  /**
   * Reports that workers cannot start, e.g. in a sandboxed frame or under a strict CSP: no message would ever arrive.
   */
  function refuse(error: unknown): void {
    endWorker()
    recovery = null
    listen({ type: 'failed', runId, ...noWorkers(error) })
  }

  function endWorker(): void {
    if (worker === null) return
    worker.onmessage = null // drops messages in transit
    worker.onerror = null
    worker.onmessageerror = null
    worker.terminate()
    worker = null
  }

  function hear(message: FromWorker): void {
    if (message.runId !== runId) return
    longestGapMs = Math.max(longestGapMs, silentMs)
    silentMs = 0
    if (recovery) noteNews(recovery, message)
    const isOver =
      message.type === 'failed' ||
      (message.type === 'state' && (message.state === 'stopped' || message.state === 'finished'))
    if (message.type === 'state' && message.state !== 'starting') isStarting = false
    if (isOver) endWorker()
    if (message.type !== 'heartbeat') listen(message)
  }

  /**
   * Silence is counted in timer ticks, not clock time, so that a suspended or throttled page does not blame its worker.
   */
  function watch(): void {
    const now = performance.now()
    const passed = Math.min(now - lastTick, 2 * TICK_MS)
    lastTick = now
    if (worker === null) return
    silentMs += passed
    if (isStopping && isStarting) {
      if (silentMs >= STOP_START_LIMIT_MS) endStopped()
      return
    }
    // A worker that stops is given as much time: it makes its last checkpoint, and a large replay buffer takes seconds.
    const limit = isStarting
      ? Math.max(START_LIMIT_MS, silenceLimitMs)
      : Math.max(silenceLimitMs, GAPS_ALLOWED * longestGapMs)
    if (silentMs >= limit) lose(`The trainer has not answered for ${Math.round(silentMs / 1000)} s`, true)
  }

  function endStopped(): void {
    endWorker()
    listen({ type: 'state', runId, state: 'stopped', updates: recovery?.snapshot?.updates ?? 0 })
  }

  function lose(reason: string, hung = false): void {
    if (isStopping) {
      endStopped()
      return
    }
    endWorker()
    if (recovery === null) return
    const now = performance.now()
    restarts = restarts.filter((at) => now - at < RESTART_WINDOW_MS)
    if (restarts.length >= MAX_RESTARTS) {
      const advice = 'Choose another backend or smaller batches, and train again.'
      listen({
        type: 'failed',
        runId,
        message: `${reason}, for the ${restarts.length + 1}th time in ten minutes.`,
        advice,
      })
      return
    }
    restarts.push(now)
    blameBackend(recovery, reason, hung)
    const point = resumePoint(recovery)
    const where = point ? `continues from update ${point.progress.updates}` : 'starts again'
    const failed = recovery.backendFailures.at(-1)
    const without = failed ? `, without ${failed.backend}` : ''
    const text = `${reason}. Training ${where} in a new worker${without} (${restarts.length} of ${MAX_RESTARTS}).`
    listen({ type: 'notice', runId, text, untilProgress: true })
    if (point?.agentState) {
      const rewound = { type: 'rewound', runId, updates: point.progress.updates } as const
      noteNews(recovery, rewound)
      listen(rewound)
    }
    resume(recovery)
  }

  function resume(from: Recovery): void {
    const { config, isPaused: pausedAtStart, material, backendFailures, pendingValues, pendingWeights } = from
    const resumeFrom = resumePoint(from)
    const likelyBackend = from.backend
    from.backend = null
    from.startedAt = resumeFrom?.progress.updates ?? 0
    startWorker({
      config,
      pausedAtStart,
      ...(resumeFrom && { resumeFrom }),
      ...(material && { material }),
      ...(backendFailures.length > 0 && { backendFailures }),
      ...(likelyBackend && { likelyBackend }),
      ...(from.takesCheckpoints && { checkpoints: true }),
    })
    worker?.postMessage({ ...from.speed, type: 'setSpeed', runId })
    worker?.postMessage({ type: 'setSwarm', runId, perSecond: from.swarmPerSecond })
    worker?.postMessage({ type: 'setBreakpoints', runId, breakpoints: from.breakpoints })
    if (Object.keys(pendingValues).length > 0) {
      worker?.postMessage({ type: 'setHyperparameters', runId, values: pendingValues })
    }
    if (pendingWeights) worker?.postMessage({ type: 'setRewardWeights', runId, weights: pendingWeights })
  }

  return {
    send(message) {
      if (message.type === 'start') {
        runId = message.runId
        recovery = createRecovery(message)
        restarts = []
        startWorker(message)
        return
      }
      if (message.runId !== runId || recovery === null) return
      noteCommand(recovery, message)
      if (worker === null) return
      if (message.type === 'stop') {
        isStopping = true
        if (isStarting) silentMs = 0
      }
      worker.postMessage(message)
    },
    prepare() {
      if (worker !== null || prepared !== null) return
      try {
        prepared = createWorker()
      } catch {
        return // the run will say why there is none
      }
      const spare = prepared
      spare.onerror = () => {
        if (prepared === spare) prepared = null
      }
    },
    dispose() {
      clearInterval(timer)
      prepared?.terminate()
      endWorker()
      recovery = null
    },
  }
}
