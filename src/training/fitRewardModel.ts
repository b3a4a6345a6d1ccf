import { parseHyperparameters } from '../algorithms/schema.ts'
import { createPlatformerEnv } from '../env/platformer.ts'
import { fitRewardEnsemble, pairInputs } from '../nn/rewardModel.ts'
import { createRewardScorer, type RewardModelSnapshot } from '../policies/rewardModel.ts'
import { calibration, preferenceAccuracy, preferenceLoss } from '../rl/preferences.ts'
import type { TrajectoryPair } from '../rl/trajectory.ts'
import { createRng } from '../shared/rng.ts'
import { mean, standardDeviation } from '../shared/statistics.ts'
import { clipScore, decisionsOf } from './clipScores.ts'
import { RunFailure } from './guard.ts'
import { split, trajectoryPairs } from './material.ts'
import { REWARD_MODEL_SETTINGS } from './rewardModelSettings.ts'
import type { FitProgress, FitRewardModelRequest, FittedRewardModel } from './workshop.ts'
import type { WorkshopServices } from './workshopJobs.ts'

const CALIBRATION_BINS = 10
const LEAST_DEVIATION = 1e-6 // of the learned rewards: a model that says the same of everything is not divided by 0

/** Fits a reward model to what was said of pairs of clips, and judges it by a fifth of them that it has not seen. */
export async function fitRewardModel(
  { env, preferences, options: given }: FitRewardModelRequest,
  { prepareBackend, onProgress }: WorkshopServices,
): Promise<FittedRewardModel> {
  if (preferences.length === 0) {
    throw new RunFailure(
      'There are no answers to fit a reward model to.',
      'Compare some clips, or let the judge do it.',
    )
  }
  const options = parseHyperparameters(REWARD_MODEL_SETTINGS, given)
  const { spec } = createPlatformerEnv(env)
  await prepareBackend({ choice: 'auto', spec, hyperparameters: { ...options }, losses: 0 })

  const { training, heldOut } = split(trajectoryPairs(preferences, env), options.seed)
  const rng = createRng(options.seed, 'reward model')
  const epochs = fitRewardEnsemble(
    training.map((pair) => pairInputs(pair, spec)),
    { ...options, ...spec, rng },
  )
  const base = { envId: spec.id, observationSize: spec.observationSize, actionCount: spec.actionCount }
  let model: RewardModelSnapshot = { ...base, members: [], shift: 0, scale: 1 }
  const curve: FitProgress[] = []
  for await (const { epoch, trainingLoss, members } of epochs) {
    model = { ...model, members }
    const heldOutDifferences = differencesOf(model, heldOut)
    const progress: FitProgress = {
      epoch,
      epochs: options.epochs,
      trainingLoss,
      heldOutLoss: preferenceLoss(heldOutDifferences, targetsOf(heldOut)),
      heldOutAccuracy: preferenceAccuracy(heldOutDifferences, targetsOf(heldOut)),
    }
    curve.push(progress)
    onProgress(progress)
  }

  const heldOutDifferences = differencesOf(model, heldOut)
  const targets = targetsOf(heldOut)
  const isHeldOut = heldOut.length > 0
  return {
    model: normalised(model, training),
    trainingPairs: training.length,
    heldOutPairs: heldOut.length,
    trainingAccuracy: preferenceAccuracy(differencesOf(model, training), targetsOf(training)),
    heldOutAccuracy: isHeldOut ? preferenceAccuracy(heldOutDifferences, targets) : null,
    heldOutLoss: isHeldOut ? preferenceLoss(heldOutDifferences, targets) : null,
    calibration: calibration(heldOutDifferences, targets, CALIBRATION_BINS),
    curve,
  }
}

/** f(chosen) − f(rejected) of each pair. */
function differencesOf(model: RewardModelSnapshot, pairs: readonly TrajectoryPair[]): number[] {
  return pairs.map(({ chosen, rejected }) => clipScore(model, chosen) - clipScore(model, rejected))
}

function targetsOf(pairs: readonly TrajectoryPair[]): number[] {
  return pairs.map(({ equal }) => (equal ? 0.5 : 1))
}

/** Mean 0 and deviation 1 over the decisions that the model was fitted to: comparisons fix neither. */
function normalised(model: RewardModelSnapshot, pairs: readonly TrajectoryPair[]): RewardModelSnapshot {
  const scorer = createRewardScorer(model)
  const rewards = pairs.flatMap(({ chosen, rejected }) =>
    [chosen, rejected].flatMap((trajectory) => {
      const scored = new Float32Array(trajectory.length)
      scorer.score(decisionsOf(trajectory), scored)
      return [...scored].filter((_, decision) => trajectory.mask[decision] === 1)
    }),
  )
  if (rewards.length === 0) return model
  return { ...model, shift: mean(rewards), scale: Math.max(LEAST_DEVIATION, standardDeviation(rewards)) }
}
