import type { PairSource } from '../../algorithms/contract.ts'
import type { AnswerPreference } from '../../env/text/judgement.ts'
import type { AnswerModel } from '../../nn/transformer/answerModel.ts'
import type { RewardModelSnapshot } from '../../policies/rewardModel.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { CalibrationBin } from '../../rl/preferences.ts'
import type { Demonstration, Evaluation, Preference, RunMaterial } from '../../training/protocol.ts'

/**
 * Teaching data: clips to imitate, answers to comparisons, the reward model fitted to them, and the policies that each
 * stage produced. All of it is immutable and stored in IndexedDB (`library.ts`).
 */
export interface TeachState {
  readonly clips: readonly KeptClip[]
  readonly answers: readonly Answer[]
  readonly rewardModel: KeptRewardModel | null
  /** The person's judgements of answers by a language model. */
  readonly judgements: readonly Judgement[]
  readonly answerModel: KeptAnswerModel | null
  /** Policies kept at the end of a stage, oldest first. A run may start from any of them, so they form a tree. */
  readonly checkpoints: readonly Checkpoint[]
  /** Id of the checkpoint that the next run starts from; null: random weights. */
  readonly startFrom: string | null
  /** Id of the checkpoint that is π_ref; null: the one that the run starts from. */
  readonly reference: string | null
}

/** A kept clip, to imitate. */
export interface KeptClip extends Demonstration {
  readonly id: string
  readonly name: string
  readonly source: 'person' | 'expert' | 'agent'
  readonly rang: boolean // the bell, at its end
  /** Whether the next run learns from it. */
  readonly used: boolean
  readonly keptAt: number // ms since 1970
}

/** An answer to the question which of two clips is better. */
export interface Answer extends Preference {
  readonly id: string
  readonly by: 'person' | 'judge'
  /** The answer when the same pair was asked again with its sides swapped, mapped back to the original sides. */
  readonly again?: Preference['choice']
  readonly givenAt: number // ms since 1970
}

/** A judgement of two answers by a language model. */
export interface Judgement extends AnswerPreference {
  readonly id: string
  readonly givenAt: number // ms since 1970
}

/** A reward model of a language model's answers. */
export interface KeptAnswerModel {
  readonly model: AnswerModel
  readonly source: PairSource
  readonly pairs: number // fitted to, held-out ones included
  readonly heldOutAccuracy: number | null
  readonly heldOutCorrelation: number | null
}

export interface KeptRewardModel {
  readonly model: RewardModelSnapshot
  readonly level: string
  readonly answers: number // number of answers that it was fitted to
  readonly heldOutAccuracy: number | null // share of held-out pairs that it orders as people did
  /** Pearson's correlation of the held-out clips' scores with what was answered; missing in models of older versions. */
  readonly heldOutCorrelation?: number | null
  /** Calibration on the held-out pairs: observed frequency by predicted probability. No empty bins. */
  readonly calibration?: readonly CalibrationBin[]
}

export interface Checkpoint {
  readonly id: string
  readonly name: string
  /** The checkpoint that its run started from. */
  readonly parent: string | null
  readonly snapshot: PolicySnapshot
  /** Its run's configuration, as a link holds it. */
  readonly config: string
  readonly evaluation: Evaluation | null
  /** Last values of its run's metrics, by id. */
  readonly figures: Readonly<Record<string, number>>
  readonly madeAt: number // ms since 1970
}

export const INITIAL_TEACH: TeachState = {
  clips: [],
  answers: [],
  rewardModel: null,
  judgements: [],
  answerModel: null,
  checkpoints: [],
  startFrom: null,
  reference: null,
}

/** The part of the teaching data that a run is given. */
export function materialOf({
  clips,
  answers,
  rewardModel,
  judgements,
  answerModel,
  checkpoints,
  startFrom,
  reference,
}: TeachState): RunMaterial {
  const initial = checkpoints.find(({ id }) => id === startFrom)
  const held = checkpoints.find(({ id }) => id === reference)
  return {
    demonstrations: clips.filter(({ used }) => used).map(({ clip, mask }) => ({ clip, mask })),
    preferences: answers.map(({ left, right, choice }) => ({ left, right, choice })),
    ...(initial && { initialPolicy: initial.snapshot }),
    ...(held && { referencePolicy: held.snapshot }),
    ...(rewardModel && { rewardModel: rewardModel.model }),
    ...(judgements.length > 0 && {
      judgements: judgements.map(({ question, left, right, choice }) => ({ question, left, right, choice })),
    }),
    ...(answerModel && { answerModel: answerModel.model }),
  }
}
