import type { ClipGroup, HyperparameterValues } from '../algorithms/contract.ts'
import type { EnvConfig } from '../env/config.ts'
import type { BackendChoice, BackendName, BackendReport } from '../nn/backendReport.ts'
import type { KernelChoice } from '../nn/kernels/module.ts'
import type { RewardModelSnapshot } from '../policies/rewardModel.ts'
import type { PolicySnapshot } from '../policies/snapshot.ts'
import type { Clip } from '../sim/clip.ts'

export type { BackendChoice, BackendName, BackendReport } from '../nn/backendReport.ts'
export type { KernelChoice } from '../nn/kernels/module.ts'

/**
 * Every message between the page and the trainer worker. Messages are plain data; arrays are transferred where large.
 * Each carries the `runId` it belongs to: a reader drops messages of another run.
 */
export type ToWorker =
  | {
      readonly type: 'start'
      readonly runId: number
      /** The configuration in force; of a resumed run, that of its resume point. */
      readonly config: RunConfig
      readonly pausedAtStart: boolean
      /** Continue a run from here instead of starting one from fresh weights. */
      readonly resumeFrom?: ResumePoint
      /** What a run needs beyond its configuration. */
      readonly material?: RunMaterial
      /** Backends that failed in an earlier worker of this run. */
      readonly backendFailures?: readonly BackendFailure[]
    }
  | { readonly type: 'pause'; readonly runId: number }
  | { readonly type: 'resume'; readonly runId: number }
  /** Paused: run exactly one update, then stay paused. */
  | { readonly type: 'stepOne'; readonly runId: number }
  | { readonly type: 'stop'; readonly runId: number }
  | { readonly type: 'setHyperparameters'; readonly runId: number; readonly values: HyperparameterValues }
  | { readonly type: 'setRewardWeights'; readonly runId: number; readonly weights: Readonly<Record<string, number>> }
  /** Updates a second; `Infinity` is as fast as it goes. */
  | { readonly type: 'setSpeed'; readonly runId: number; readonly updatesPerSecond: number }
  /** Return to the best snapshot by evaluation and continue training from there. */
  | { readonly type: 'restoreBest'; readonly runId: number }
  /** Report where all training worlds' heroes are, so many times a second; 0 turns it off. */
  | { readonly type: 'setSwarm'; readonly runId: number; readonly perSecond: number }

export type FromWorker =
  | { readonly type: 'backend'; readonly runId: number; readonly report: BackendReport }
  | { readonly type: 'state'; readonly runId: number; readonly state: TrainerState; readonly updates: number }
  | { readonly type: 'progress'; readonly runId: number; readonly batch: ProgressBatch }
  | { readonly type: 'snapshot'; readonly runId: number; readonly snapshot: PolicySnapshot }
  /** π_ref of the run: the policy that it was given, else the one that it started from. Sent before the first update, and again where the run makes π_ref itself. */
  | { readonly type: 'reference'; readonly runId: number; readonly snapshot: PolicySnapshot }
  /** A snapshot kept for the generations race: taken after 0, 1, 2, 4, 8 … updates. */
  | { readonly type: 'generation'; readonly runId: number; readonly snapshot: PolicySnapshot }
  /** The best policy so far by evaluation: what `restoreBest` goes back to. Sent before its `evaluation`. */
  | {
      readonly type: 'best'
      readonly runId: number
      readonly snapshot: PolicySnapshot
      readonly evaluation: Evaluation
    }
  | { readonly type: 'evaluation'; readonly runId: number; readonly evaluation: Evaluation }
  | { readonly type: 'milestone'; readonly runId: number; readonly milestone: MilestoneReport }
  /** Clips from one start state that were compared with each other: the latest, about once a second. */
  | { readonly type: 'group'; readonly runId: number; readonly group: ClipGroup }
  | { readonly type: 'swarm'; readonly runId: number; readonly positions: Float32Array } // [worlds × (x px, y px)]
  /** The values in force after a change, echoed so that the page shows what the worker uses. */
  | {
      readonly type: 'applied'
      readonly runId: number
      readonly updates: number
      readonly envSteps: number
      readonly hyperparameters: HyperparameterValues
      readonly rewardWeights: Readonly<Record<string, number>>
    }
  /** Something the player should know that does not end the run: another backend, a restarted worker. */
  | { readonly type: 'notice'; readonly runId: number; readonly text: string }
  /** Sent once a second while the worker's thread is free: silence means that it hangs. */
  | { readonly type: 'heartbeat'; readonly runId: number }
  /** The run is over. The last message of its run. */
  | { readonly type: 'failed'; readonly runId: number; readonly message: string; readonly advice: string }

export type StartMessage = Extract<ToWorker, { type: 'start' }>

export type TrainerState = 'starting' | 'running' | 'paused' | 'stopped' | 'finished'

/** What a run is. One link holds all of it. */
export interface RunConfig {
  readonly algorithm: string
  readonly env: EnvConfig
  readonly hyperparameters: HyperparameterValues
  readonly seed: number
  readonly budgetSteps: number
  readonly backend: BackendChoice
  /** Absent: `own`, kernels of our own where they run; `tf` compares with tf ops. */
  readonly kernels?: KernelChoice
  readonly evaluation: EvaluationConfig
  /** Absent: the true reward, and no reference policy. */
  readonly guidance?: Guidance
}

/** Rewards and penalties beside the true reward. */
export interface Guidance {
  /** Share of the learned reward in the learner's reward, 0 to 1; the rest is the true reward. */
  readonly learnedReward: number
  /** β of the penalty −β (log π(a|s) − log π_ref(a|s)) on each decision's reward. */
  readonly referencePenalty: number
}

/** What a run needs beyond its configuration. It stays on this machine: no link holds it. */
export interface RunMaterial {
  /** The policy of an earlier stage to start from. */
  readonly initialPolicy?: PolicySnapshot
  /** π_ref; absent: `initialPolicy`. */
  readonly referencePolicy?: PolicySnapshot
  readonly demonstrations?: readonly Demonstration[]
  readonly preferences?: readonly Preference[]
  readonly rewardModel?: RewardModelSnapshot
}

/** A clip to imitate, and which of its decisions count. */
export interface Demonstration {
  readonly clip: Clip
  readonly mask: Uint8Array // [actions of the clip] 1 where it is trained on
}

/** An answer about two clips from the same start. */
export interface Preference {
  readonly left: Clip
  readonly right: Clip
  readonly choice: 'left' | 'right' | 'equal'
}

export interface EvaluationConfig {
  readonly everySteps: number // decisions between evaluations; 0 for never
  readonly episodes: number
  /** Most probable actions only, instead of sampled ones. On a level without chance all greedy episodes are alike. */
  readonly greedy: boolean
  /** Evaluations wait while they have taken more than this share of the run's seconds; absent: never. */
  readonly maxShare?: number
}

/**
 * Where a run resumes, for whatever reason it was interrupted: a lost worker, a lost device, a reload, "Continue training",
 * "Back to the best". Optimiser state, replay and random streams are not part of it: they start afresh (docs/design.md).
 */
export interface ResumePoint {
  /** In force at this point: what the run was started with, and the live changes that were applied since. */
  readonly config: RunConfig
  readonly progress: RunProgress
  /** The weights to continue from: the latest, or the best. */
  readonly snapshot: PolicySnapshot
  /** π_ref of the run; null where the run ended before it was known. */
  readonly referencePolicy: PolicySnapshot | null
  readonly best: BestPolicy | null
}

/** How far a run has come. */
export interface RunProgress {
  readonly updates: number
  readonly envSteps: number
  readonly trainingSeconds: number
  /** Decisions before the last evaluation, 0 before the first. */
  readonly evaluatedAt: number
  /** Names of the milestones that have been reported. */
  readonly reached: readonly string[]
}

/** The best policy of a run by evaluation. */
export interface BestPolicy {
  readonly snapshot: PolicySnapshot
  readonly evaluation: Evaluation
}

/** A backend that stopped working in a run. */
export interface BackendFailure {
  readonly backend: BackendName
  readonly message: string
  /** Updates that it had done. */
  readonly updates: number
}

/** Several updates in one message: columns of equal length. */
export interface ProgressBatch {
  readonly updates: Float64Array // [rows] update index of each row
  readonly envSteps: Float64Array // [rows]
  readonly trainingSeconds: Float64Array // [rows] evaluation apart
  readonly metrics: Readonly<Record<string, Float32Array>> // [rows] each; NaN where a row has none
  /** The last update's samples, e.g. `policy/advantage`. */
  readonly samples: Readonly<Record<string, Float32Array>>
  readonly episodes: EpisodeColumns
  readonly envStepsPerSecond: number
}

/** Finished training episodes. Returns are of unscaled reward, so that a reward-scale change does not bend the curve. */
export interface EpisodeColumns {
  readonly endedAtEnvStep: Float64Array
  readonly trainingSeconds: Float64Array
  readonly returns: Float32Array
  readonly lengths: Float32Array // decisions
  readonly successes: Uint8Array
  readonly terms: Readonly<Record<string, Float32Array>> // each reward term's share of the return
}

export interface Evaluation {
  readonly envSteps: number
  readonly updates: number
  readonly trainingSeconds: number
  readonly episodes: number
  readonly successRate: number
  /** 95 % Wilson score interval of the success rate. */
  readonly successLow: number
  readonly successHigh: number
  readonly meanReturn: number
  readonly meanLength: number
  readonly isBest: boolean
  /** Duration of this evaluation; never part of `trainingSeconds`. */
  readonly evaluationSeconds: number
  /** Mean learned reward of a decision in its episodes, in runs that learn from a reward model. */
  readonly learnedReward?: number
}

/** The first time that a milestone was reached, as a clip that re-simulates exactly. */
export interface MilestoneReport {
  readonly name: string
  readonly envSteps: number
  readonly updates: number
  readonly trainingSeconds: number
  readonly clip: Clip
}
