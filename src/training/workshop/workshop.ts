import type { HyperparametersOf } from '../../algorithms/contract.ts'
import type { PlatformerConfig, TextConfig } from '../../env/config.ts'
import type { AnswerPreference } from '../../env/text/judgement.ts'
import type { AnswerModel } from '../../nn/transformer/answerModel.ts'
import type { Autopsy, AutopsyRequest } from '../../policies/autopsy.ts'
import type { ExpertClip } from '../../policies/demonstrate.ts'
import type { ExactRequest, ExactValues } from '../../policies/exact/values.ts'
import type { Fork, ForkRequest } from '../../policies/fork.ts'
import type { RewardModelSnapshot } from '../../policies/rewardModel.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { CalibrationBin, RewardLoss } from '../../rl/preferences.ts'
import type { Clip } from '../../sim/clip.ts'
import type { BackendReport, Preference } from '../protocol.ts'
import type { BackendNeeds } from '../trainer/backendFailures.ts'
import type { REWARD_MODEL_SETTINGS } from './rewardModelSettings.ts'
import type { TasteId } from './tastes.ts'

/**
 * Messages between the page and the workshop, a second worker that plays clips and futures, and fits reward models to
 * preferences. Each has the `jobId` of its job.
 */
export type ToWorkshop = {
  [Kind in JobKind]: { readonly type: Kind; readonly jobId: number; readonly request: JobRequests[Kind] }
}[JobKind]

export type FromWorkshop =
  | { readonly type: 'progress'; readonly jobId: number; readonly progress: FitProgress }
  | { readonly type: 'done'; readonly jobId: number; readonly result: JobResults[JobKind] }
  | { readonly type: 'failed'; readonly jobId: number; readonly message: string; readonly advice: string }

export type JobKind = keyof JobRequests

export interface JobRequests {
  readonly expertClips: ExpertClipsRequest
  readonly queries: QueriesRequest
  readonly judge: JudgeRequest
  readonly fitRewardModel: FitRewardModelRequest
  readonly fitAnswerModel: FitAnswerModelRequest
  readonly fork: ForkRequest
  readonly autopsy: AutopsyRequest
  readonly exact: ExactRequest
}

export interface JobResults {
  readonly expertClips: readonly ExpertClip[]
  readonly queries: readonly ClipPair[]
  readonly judge: readonly Choice[]
  readonly fitRewardModel: FittedRewardModel
  readonly fitAnswerModel: FittedAnswerModel
  readonly fork: Fork
  readonly autopsy: Autopsy
  readonly exact: ExactValues
}

export interface ExpertClipsRequest {
  readonly env: PlatformerConfig
  readonly count: number
  readonly seed: number
}

export interface QueriesRequest {
  readonly env: PlatformerConfig
  /** The policies that play the clips; if empty, an untrained policy. */
  readonly policies: readonly PolicySnapshot[]
  /** If given, the pairs on which its members disagree most are selected. */
  readonly rewardModel: RewardModelSnapshot | null
  readonly count: number // pairs
  readonly seed: number
  readonly decisions: number // maximum length of a clip; the bell or a death ends it earlier
  /** Share of pairs whose clips have different starts, 0–1; 0 if absent. */
  readonly otherStarts?: number
}

export interface JudgeRequest {
  readonly env: PlatformerConfig
  readonly pairs: readonly Pick<ClipPair, 'left' | 'right'>[]
  readonly errorRate: number // probability that a choice is swapped
  readonly taste: TasteId
  readonly seed: number
}

export interface FitRewardModelRequest {
  readonly env: PlatformerConfig
  readonly preferences: readonly Preference[]
  /** Missing options have their declared defaults. */
  readonly options: Partial<RewardModelOptions>
}

export interface FitAnswerModelRequest {
  readonly env: TextConfig
  /** The policy that answers, and whose likelihood the model starts from. */
  readonly policy: PolicySnapshot
  readonly loss: RewardLoss
  /** Pairs that a person has judged; absent: the policy's answers to training questions, scored by the reward functions. */
  readonly judged?: readonly AnswerPreference[]
  readonly seed: number
}

/** A reward model of answers and its metrics on held-out pairs. */
export interface FittedAnswerModel {
  readonly model: AnswerModel
  readonly trainingPairs: number
  readonly heldOutPairs: number
  /** Share of the held-out pairs that it orders rightly, without ties; null if there are none. */
  readonly heldOutAccuracy: number | null
  /** Pearson's correlation of its rewards of held-out answers with their scores; null if there are none. */
  readonly heldOutCorrelation: number | null
}

export type Choice = Preference['choice']

/** Two clips from one start, to compare. */
export interface ClipPair {
  readonly left: Clip
  readonly right: Clip
  /** Disagreement of the reward model's members on which clip is better, 0 to ½; null without a reward model. */
  readonly disagreement: number | null
}

export type RewardModelOptions = HyperparametersOf<typeof REWARD_MODEL_SETTINGS>

export interface FitProgress {
  readonly epoch: number // epochs finished
  readonly epochs: number // maximum
  readonly trainingLoss: number
  /** NaN if no pairs are held out. */
  readonly heldOutLoss: number
  readonly heldOutAccuracy: number // NaN if no pairs are held out, or only ties
}

/** A reward model and its metrics on held-out pairs. */
export interface FittedRewardModel {
  readonly model: RewardModelSnapshot
  readonly trainingPairs: number
  readonly heldOutPairs: number
  readonly trainingAccuracy: number | null
  /** Share of the held-out pairs that it orders as preferred, without ties; null if there are none. */
  readonly heldOutAccuracy: number | null
  /**
   * Pearson's correlation of the held-out clips' scores with what was answered (1 preferred, −1 not, 0 tie); null if
   * there are none. Answers have three values, so that it is below 1 even for the judge's own scores.
   */
  readonly heldOutCorrelation: number | null
  readonly heldOutLoss: number | null
  /** Reliability diagram on the held-out pairs: observed frequency per predicted probability. Empty for a regression. */
  readonly calibration: readonly CalibrationBin[]
  readonly curve: readonly FitProgress[]
}

/** Services that the host of a job (worker, Node or test) provides. */
export interface WorkshopServices {
  readonly prepareBackend: (needs: BackendNeeds) => Promise<BackendReport>
  readonly onProgress: (progress: FitProgress) => void
}
