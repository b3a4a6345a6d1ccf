import type { PlatformerConfig } from '../../env/config.ts'
import type { Autopsy, AutopsyRequest } from '../../policies/autopsy.ts'
import type { ExpertClip } from '../../policies/demonstrate.ts'
import type { ExactRequest, ExactValues } from '../../policies/exact/values.ts'
import type { Fork, ForkRequest } from '../../policies/fork.ts'
import type { Preference } from '../protocol.ts'
import type {
  Choice,
  ClipPair,
  ExpertClipsRequest,
  FitAnswerModelRequest,
  FitProgress,
  FittedAnswerModel,
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
import { noWorkers } from './noWorkers.ts'
import { startPageWorker } from './pageWorker.ts'

/** The part of `Worker` that the client needs; tests pass their own. */
export interface WorkshopWorkerLike {
  postMessage(message: ToWorkshop): void
  terminate(): void
  onmessage: ((event: MessageEvent<FromWorkshop>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
}

/**
 * The page's interface to the workshop. Jobs run one after the other. Promises reject with a `WorkshopError`, whose
 * message and advice are for the user. If the worker is lost, the next job starts a new one.
 */
export interface Workshop {
  /** Clips played by the scripted expert. */
  expertClips(env: PlatformerConfig, options: Omit<ExpertClipsRequest, 'env'>): Promise<readonly ExpertClip[]>
  /** Pairs of clips to compare; both clips of a pair have the same start. */
  queries(env: PlatformerConfig, options: Omit<QueriesRequest, 'env'>): Promise<readonly ClipPair[]>
  /** The synthetic judge's choices, one per pair. */
  judge(
    env: PlatformerConfig,
    pairs: JudgeRequest['pairs'],
    options: Pick<JudgeRequest, 'errorRate' | 'taste' | 'seed'>,
  ): Promise<readonly Choice[]>
  fitRewardModel(
    env: PlatformerConfig,
    preferences: readonly Preference[],
    options?: Partial<RewardModelOptions>,
    watch?: FitWatch,
  ): Promise<FittedRewardModel>
  fitAnswerModel(request: FitAnswerModelRequest, watch?: FitWatch): Promise<FittedAnswerModel>
  /** The futures of one state, for estimates of V, Q and A. */
  fork(request: ForkRequest, watch?: Pick<FitWatch, 'signal'>): Promise<Fork>
  /** The last decision of an episode that could still have saved it. */
  autopsy(request: AutopsyRequest, watch?: Pick<FitWatch, 'signal'>): Promise<Autopsy>
  /** The true V* and V^π of a policy. */
  exact(request: ExactRequest, watch?: Pick<FitWatch, 'signal'>): Promise<ExactValues>
  /** Cancels all jobs and accepts no more. */
  dispose(): void
}

interface FitWatch {
  readonly onProgress?: (progress: FitProgress) => void
  /** Cancels only this job; its promise rejects with an error whose `cancelled` is true. */
  readonly signal?: AbortSignal
}

export class WorkshopError extends Error {
  override readonly name = 'WorkshopError'
  readonly advice: string
  /** True if the job was cancelled on request, which need not be shown. */
  readonly cancelled: boolean
  constructor(message: string, advice: string, cancelled = false) {
    super(message)
    this.advice = advice
    this.cancelled = cancelled
  }
}

interface Job {
  readonly message: ToWorkshop
  readonly onProgress: FitWatch['onProgress']
  readonly resolve: (result: JobResults[JobKind]) => void
  readonly reject: (error: WorkshopError) => void
}

export function createWorkshop(
  createWorker: () => WorkshopWorkerLike = () => startPageWorker('workshop'),
  afterPicture: (start: () => void) => void = afterNextPicture,
): Workshop {
  let worker: WorkshopWorkerLike | null = null
  let jobs: Job[] = [] // the first one is running
  let lastJobId = 0
  let isDisposed = false

  function ask<Kind extends JobKind>(
    type: Kind,
    request: JobRequests[Kind],
    { onProgress, signal }: FitWatch = {},
  ): Promise<JobResults[Kind]> {
    if (isDisposed || signal?.aborted) return Promise.reject(cancelled())
    return new Promise<JobResults[Kind]>((resolve, reject) => {
      const message = { type, jobId: ++lastJobId, request } as ToWorkshop
      const job: Job = { message, onProgress, resolve: resolve as Job['resolve'], reject }
      jobs.push(job)
      signal?.addEventListener('abort', () => cancel(job), { once: true })
      if (jobs.length === 1) beginFirst()
    })
  }

  function beginFirst(): void {
    if (jobs.length === 0) return
    try {
      worker ??= startWorker()
    } catch (error) {
      const { message, advice } = noWorkers(error)
      jobs.shift()?.reject(new WorkshopError(message, advice))
      beginFirst()
      return
    }
    try {
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
    started.onmessageerror = () => lose('one of its messages could not be read')
    return started
  }

  function hear(message: FromWorkshop): void {
    const job = jobs[0]
    if (job === undefined || message.jobId !== job.message.jobId) return
    if (message.type === 'progress') {
      job.onProgress?.(message.progress)
      return
    }
    jobs.shift()
    if (message.type === 'done') job.resolve(message.result)
    else job.reject(new WorkshopError(message.message, message.advice))
    beginFirst()
  }

  /** Rejects the running job and ends the worker; waiting jobs get a new worker. */
  function lose(reason: string): void {
    endWorker()
    const job = jobs.shift()
    job?.reject(new WorkshopError(`The workshop failed: ${reason}.`, 'Try again: it restarts.'))
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

  /** Cancels one job; the other jobs are still done. */
  function cancel(job: Job): void {
    const isInHand = jobs[0] === job
    if (!jobs.includes(job)) return
    jobs = jobs.filter((other) => other !== job)
    job.reject(cancelled())
    if (!isInHand) return
    endWorker() // the only way to interrupt a computation
    beginFirst()
    if (worker === null) afterPicture(startAhead)
  }

  /**
   * Starts a worker before there is a job: who has stopped futures often asks again at once, and need not wait for it then. The
   * picture without them comes first, which a starting worker would delay.
   */
  function startAhead(): void {
    if (isDisposed || worker !== null) return
    try {
      worker = startWorker()
    } catch {
      // The next job tries again, and says why it cannot.
    }
  }

  return {
    expertClips: (env, options) => ask('expertClips', { env, ...options }),
    queries: (env, options) => ask('queries', { env, ...options }),
    judge: (env, pairs, options) => ask('judge', { env, pairs, ...options }),
    fitRewardModel: (env, preferences, options = {}, watch) =>
      ask('fitRewardModel', { env, preferences, options }, watch),
    fitAnswerModel: (request, watch) => ask('fitAnswerModel', request, watch),
    fork: (request, watch) => ask('fork', request, watch),
    autopsy: (request, watch) => ask('autopsy', request, watch),
    exact: (request, watch) => ask('exact', request, watch),
    dispose() {
      isDisposed = true
      const ended = jobs
      jobs = []
      endWorker()
      for (const job of ended) job.reject(cancelled())
    },
  }
}

/** The second frame begins when the first one has been drawn. */
function afterNextPicture(start: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => start()))
}

function cancelled(): WorkshopError {
  return new WorkshopError('It was cancelled.', 'Try again at any time.', true)
}
