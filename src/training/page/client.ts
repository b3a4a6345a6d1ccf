import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { FromWorker, StartMessage, ToWorker } from '../protocol.ts'
import { createRecovery, noteCommand, noteNews, type Recovery, resumePoint } from './recovery.ts'

const TICK_MS = 1000
const SILENCE_LIMIT_MS = 10_000 // a live worker speaks once a second
const START_LIMIT_MS = 60_000 // loading tfjs, and up to 10 s for each backend that does not start
const SLOWEST_KNOWN_GAPS = 4 // a run whose updates block for long is given so many times its longest gap
const STOP_LIMIT_MS = 2000 // then the worker ends without having freed its tensors, which it takes with it anyway
const MOST_RESTARTS = 3

/** The part of `Worker` that the client needs; tests pass their own. */
export interface WorkerLike {
  postMessage(message: ToWorker): void
  terminate(): void
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
}

/** The page's side of the wire. */
export interface TrainerClient {
  /** `start` takes a fresh worker, and so ends a run in progress; everything else goes to the worker in hand. */
  send(message: ToWorker): void
  /** Ends the worker at once. */
  dispose(): void
}

/**
 * Owns the trainer's worker: starts one for each run, passes on its messages, drops those of other runs, watches that
 * it lives, and starts a lost one again from its last weights, up to three times a run.
 */
export function createTrainerClient(
  listen: (message: FromWorker) => void,
  createWorker: () => WorkerLike = createTrainerWorker,
): TrainerClient {
  let worker: WorkerLike | null = null
  let runId = -1
  let recovery: Recovery | null = null
  let restarts = 0
  let silentMs = 0
  let longestGapMs = 0
  let isStarting = false
  let stoppingMs: number | null = null // since `stop` was sent
  let lastTick = performance.now()
  const timer = setInterval(watch, TICK_MS)

  function startWorker(start: Omit<StartMessage, 'type' | 'runId'>): void {
    endWorker()
    worker = createWorker()
    worker.onmessage = ({ data }) => hear(data)
    worker.onerror = (event) => {
      event.preventDefault?.()
      lose(event.message || 'The trainer could not be loaded')
    }
    worker.onmessageerror = () => lose('A message of the trainer could not be read')
    silentMs = 0
    longestGapMs = 0
    isStarting = true
    stoppingMs = null
    worker.postMessage({ ...start, type: 'start', runId })
  }

  function endWorker(): void {
    if (worker === null) return
    worker.onmessage = null // what is already under way is of no interest any more
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

  /** Silence is counted in ticks, not by the clock: a page that slept or was throttled must not blame its worker. */
  function watch(): void {
    const now = performance.now()
    const passed = Math.min(now - lastTick, 2 * TICK_MS)
    lastTick = now
    if (worker === null) return
    silentMs += passed
    if (stoppingMs !== null) {
      stoppingMs += passed
      if (stoppingMs >= STOP_LIMIT_MS) {
        endWorker()
        listen({ type: 'state', runId, state: 'stopped', updates: recovery?.snapshot?.updates ?? 0 })
      }
      return
    }
    const limit = isStarting ? START_LIMIT_MS : Math.max(SILENCE_LIMIT_MS, SLOWEST_KNOWN_GAPS * longestGapMs)
    if (silentMs >= limit) lose(`The trainer has not answered for ${Math.round(silentMs / 1000)} s`)
  }

  function lose(reason: string): void {
    endWorker()
    if (recovery === null) return
    if (restarts >= MOST_RESTARTS) {
      const advice = 'Choose another backend or smaller batches, and train again.'
      listen({ type: 'failed', runId, message: `${reason}, for the ${restarts + 1}th time.`, advice })
      return
    }
    restarts++
    const where = recovery.snapshot ? `goes on from update ${recovery.snapshot.updates}` : 'starts again'
    listen({ type: 'notice', runId, text: `${reason}. It ${where} in a new worker (${restarts} of ${MOST_RESTARTS}).` })
    goOn(recovery, recovery.snapshot)
  }

  function goOn(from: Recovery, snapshot: PolicySnapshot | null): void {
    const { config, isPaused: pausedAtStart, material } = from
    const resumeFrom = resumePoint(from, snapshot)
    startWorker({ config, pausedAtStart, ...(resumeFrom && { resumeFrom }), ...(material && { material }) })
    worker?.postMessage({ type: 'setSpeed', runId, updatesPerSecond: from.updatesPerSecond })
    worker?.postMessage({ type: 'setSwarm', runId, perSecond: from.swarmPerSecond })
  }

  return {
    send(message) {
      if (message.type === 'start') {
        runId = message.runId
        recovery = createRecovery(message.config, message.pausedAtStart, message.material)
        restarts = 0
        startWorker(message)
        return
      }
      if (message.runId !== runId || recovery === null) return
      noteCommand(recovery, message)
      if (worker !== null) {
        if (message.type === 'stop') stoppingMs = 0
        worker.postMessage(message)
      } else if (message.type === 'restoreBest' && recovery.best) {
        goOn(recovery, recovery.best.snapshot) // the run has failed: its best policy has not
      }
    },
    dispose() {
      clearInterval(timer)
      endWorker()
      recovery = null
    },
  }
}

// The URL stands literally inside `new Worker`, else the bundler does not see that this is a module of its own.
function createTrainerWorker(): WorkerLike {
  return new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module', name: 'trainer' })
}
