import { workerSeed } from '../../algorithms/a3c/workerSeed.ts'
import type {
  ArrivedGradient,
  ComputedGradient,
  GradientTask,
  GradientWorkersSetup,
  SpawnGradientWorkers,
} from '../../algorithms/contract.ts'
import type { EnvConfig } from '../../env/config.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import type { Clip } from '../../sim/clip.ts'
import type { EpisodeColumns, KernelChoice } from '../protocol.ts'

/** How a training episode ended; `other`: its time ran out. */
export interface EndedEpisode {
  readonly return: number // unscaled
  readonly end: 'success' | 'death' | 'other'
  /** What was played: only of the game. */
  readonly played?: PlayedEpisode
}

interface PlayedEpisode {
  readonly clip: Clip
  readonly row: number // of its own thread
  /** Decisions that the row had taken with its last one, since the run began here. */
  readonly until: number
}

/** Episodes that a gradient thread reports to its run with each gradient. */
export interface RemoteEpisodes {
  readonly decisions: number // since the last report
  readonly finished: EpisodeColumns
  /** The same episodes, with what was played. */
  readonly ends: readonly EndedEpisode[]
  readonly firsts: readonly First[]
  readonly positions: Float32Array | null
  /** Of the thread's curriculum; see `PlatformerVecEnv`. */
  readonly difficulty: number | null
}

/** A milestone that was reached for the first time in the run. */
export interface First {
  readonly name: string
  readonly envSteps: number
  /** The episode up to the decision that reached it. */
  readonly clip: Clip
}

/** Messages to and from a thread that computes gradients. */
export type ToGradientThread =
  | {
      readonly type: 'start'
      readonly env: EnvConfig
      readonly kernels: KernelChoice
      readonly environments: number
      readonly seed: number
      readonly hyperparameters: GradientWorkersSetup['hyperparameters']
    }
  | { readonly type: 'compute'; readonly task: GradientTask; readonly rewardWeights: Readonly<Record<string, number>> }

export type FromGradientThread =
  | { readonly type: 'gradient'; readonly gradient: ComputedGradient; readonly episodes: RemoteEpisodes }
  | { readonly type: 'failed'; readonly message: string }

/** A thread's interface for the trainer: a module worker in the page, a worker thread in Node. */
interface GradientThread {
  post(message: ToGradientThread): void
  terminate(): void
}

export type StartGradientThread = (receive: (message: FromGradientThread) => void) => GradientThread

interface GradientWorkersOptions {
  readonly startThread: StartGradientThread
  readonly env: EnvConfig
  readonly kernels: KernelChoice
  /** The current reward weights; read for every task. */
  readonly rewardWeights: () => Readonly<Record<string, number>>
  /** Called with the episodes of each gradient when the learner takes the gradient. */
  readonly absorb: (thread: number, episodes: RemoteEpisodes) => void
}

/** Creates the service with which an agent spawns its workers: one thread each, and a queue of received gradients. */
export function createGradientWorkerService(options: GradientWorkersOptions): SpawnGradientWorkers {
  const { startThread, env, kernels, rewardWeights, absorb } = options

  return async ({ count, environments, seed, hyperparameters }) => {
    const arrived: { readonly gradient: ArrivedGradient; readonly episodes: RemoteEpisodes }[] = []
    let failure: AdvisedError | null = null
    let wake: () => void = () => {}

    const threads: GradientThread[] = []
    for (let worker = 0; worker < count; worker++) {
      try {
        const thread = startThread((message) => {
          if (message.type === 'failed') failure ??= workerFailure(worker, message.message)
          else arrived.push({ gradient: { worker, ...message.gradient }, episodes: message.episodes })
          wake()
        })
        threads.push(thread)
        thread.post({ type: 'start', env, kernels, environments, seed: workerSeed(seed, worker), hyperparameters })
      } catch (error) {
        for (const thread of threads) thread.terminate()
        throw workerFailure(worker, error instanceof Error ? error.message : String(error))
      }
    }

    return {
      send(worker, task) {
        threads[worker].post({ type: 'compute', task, rewardWeights: rewardWeights() })
      },
      async next() {
        for (;;) {
          if (failure !== null) throw failure
          const first = arrived.shift()
          if (first !== undefined) {
            absorb(first.gradient.worker, first.episodes)
            return first.gradient
          }
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
      },
      dispose() {
        for (const thread of threads) thread.terminate()
      },
    }
  }
}

function workerFailure(worker: number, message: string): AdvisedError {
  return new AdvisedError(
    `Worker ${worker + 1} of A3C failed: ${message}`,
    'Choose fewer workers, or train with A2C, which needs none.',
  )
}
