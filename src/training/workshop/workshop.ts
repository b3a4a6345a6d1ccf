import type { HyperparametersOf } from '../../algorithms/contract.ts'
import type { PlatformerConfig } from '../../env/config.ts'
import type { ExpertClip } from '../../policies/demonstrate.ts'
import type { RewardModelSnapshot } from '../../policies/rewardModel.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { CalibrationBin } from '../../rl/preferences.ts'
import type { Clip } from '../../sim/clip.ts'
import type { BackendReport, Preference } from '../protocol.ts'
import type { BackendNeeds } from '../trainer/backendFailures.ts'
import type { REWARD_MODEL_SETTINGS } from './rewardModelSettings.ts'
import type { TasteId } from './tastes.ts'

/**
 * Every message between the page and the workshop: a worker beside the trainer's that plays clips to look at and fits
 * reward models to what was said of them. Each carries the `jobId` it belongs to.
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
}

export interface JobResults {
  readonly expertClips: readonly ExpertClip[]
  readonly queries: readonly ClipPair[]
  readonly judge: readonly Choice[]
  readonly fitRewardModel: FittedRewardModel
}

export interface ExpertClipsRequest {
  readonly env: PlatformerConfig
  readonly count: number
  readonly seed: number
}

export interface QueriesRequest {
  readonly env: PlatformerConfig
  /** The policies whose clips are compared; if empty, an untrained one. */
  readonly policies: readonly PolicySnapshot[]
  /** If given, the pairs are chosen on which its members disagree most. */
  readonly rewardModel: RewardModelSnapshot | null
  readonly count: number // pairs
  readonly seed: number
  readonly decisions: number // of each clip, at most: the bell or a death ends it sooner
}

export interface JudgeRequest {
  readonly env: PlatformerConfig
  readonly pairs: readonly Pick<ClipPair, 'left' | 'right'>[]
  readonly errorRate: number // share of answers that are turned round
  readonly taste: TasteId
  readonly seed: number
}

export interface FitRewardModelRequest {
  readonly env: PlatformerConfig
  readonly preferences: readonly Preference[]
  /** What is not named has its declared default. */
  readonly options: Partial<RewardModelOptions>
}

export type Choice = Preference['choice']

/** Two clips from one start, to be compared. */
export interface ClipPair {
  readonly left: Clip
  readonly right: Clip
  /** How far apart the reward model's members are on which is better, 0 to ½; null without a reward model. */
  readonly disagreement: number | null
}

export type RewardModelOptions = HyperparametersOf<typeof REWARD_MODEL_SETTINGS>

export interface FitProgress {
  readonly epoch: number // finished
  readonly epochs: number // at most
  readonly trainingLoss: number
  /** NaN where nothing is held out. */
  readonly heldOutLoss: number
  readonly heldOutAccuracy: number // NaN where nothing is held out, or only pairs that were called equal
}

/** A reward model and how good it is on pairs that it was not fitted to. */
export interface FittedRewardModel {
  readonly model: RewardModelSnapshot
  readonly trainingPairs: number
  readonly heldOutPairs: number
  readonly trainingAccuracy: number | null
  /** Share of the held-out pairs that it orders as they were answered, equal ones apart; null where there are none. */
  readonly heldOutAccuracy: number | null
  readonly heldOutLoss: number | null
  /** On the held-out pairs: how often the clip was chosen that the model gave such a probability. */
  readonly calibration: readonly CalibrationBin[]
  readonly curve: readonly FitProgress[]
}

/** What a job needs of its surroundings: a worker, Node or a test. */
export interface WorkshopServices {
  readonly prepareBackend: (needs: BackendNeeds) => Promise<BackendReport>
  readonly onProgress: (progress: FitProgress) => void
}
