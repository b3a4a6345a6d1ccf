import { parseHyperparameters } from '../../algorithms/shared/schema.ts'
import type { EnvSpec } from '../../env/contracts.ts'
import { createPlatformerEnv } from '../../env/platformer.ts'
import type { Workload } from '../../nn/probe.ts'
import { type FittedEpoch, fitRewardEnsemble, pairInputs } from '../../nn/rewardModel.ts'
import { createRewardScorer, type RewardModelSnapshot } from '../../policies/rewardModel.ts'
import {
  calibration,
  isRegression,
  preferenceAccuracy,
  scoreDifferences,
  scoreTargets,
  validationLoss,
} from '../../rl/preferences.ts'
import type { TrajectoryPair } from '../../rl/trajectory.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import { createRng } from '../../shared/rng.ts'
import { correlation, mean, standardDeviation } from '../../shared/statistics.ts'
import type { BackendFailure } from '../protocol.ts'
import { isGivenUp } from '../trainer/backendFailures.ts'
import { clipScore, decisionsOf } from '../trainer/clipScores.ts'
import { asFailure, RunFailure } from '../trainer/guard.ts'
import { split, trajectoryPairs } from '../trainer/material.ts'
import { REWARD_MODEL_SETTINGS } from './rewardModelSettings.ts'
import type {
  FitProgress,
  FitRewardModelRequest,
  FittedRewardModel,
  RewardModelOptions,
  WorkshopServices,
} from './workshop.ts'

const CALIBRATION_BINS = 10
const LEAST_DEVIATION = 1e-6 // lower bound of the learned rewards' standard deviation, against a division by 0

/**
 * Fits a reward model to preferences between clips, and measures it on held-out pairs. If a backend fails, the next one
 * fits from the start.
 * @throws RunFailure if there are no preferences, or the model diverges.
 */
export async function fitRewardModel(
  request: FitRewardModelRequest,
  services: WorkshopServices,
): Promise<FittedRewardModel> {
  const fit = prepareFit(request)
  const failures: BackendFailure[] = []
  let firstError: unknown = null
  for (;;) {
    const needs = { choice: 'auto' as const, createWorkload: () => epochsOf(fit), failures }
    const { chosen } = await services.prepareBackend(needs).catch((error: unknown) => {
      throw firstError ?? error
    })
    if (isGivenUp(failures, chosen)) throw firstError
    try {
      return await fitOnBackend(fit, services.onProgress)
    } catch (error) {
      if (error instanceof AdvisedError) throw error
      firstError ??= error
      failures.push({ backend: chosen, message: asFailure(error).message, updates: 0 })
    }
  }
}

/** The data of a fit, and a function that begins it. */
interface Fit {
  readonly spec: EnvSpec
  readonly options: RewardModelOptions
  readonly training: readonly TrajectoryPair[]
  readonly heldOut: readonly TrajectoryPair[]
  begin(): AsyncGenerator<FittedEpoch, void, void>
}

function prepareFit({ env, preferences, options: given }: FitRewardModelRequest): Fit {
  if (preferences.length === 0) {
    throw new RunFailure(
      'There are no answers to fit a reward model to.',
      'Compare some clips, or let the synthetic judge answer.',
    )
  }
  const options = parseHyperparameters(REWARD_MODEL_SETTINGS, given)
  const { spec } = createPlatformerEnv(env)
  const { training, heldOut } = split(trajectoryPairs(preferences, env), options.seed, options.heldOutShare)
  const [shown, tested] = [training, heldOut].map((pairs) => pairs.map((pair) => pairInputs(pair, spec)))
  return {
    ...{ spec, options, training, heldOut },
    begin: () =>
      fitRewardEnsemble(shown, tested, { ...options, ...spec, rng: createRng(options.seed, 'reward model') }),
  }
}

/** The work that is timed on each backend: epochs of a fit of its own. */
function epochsOf(fit: Fit): Workload {
  let epochs = fit.begin()
  return {
    async run() {
      const { done } = await epochs.next()
      if (done) epochs = fit.begin()
    },
    async close() {
      await epochs.return()
    },
  }
}

async function fitOnBackend(
  { spec, options, training, heldOut, begin }: Fit,
  onProgress: WorkshopServices['onProgress'],
): Promise<FittedRewardModel> {
  const targets = targetsOf(heldOut)
  const curve: FitProgress[] = []
  let members: RewardModelSnapshot['members'] = []
  let scores: Float64Array = new Float64Array(0)
  for await (const { epoch, trainingLoss, ...fitted } of begin()) {
    members = fitted.members
    scores = fitted.heldOutScores
    const progress: FitProgress = {
      epoch,
      epochs: options.epochs,
      trainingLoss,
      heldOutLoss: validationLoss(options.loss, scores, targets),
      heldOutAccuracy: preferenceAccuracy(scoreDifferences(scores), targets),
    }
    curve.push(progress)
    onProgress(progress)
  }

  const { id: envId, observationSize, actionCount } = spec
  if (!members.every(isFiniteNetwork)) {
    throw new RunFailure('The reward model diverged: its weights are not finite.', 'Lower its learning rate.')
  }
  const differences = scoreDifferences(scores)
  const model = normalised({ envId, observationSize, actionCount, members, shift: 0, scale: 1 }, training)
  return {
    model,
    trainingPairs: training.length,
    heldOutPairs: heldOut.length,
    trainingAccuracy: numberOrNull(preferenceAccuracy(trainingDifferences(model, training), targetsOf(training))),
    heldOutAccuracy: numberOrNull(preferenceAccuracy(differences, targets)),
    heldOutCorrelation: numberOrNull(correlation(scores, scoreTargets(targets))),
    heldOutLoss: numberOrNull(validationLoss(options.loss, scores, targets)),
    // A regression's scores are not log-odds, so that σ(d) would not be its probability.
    calibration: isRegression(options.loss) ? [] : calibration(differences, targets, CALIBRATION_BINS),
    curve,
  }
}

function isFiniteNetwork({ layers }: RewardModelSnapshot['members'][number]): boolean {
  return layers.every(({ weights, bias }) => weights.every(Number.isFinite) && bias.every(Number.isFinite))
}

/** Null for NaN, the mean of no values. */
function numberOrNull(figure: number): number | null {
  return Number.isNaN(figure) ? null : figure
}

/** f(chosen) − f(rejected) of each pair by the members' mean raw scores, neither shifted nor scaled. */
function trainingDifferences(model: RewardModelSnapshot, pairs: readonly TrajectoryPair[]): number[] {
  const raw = { ...model, shift: 0, scale: 1 }
  return pairs.map(({ chosen, rejected }) => clipScore(raw, chosen) - clipScore(raw, rejected))
}

function targetsOf(pairs: readonly TrajectoryPair[]): number[] {
  return pairs.map(({ equal }) => (equal ? 0.5 : 1))
}

/**
 * Scales the rewards to standard deviation 1 over the training decisions. Shifts them to mean 0 only if all clips have
 * one length: with different lengths the preferences also determine the constant, and a shift would change the order.
 */
function normalised(model: RewardModelSnapshot, pairs: readonly TrajectoryPair[]): RewardModelSnapshot {
  const scorer = createRewardScorer(model)
  const clips = pairs.flatMap(({ chosen, rejected }) => [chosen, rejected])
  const rewardsOf = clips.map((clip) => {
    const rewards = new Float32Array(clip.length)
    scorer.score(decisionsOf(clip), rewards)
    return [...rewards].filter((_, decision) => clip.mask[decision] === 1)
  })
  const rewards = rewardsOf.flat()
  if (rewards.length === 0) return model
  const isConstantFree = new Set(rewardsOf.map(({ length }) => length)).size === 1
  return {
    ...model,
    shift: isConstantFree ? mean(rewards) : 0,
    scale: Math.max(LEAST_DEVIATION, standardDeviation(rewards)),
  }
}
