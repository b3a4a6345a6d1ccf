import type {
  AdvantageParts,
  CapturedUpdate,
  ClipGroup,
  DiscardedGroups,
  HyperparameterValues,
  PairListing,
} from '../algorithms/contract.ts'
import type { FaultId } from '../algorithms/shared/faultIds.ts'
import type { EnvConfig } from '../env/config.ts'
import type { AnswerPreference } from '../env/text/judgement.ts'
import type { BackendChoice, BackendName, BackendReport } from '../nn/backendReport.ts'
import type { KernelChoice } from '../nn/kernels/module.ts'
import type { AnswerModel } from '../nn/transformer/answerModel.ts'
import type { RewardModelSnapshot } from '../policies/rewardModel.ts'
import type { PolicySnapshot } from '../policies/snapshot.ts'
import type { Clip } from '../sim/clip.ts'
import type { LevelFile } from '../sim/levels.ts'

export type { BackendChoice, BackendName, BackendReport } from '../nn/backendReport.ts'
export type { KernelChoice } from '../nn/kernels/module.ts'

/**
 * Messages between the page and the trainer worker. They are plain data; large arrays are transferred. Each has the
 * `runId` of its run: a receiver drops messages of other runs.
 */
export type ToWorker =
  | {
      readonly type: 'start'
      readonly runId: number
      /** The current configuration; for a resumed run, that of its resume point. */
      readonly config: RunConfig
      readonly pausedAtStart: boolean
      /** Continue a run from this point instead of starting a new one. */
      readonly resumeFrom?: ResumePoint
      /** Policies, models and clips that the run needs. */
      readonly material?: RunMaterial
      /** Backends that failed in an earlier worker of this run. */
      readonly backendFailures?: readonly BackendFailure[]
      /** The backend to begin on if the configuration's is `auto`. Default: wasm. */
      readonly likelyBackend?: BackendName
      /** Post `checkpoint` now and then, at each new best policy, and before the run pauses or ends. */
      readonly checkpoints?: boolean
      /** Count what the updates ask of thread and graphics card, and report it with each `progress`. */
      readonly metered?: boolean
    }
  | { readonly type: 'pause'; readonly runId: number }
  | { readonly type: 'resume'; readonly runId: number }
  /** While paused: run exactly one update, then stay paused. */
  | { readonly type: 'stepOne'; readonly runId: number }
  | { readonly type: 'stop'; readonly runId: number }
  | { readonly type: 'setHyperparameters'; readonly runId: number; readonly values: HyperparameterValues }
  | { readonly type: 'setRewardWeights'; readonly runId: number; readonly weights: Readonly<Record<string, number>> }
  | ({ readonly type: 'setSpeed'; readonly runId: number } & SpeedLimits)
  /** Return to the best snapshot by evaluation and continue training from there. */
  | { readonly type: 'restoreBest'; readonly runId: number }
  /** Report the positions of all heroes on the configured level `perSecond` times a second; 0: never. */
  | { readonly type: 'setSwarm'; readonly runId: number; readonly perSecond: number }
  /** Report a record of the next update. It does not change the update. */
  | { readonly type: 'captureUpdate'; readonly runId: number }
  /** Pause after the first update at which one of them fires, and report it. */
  | { readonly type: 'setBreakpoints'; readonly runId: number; readonly breakpoints: readonly Breakpoint[] }

/** Limits of the updates and the decisions per second; `Infinity`, or absent, means no limit. */
export interface SpeedLimits {
  readonly updatesPerSecond: number
  readonly decisionsPerSecond?: number
  /** The share of its time in which the trainer works, 0 to 1; between updates it rests. Default: 1. */
  readonly share?: number
}

/** Imported levels, which the page's workers do not have. Sent to workers of every role before a message that may need them. */
export interface LevelsMessage {
  readonly type: 'levels'
  readonly files: readonly LevelFile[]
}

export type FromWorker =
  | { readonly type: 'backend'; readonly runId: number; readonly report: BackendReport }
  | { readonly type: 'state'; readonly runId: number; readonly state: TrainerState; readonly updates: number }
  | {
      readonly type: 'progress'
      readonly runId: number
      readonly batch: ProgressBatch
      /** Only of a metered run. */
      readonly work?: WorkTotals
    }
  | { readonly type: 'snapshot'; readonly runId: number; readonly snapshot: PolicySnapshot }
  /**
   * π_ref of the run: its reference policy if given, else its initial policy. Sent before the first update, and again
   * if the run replaces π_ref itself.
   */
  | { readonly type: 'reference'; readonly runId: number; readonly snapshot: PolicySnapshot }
  /** A snapshot for the generations race, taken after 0, 1, 2, 4, 8 … updates. */
  | { readonly type: 'generation'; readonly runId: number; readonly snapshot: PolicySnapshot }
  /** The best policy so far by evaluation, which `restoreBest` restores. Sent before its `evaluation`. */
  | {
      readonly type: 'best'
      readonly runId: number
      readonly snapshot: PolicySnapshot
      readonly evaluation: Evaluation
    }
  | { readonly type: 'evaluation'; readonly runId: number; readonly evaluation: Evaluation }
  /**
   * The whole run between two updates, after all reports until then. Its bytes are transferred. `isBest`: its policy has just
   * become the best one by evaluation.
   */
  | { readonly type: 'checkpoint'; readonly runId: number; readonly point: WholePoint; readonly isBest: boolean }
  /** A lost worker or backend was replaced: the run continues from its last checkpoint, and later reports no longer count. */
  | { readonly type: 'rewound'; readonly runId: number; readonly updates: number }
  | { readonly type: 'milestone'; readonly runId: number; readonly milestone: MilestoneReport }
  /** The latest group of clips from one start state that an update compared; at most about once a second. */
  | {
      readonly type: 'group'
      readonly runId: number
      readonly group: ClipGroup
      /** Null if every group of the update gave a gradient. */
      readonly discarded: DiscardedGroups | null
    }
  /** All pairs of DPO on text, at most about once a second, and at the end. */
  | { readonly type: 'pairs'; readonly runId: number; readonly pairs: PairListing }
  | { readonly type: 'swarm'; readonly runId: number; readonly positions: Float32Array } // [heroes × (x px, y px)]
  /** The current values after a change, so that the page shows the values that the worker uses. */
  | {
      readonly type: 'applied'
      readonly runId: number
      readonly updates: number
      readonly envSteps: number
      readonly hyperparameters: HyperparameterValues
      readonly rewardWeights: Readonly<Record<string, number>>
    }
  /** Information for the user that does not end the run, e.g. another backend or a restarted worker. */
  | {
      readonly type: 'notice'
      readonly runId: number
      readonly text: string
      /** It matters only until the run makes progress again. */
      readonly untilProgress?: true
    }
  /** A breakpoint has fired: the run pauses after this update. */
  | { readonly type: 'breakpoint'; readonly runId: number; readonly fired: FiredAtUpdate }
  | ({ readonly type: 'captured'; readonly runId: number } & CapturedNews)
  /** Sent once a second while the worker's thread is responsive, so that the page can detect a hang. */
  | { readonly type: 'heartbeat'; readonly runId: number }
  /** The run is over. The last message of its run. `canContinue`: the last snapshot has weights from before the fault. */
  | {
      readonly type: 'failed'
      readonly runId: number
      readonly message: string
      readonly advice: string
      readonly canContinue?: boolean
    }

/** The record of one update that was asked for. */
export interface CapturedNews {
  readonly updates: number
  readonly before: PolicySnapshot
  readonly after: PolicySnapshot
  readonly metrics: Readonly<Record<string, number>>
  /** Null: this algorithm keeps none. */
  readonly record: CapturedUpdate | CapturedGroups | null
}

/** The groups that an update compared; the first of them. */
export interface CapturedGroups {
  readonly kind: 'groups'
  readonly groups: readonly ClipGroup[]
  /** All of them. */
  readonly of: number
}

/** A condition at which a run or the stage stops. */
export interface Breakpoint {
  readonly kind: BreakpointKind
  /** What the kind's number is compared with. */
  readonly value: number
  /** Id of the metric; only of `metricCrosses`. */
  readonly metric?: string
}

/**
 * Of an update: the smallest sampled advantage, the entropy, the KL divergence, any metric, the training episodes that ended in
 * it. Then those of the stage.
 */
export const BREAKPOINT_KINDS = [
  'sampledAdvantageBelow',
  'entropyBelow',
  'klAbove',
  'metricCrosses',
  'trainingDeath',
  'trainingEpisodeBelow',
  'advantageBelow',
  'deathAfterSuccess',
  'episodeBelowPercentile',
] as const
export type BreakpointKind = (typeof BREAKPOINT_KINDS)[number]

/** Metrics of the KL divergence: of PPO, TRPO, and of the groups and the language model's stages. No algorithm has two. */
export const KL_METRICS: readonly string[] = ['policy/approxKl', 'policy/kl', 'policy/klK3']

/** The number with which a breakpoint fires. */
export interface FiredNumber {
  readonly breakpoint: Breakpoint
  readonly found: number
  /** What it was compared with, if that is not the breakpoint's value but follows from it: a percentile. */
  readonly limit?: number
  /** The number of the update before; null at the first. */
  readonly before: number | null
}

/** A breakpoint that has stopped a run between two updates. */
export interface FiredAtUpdate extends FiredNumber {
  readonly at: 'update'
  /** Others that fired at the same update. */
  readonly also: readonly FiredNumber[]
  readonly updates: number
  readonly envSteps: number
  readonly trainingSeconds: number
  readonly metrics: Readonly<Record<string, number>>
  /** What the update computed the advantage from; null where it is not about the advantage, or not known. */
  readonly from: AdvantageParts | null
  /** The decision that fired, or the last one of the episode that did, where it can be played again. */
  readonly transition?: FiredTransition
}

/** A decision of training that can be played again. */
export interface FiredTransition {
  /** The episode up to the update's end, or its own. */
  readonly clip: Clip
  readonly decision: number
  /** Who decided: the policy before the update, unless another one took this decision. */
  readonly policy: PolicySnapshot
  /** How the episode ended; null: it goes on. */
  readonly end: 'success' | 'death' | 'other' | null
}

export type StartMessage = Extract<ToWorker, { type: 'start' }>

export type TrainerState = 'starting' | 'running' | 'paused' | 'stopped' | 'finished'

/** The complete configuration of a run; a link can hold all of it. */
export interface RunConfig {
  readonly algorithm: string
  readonly env: EnvConfig
  readonly hyperparameters: HyperparameterValues
  readonly seed: number
  readonly budgetSteps: number
  readonly backend: BackendChoice
  /** Default `own`: the project's kernels if they run; `tf`: tf ops, for comparison. */
  readonly kernels?: KernelChoice
  readonly evaluation: EvaluationConfig
  /** Absent: only the true reward, without a reference policy. */
  readonly guidance?: Guidance
  /** Breaks the run on purpose (`algorithms/shared/faults.ts`); absent: a healthy run. */
  readonly fault?: FaultId
  /** The fault has been mended during the run: it has no effect any more. */
  readonly mended?: true
}

/** Learned reward and KL penalty that replace or extend the true reward. */
export interface Guidance {
  /** Share of the learned reward in the learner's reward, 0 to 1; the rest is the true reward. */
  readonly learnedReward: number
  /** β of the penalty −β (log π(a|s) − log π_ref(a|s)) on each decision's reward. */
  readonly referencePenalty: number
}

/** Data that a run needs besides its configuration. It stays on this machine; links do not hold it. */
export interface RunMaterial {
  /** The policy to start from, e.g. of an earlier stage. */
  readonly initialPolicy?: PolicySnapshot
  /** π_ref; absent: `initialPolicy`. */
  readonly referencePolicy?: PolicySnapshot
  readonly demonstrations?: readonly Demonstration[]
  readonly preferences?: readonly Preference[]
  readonly rewardModel?: RewardModelSnapshot
  /** Pairs of answers that a person has judged, for language models. */
  readonly judgements?: readonly AnswerPreference[]
  readonly answerModel?: AnswerModel
}

/** A clip to imitate, and the mask of the decisions to train on. */
export interface Demonstration {
  readonly clip: Clip
  readonly mask: Uint8Array // [actions of the clip] 1: trained on, 0: context only
}

/** A preference between two clips; from the same start, unless only a reward model is fitted to it. */
export interface Preference {
  readonly left: Clip
  readonly right: Clip
  readonly choice: 'left' | 'right' | 'equal'
}

interface EvaluationConfig {
  readonly everySteps: number // decisions between evaluations; 0: never
  readonly episodes: number
  /** Play the most probable actions instead of sampling. On a deterministic level all greedy episodes are identical. */
  readonly greedy: boolean
  /** Evaluations are postponed while they have taken more than this share of the run's time; absent: never. */
  readonly maxShare?: number
}

/**
 * The point from which an interrupted run resumes: after a lost worker or device, a reload, "Continue training", "Restore
 * the best policy" or Ctrl-C. Without `agentState`, optimiser state, replay buffer and random streams start afresh
 * (docs/design.md).
 */
export interface ResumePoint {
  /** The configuration at this point, including the live changes that were applied. */
  readonly config: RunConfig
  readonly progress: RunProgress
  /** The weights to continue from: the latest or the best. */
  readonly snapshot: PolicySnapshot
  /** π_ref of the run; null if the run ended before it was known. */
  readonly referencePolicy: PolicySnapshot | null
  readonly best: BestPolicy | null
  /** `Agent.state` at this point as `bytesOfState`: with it the run continues as if it had not been interrupted. */
  readonly agentState?: Uint8Array<ArrayBuffer>
}

/** A whole checkpoint: nothing of the run starts afresh. */
export type WholePoint = ResumePoint & Required<Pick<ResumePoint, 'agentState'>>

/** Counters of a run. */
export interface RunProgress {
  readonly updates: number
  readonly envSteps: number
  readonly trainingSeconds: number
  /** Value of `envSteps` at the last evaluation; 0 before the first. */
  readonly evaluatedAt: number
  /** Names of the milestones that were reported. */
  readonly reached: readonly string[]
}

/** The best policy of a run by evaluation. */
export interface BestPolicy {
  readonly snapshot: PolicySnapshot
  readonly evaluation: Evaluation
}

/** A backend that failed during a run. */
export interface BackendFailure {
  readonly backend: BackendName
  readonly message: string
  /** Updates done on it before it failed. */
  readonly updates: number
}

/** Reports of several updates as columns of equal length. */
export interface ProgressBatch {
  readonly updates: Float64Array // [rows] update index of each row
  readonly envSteps: Float64Array // [rows]
  readonly trainingSeconds: Float64Array // [rows] without evaluation
  readonly metrics: Readonly<Record<string, Float32Array>> // [rows] each; NaN where a row has no value
  /** The last update's samples, e.g. `policy/advantage`. */
  readonly samples: Readonly<Record<string, Float32Array>>
  readonly episodes: EpisodeColumns
  readonly envStepsPerSecond: number
}

/** What the updates of a metered run have asked of their thread and of the graphics card so far. */
export interface WorkTotals {
  /** Milliseconds from an update's last decision to its end: learning without acting. */
  readonly learningMs: number
  /** The part of it in which the thread waited for the card. */
  readonly waitingMs: number
  readonly dispatches: number
  readonly submits: number
}

/** Finished training episodes. Returns use unscaled rewards, so that the reward scale does not affect the curve. */
export interface EpisodeColumns {
  readonly endedAtEnvStep: Float64Array
  readonly trainingSeconds: Float64Array
  readonly returns: Float32Array
  readonly lengths: Float32Array // decisions
  readonly successes: Uint8Array
  readonly terms: Readonly<Record<string, Float32Array>> // contribution of each reward term to the return
}

export interface Evaluation extends SuccessRate {
  readonly envSteps: number
  readonly updates: number
  readonly trainingSeconds: number
  readonly episodes: number
  readonly meanReturn: number
  readonly meanLength: number
  readonly isBest: boolean
  /** Duration of this evaluation; never part of `trainingSeconds`. */
  readonly evaluationSeconds: number
  /** Mean learned reward per decision in its episodes; only in runs with a reward model. */
  readonly learnedReward?: number
  /** On endless levels that the run never trains on, in as many episodes; only in runs on endless levels. */
  readonly unseen?: SuccessRate
  /** The same with the bell at the left; only in runs that are tested with it. */
  readonly bellLeft?: SuccessRate
  /** Difficulty of the levels of training at this time, 0–1; only in runs where it rises with success. */
  readonly difficulty?: number
}

/** A share of episodes that reached their goal. */
export interface SuccessRate {
  readonly successRate: number
  /** 95 % Wilson score interval. */
  readonly successLow: number
  readonly successHigh: number
}

/** The first time that a milestone was reached, with a clip that re-simulates exactly. */
export interface MilestoneReport {
  readonly name: string
  readonly envSteps: number
  readonly updates: number
  readonly trainingSeconds: number
  readonly clip: Clip
}
