import type { PlatformerConfig } from '../../env/config.ts'
import type { ExpertClip } from '../../policies/demonstrate.ts'
import type { Preference } from '../protocol.ts'
import type {
  Choice,
  ClipPair,
  ExpertClipsRequest,
  FitProgress,
  FittedRewardModel,
  FromWorkshop,
  JobKind,
  JobRequests,
  JobResults,
  JudgeRequest,
  QueriesRequest,
  RewardModelOptions,
  ToWorkshop,
} from '../workshop/workshop.ts'

/** The part of `Worker` that the client needs; tests pass their own. */
export interface WorkshopWorkerLike {
  postMessage(message: ToWorkshop): void
  terminate(): void
  onmessage: ((event: MessageEvent<FromWorkshop>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
}

/**
 * The page's side of the workshop. Jobs wait for each other. Each promise rejects with a `WorkshopError` whose
 * message and advice are made to be shown, and the next job starts a fresh worker where the old one was lost.
 */
export interface Workshop {
  /** Clips of the scripted expert, for whoever has none of their own. */
  expertClips(env: PlatformerConfig, options: Omit<ExpertClipsRequest, 'env'>): Promise<readonly ExpertClip[]>
  /** Pairs of clips to compare, both from one start. */
  queries(env: PlatformerConfig, options: Omit<QueriesRequest, 'env'>): Promise<readonly ClipPair[]>
  /** What the synthetic judge says of them, one choice a pair. */
  judge(
    env: PlatformerConfig,
    pairs: JudgeRequest['pairs'],
    options: Pick<JudgeRequest, 'errorRate' | 'taste' | 'seed'>,
  ): Promise<readonly Choice[]>
  fitRewardModel(
    env: PlatformerConfig,
    preferences: readonly Preference[],
    options?: Partial<RewardModelOptions>,
    onProgress?: (progress: FitProgress) => void,
  ): Promise<FittedRewardModel>
  /** Ends the job in hand and those that wait; their promises reject with an error whose `cancelled` is true. */
  cancel(): void
  /** Cancels, and takes no more jobs. */
  dispose(): void
}

export class WorkshopError extends Error {
  override readonly name = 'WorkshopError'
  readonly advice: string
  /** Somebody wanted it so: nothing to report. */
  readonly cancelled: boolean
  constructor(message: string, advice: string, cancelled = false) {
    super(message)
    this.advice = advice
    this.cancelled = cancelled
  }
}

interface Job {
  readonly message: ToWorkshop
  readonly onProgress: (progress: FitProgress) => void
  readonly resolve: (result: JobResults[JobKind]) => void
  readonly reject: (error: WorkshopError) => void
}

export function createWorkshop(createWorker: () => WorkshopWorkerLike = createWorkshopWorker): Workshop {
  let worker: WorkshopWorkerLike | null = null
  let jobs: Job[] = [] // the first is in hand
  let lastJobId = 0
  let isDisposed = false

  function ask<Kind extends JobKind>(
    type: Kind,
    request: JobRequests[Kind],
    onProgress: Job['onProgress'] = () => undefined,
  ): Promise<JobResults[Kind]> {
    if (isDisposed) return Promise.reject(cancelled())
    return new Promise<JobResults[Kind]>((resolve, reject) => {
      const message = { type, jobId: ++lastJobId, request } as ToWorkshop
      jobs.push({ message, onProgress, resolve: resolve as Job['resolve'], reject })
      if (jobs.length === 1) beginFirst()
    })
  }

  function beginFirst(): void {
    if (jobs.length === 0) return
    try {
      worker ??= startWorker()
      worker.postMessage(jobs[0].message)
    } catch (error) {
      lose(error instanceof Error ? error.message : String(error))
    }
  }

  function startWorker(): WorkshopWorkerLike {
    const started = createWorker()
    started.onmessage = ({ data }) => hear(data)
    started.onerror = (event) => {
      event.preventDefault?.()
      lose(event.message || 'it could not be loaded')
    }
    started.onmessageerror = () => lose('a message of it could not be read')
    return started
  }

  function hear(message: FromWorkshop): void {
    const job = jobs[0]
    if (job === undefined || message.jobId !== job.message.jobId) return
    if (message.type === 'progress') {
      job.onProgress(message.progress)
      return
    }
    jobs.shift()
    if (message.type === 'done') job.resolve(message.result)
    else job.reject(new WorkshopError(message.message, message.advice))
    beginFirst()
  }

  /** The job in hand goes with its worker; those that wait get another. */
  function lose(reason: string): void {
    endWorker()
    const job = jobs.shift()
    job?.reject(new WorkshopError(`The workshop was lost: ${reason}.`, 'Ask again: it starts afresh.'))
    beginFirst()
  }

  function endWorker(): void {
    if (worker === null) return
    worker.onmessage = null
    worker.onerror = null
    worker.onmessageerror = null
    worker.terminate()
    worker = null
  }

  function cancel(): void {
    const ended = jobs
    jobs = []
    if (ended.length > 0) endWorker() // there is no other way to stop a computation in its middle
    for (const job of ended) job.reject(cancelled())
  }

  return {
    expertClips: (env, options) => ask('expertClips', { env, ...options }),
    queries: (env, options) => ask('queries', { env, ...options }),
    judge: (env, pairs, options) => ask('judge', { env, pairs, ...options }),
    fitRewardModel: (env, preferences, options = {}, onProgress) =>
      ask('fitRewardModel', { env, preferences, options }, onProgress),
    cancel,
    dispose() {
      isDisposed = true
      cancel()
      endWorker()
    },
  }
}

function cancelled(): WorkshopError {
  return new WorkshopError('It was cancelled.', 'Ask again whenever you like.', true)
}

// The URL stands literally inside `new Worker`, else the bundler does not see that this is a module of its own.
function createWorkshopWorker(): WorkshopWorkerLike {
  return new Worker(new URL('../worker/workshopWorker.ts', import.meta.url), { type: 'module', name: 'workshop' })
}
