import type { PlatformerConfig } from '../../env/config.ts'
import { recordTrajectory } from '../../env/replay.ts'
import type { RewardModelSnapshot } from '../../policies/rewardModel.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { preferenceAccuracy, scoreDifferences } from '../../rl/preferences.ts'
import { correlation } from '../../shared/statistics.ts'
import type { Clip } from '../../sim/clip.ts'
import type { Preference, RunConfig } from '../../training/protocol.ts'
import { prepareBackend } from '../../training/trainer/backends.ts'
import { clipScore } from '../../training/trainer/clipScores.ts'
import type { TrainerNews } from '../../training/trainer/trainer.ts'
import { fitRewardModel } from '../../training/workshop/fitRewardModel.ts'
import { judgedScore, judgePairs } from '../../training/workshop/judge.ts'
import { drawQueries } from '../../training/workshop/queries.ts'
import type { TasteId } from '../../training/workshop/tastes.ts'
import type { ClipPair, FittedRewardModel, RewardModelOptions } from '../../training/workshop/workshop.ts'
import { type TrainResult, trainStage } from '../shared/headless.ts'

const TEST_PAIRS = 1000 // fresh ones: with 300, the standard error of an accuracy of .87 would be .02

interface HeadlessFit {
  readonly env: PlatformerConfig
  /** Policies whose clips are compared. */
  readonly policies: readonly PolicySnapshot[]
  readonly pairs: number
  readonly decisions: number
  readonly seed: number
  readonly errorRate?: number
  readonly taste?: TasteId
  readonly options?: Partial<RewardModelOptions>
}

interface HeadlessFitResult {
  readonly fitted: FittedRewardModel
  /** Accuracy on pairs of the same kind that were not used in the fit, judged without error. */
  readonly testAccuracy: number
  /** Pearson's correlation of the scores of those pairs' clips with the judge's own scores. */
  readonly testCorrelation: number
}

/** Compares clips by the synthetic judge and fits a reward model to the answers, as the page's workshop does. */
export async function fitRewardModelHeadless(request: HeadlessFit): Promise<HeadlessFitResult> {
  const { env, policies, decisions, seed, errorRate = 0, taste = 'return' } = request
  const draw = (count: number, drawSeed: number) =>
    drawQueries({ env, policies, rewardModel: null, count, seed: drawSeed, decisions })
  const pairs = draw(request.pairs, seed)
  const preferences = answered(pairs, { env, errorRate, taste, seed })
  const fitted = await fitAnswers(preferences, request)

  const test = answered(draw(TEST_PAIRS, seed + TEST_SEED), { env, errorRate: 0, taste, seed })
  const score = clipScorer(fitted.model, env)
  const clips = test.flatMap(({ left, right }) => [left, right])
  const scores = clips.map(score)
  return {
    fitted,
    testAccuracy: preferenceAccuracy(scoreDifferences(scores), test.map(targetOf)),
    testCorrelation: correlation(
      scores,
      clips.map((clip) => judgedScore(clip, { env, taste })),
    ),
  }
}

const TEST_SEED = 4_000_003 // far from the seeds that people fit with

interface PreferenceLearning extends Omit<HeadlessFit, 'policies' | 'pairs'> {
  /** The run that learns from the reward model alone, for all rounds together. */
  readonly config: RunConfig
  readonly rounds: number
  readonly pairsPerRound: number
  /** Decisions of each round but the last, which takes the rest of the run's. */
  readonly stepsPerRound: number
  /** β of the KL penalty to the policy that the last round starts from: no later answers correct the last round. */
  readonly lastPenalty?: number
  /** Share of pairs whose clips have different starts. */
  readonly otherStarts?: number
  readonly onNews?: (news: TrainerNews, round: number) => void
}

/**
 * Settings that work on the lobby (`docs/log.md`). Short clips, because in long ones everything on the way to the bell is
 * rewarded; a constant learning rate, because each round is a run of its own; a KL penalty in the last round, without
 * which one seed of five exploits the last model. Half of the pairs from two starts, because others do not say that to
 * wait before a gap is worth less than to walk there; short rounds, because a policy that waits has stopped exploring.
 */
export const MEASURED = {
  rounds: 4,
  pairsPerRound: 50,
  stepsPerRound: 15_000,
  lastPenalty: 0.03,
  otherStarts: 0.5,
  decisions: 30,
  hyperparameters: { learningRateSchedule: 'constant' },
  budgetSteps: 120_000,
} as const

interface PreferenceLearningResult {
  readonly model: RewardModelSnapshot
  readonly policy: PolicySnapshot
  readonly answers: number
  readonly trainingSeconds: number // of all rounds, without evaluations
  readonly fitSeconds: number
  /** Result of the last round in true reward, which the learner never sees. */
  readonly result: TrainResult
}

/**
 * Deep reinforcement learning from preferences (Christiano et al. 2017), in rounds: compare clips of the policies so far,
 * fit the reward model to all answers, learn from it alone, repeat. If a policy exploits the model, the next round's
 * clips show it, and the judge rejects them.
 */
export async function learnFromPreferences(request: PreferenceLearning): Promise<PreferenceLearningResult> {
  const { env, config, rounds, stepsPerRound, decisions, otherStarts = 0 } = request
  const { errorRate = 0, taste = 'return' } = request
  const policies: PolicySnapshot[] = [] // none at first: an untrained policy plays the clips
  const preferences: Preference[] = []
  let model: RewardModelSnapshot | null = null
  let trainingSeconds = 0
  let fitSeconds = 0
  for (let round = 0; ; round++) {
    const isLast = round === rounds - 1
    const seed = request.seed + ROUND_SEED * round
    const compared = policies.slice(-POLICIES_COMPARED)
    const drawn = { count: request.pairsPerRound, seed, decisions, otherStarts }
    const pairs = drawQueries({ env, policies: compared, rewardModel: model, ...drawn })
    preferences.push(...answered(pairs, { env, errorRate, taste, seed }))
    const startedAt = performance.now()
    model = (await fitAnswers(preferences, request)).model
    fitSeconds += (performance.now() - startedAt) / 1000

    const before = policies.at(-1)
    const { result, policy } = await trainStage({
      config: {
        ...config,
        budgetSteps: isLast ? config.budgetSteps - round * stepsPerRound : stepsPerRound,
        guidance: { learnedReward: 1, referencePenalty: isLast ? (request.lastPenalty ?? 0) : 0 },
        evaluation: isLast ? config.evaluation : { ...config.evaluation, everySteps: 0 },
      },
      material: { rewardModel: model, ...(before && { initialPolicy: before }) },
      onNews: (news) => request.onNews?.(news, round),
    })
    if (policy === null) throw new Error('The run reported no policy.')
    policies.push(policy)
    trainingSeconds += result.trainingSeconds
    if (isLast) return { model, policy, answers: preferences.length, trainingSeconds, fitSeconds, result }
  }
}

const ROUND_SEED = 101 // each round draws different clips
const POLICIES_COMPARED = 3 // the latest ones: the model must distinguish what they do

type Judging = Pick<HeadlessFit, 'env'> & Required<Pick<HeadlessFit, 'errorRate' | 'taste' | 'seed'>>

function answered(pairs: readonly ClipPair[], judging: Judging): Preference[] {
  const choices = judgePairs({ ...judging, pairs })
  return pairs.map(({ left, right }, index) => ({ left, right, choice: choices[index] }))
}

async function fitAnswers(
  preferences: readonly Preference[],
  { env, seed, options }: Pick<HeadlessFit, 'env' | 'seed' | 'options'>,
): Promise<FittedRewardModel> {
  return fitRewardModel(
    { env, preferences, options: { seed, ...options } },
    {
      prepareBackend: (needs) => prepareBackend(needs, { now: () => performance.now() }),
      onProgress: () => undefined,
    },
  )
}

/** Scores as the model was fitted: the higher of two was the likelier choice. */
function clipScorer(model: RewardModelSnapshot, env: PlatformerConfig): (clip: Clip) => number {
  return (clip) => clipScore(model, recordTrajectory(clip, env))
}

function targetOf({ choice }: Preference): number {
  return choice === 'equal' ? 0.5 : choice === 'left' ? 1 : 0
}
