import type { AlgorithmCard } from '../../algorithms/contract.ts'
import { REST, type VecEnv } from '../../env/contracts.ts'
import { createEvaluator, createPolicyOutput, type Evaluator } from '../../policies/evaluate.ts'
import { placeNamed, reads } from '../../policies/layout.ts'
import { createRewardScorer, type RewardModelSnapshot } from '../../policies/rewardModel.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { Guidance, RunConfig, RunMaterial } from '../protocol.ts'
import { RunFailure } from './guard.ts'
import { type GuidanceMetric, isGuided } from './guidanceMetrics.ts'

/**
 * Unscaled reward per standard deviation of the learned reward: about the true reward of a decision towards the bell.
 */
export const LEARNED_REWARD_UNIT = 0.1
const MIN_PROBABILITY = 1e-6 // greedy policies have probabilities of 0, whose logarithm is −∞
const MAX_ROWS_MEASURED = 8 // environments in which the KL to the reference is measured, once per update

/** Wraps a `VecEnv` with the true reward; its own rewards are the guided ones. */
export interface GuidedRewards {
  readonly env: VecEnv
  /** Sets the acting policy, whose probabilities the penalty uses. */
  setPolicy(snapshot: PolicySnapshot): void
  /** Means over the decisions since the last call, by metric id. */
  drainMetrics(): Partial<Record<GuidanceMetric, number>>
}

export interface GuidedRewardsOptions {
  readonly guidance: Guidance
  readonly rewardModel: RewardModelSnapshot | null
  readonly reference: PolicySnapshot | null
  readonly rewardScale: number
}

/**
 * Guided reward: share · unit · scale · r_learned + (1 − share) · r_true − β (log π(a|s) − log π_ref(a|s)) (Christiano
 * et al. 2017; the penalty as in Ziegler et al. 2019, k₁ in the reward). `inner.rewards` stay the true rewards, by
 * which episodes are scored. The learned reward uses the action that the learner chose, even if a sticky action
 * replaced it.
 */
export function guideRewards(inner: VecEnv, options: GuidedRewardsOptions): GuidedRewards {
  const { guidance, rewardModel, reference, rewardScale } = options
  const { learnedReward: share, referencePenalty: beta } = guidance
  const { count, spec, observations, finalObservations: nextObservations, terminated } = inner
  const { observationSize, actionCount } = spec
  const scorer = rewardModel && share > 0 ? createRewardScorer(rewardModel) : null
  const learned = new Float32Array(count)
  const rewards = new Float32Array(count)
  const logRatios = new Float32Array(count) // log π(a|s) − log π_ref(a|s) of the last step
  const rows = Array.from({ length: count }, (_, row) =>
    observations.subarray(row * observationSize, (row + 1) * observationSize),
  )
  const output = createPolicyOutput(actionCount)
  const referenceOutput = createPolicyOutput(actionCount)
  const referenceEvaluator = reference && createEvaluator(reference)
  const scoredActions = new Int32Array(count) // REST is replaced: the model has no input for it
  let evaluator: Evaluator | null = null
  let decisions = 0
  let learnedSum = 0
  let penaltySum = 0

  function compareWithReference(row: number): void {
    evaluator?.evaluate(rows[row], output)
    referenceEvaluator?.evaluate(rows[row], referenceOutput)
  }

  function logRatio(action: number): number {
    return logOf(output.probabilities[action]) - logOf(referenceOutput.probabilities[action])
  }

  const env: VecEnv = {
    ...inner,
    rewards,
    reset(seed) {
      inner.reset(seed)
      rewards.fill(0)
    },
    startFrom(starts) {
      inner.startFrom(starts)
      rewards.fill(0)
    },
    step(actions) {
      if (beta > 0 && evaluator && referenceEvaluator) {
        for (let row = 0; row < count; row++) {
          if (actions[row] === REST) continue
          compareWithReference(row) // before the step, which overwrites the observations
          logRatios[row] = logRatio(actions[row])
        }
      }
      inner.step(actions)
      if (scorer) {
        for (let row = 0; row < count; row++) scoredActions[row] = Math.max(0, actions[row])
        scorer.score({ count, nextObservations, actions: scoredActions, terminated }, learned)
      }
      for (let row = 0; row < count; row++) {
        rewards[row] = 0
        if (actions[row] === REST) continue
        const penalty = beta * logRatios[row]
        const fromModel = LEARNED_REWARD_UNIT * rewardScale * learned[row]
        rewards[row] = share * fromModel + (1 - share) * inner.rewards[row] - penalty
        decisions++
        learnedSum += learned[row]
        penaltySum += penalty
      }
    },
  }

  /** Exact KL(π ‖ π_ref), mean over the current observations of some environments. */
  function distanceToReference(): number {
    const measured = Math.min(count, MAX_ROWS_MEASURED)
    let sum = 0
    for (let row = 0; row < measured; row++) {
      compareWithReference(row)
      for (let action = 0; action < actionCount; action++) sum += output.probabilities[action] * logRatio(action)
    }
    return sum / measured
  }

  return {
    env,
    setPolicy(snapshot) {
      if (referenceEvaluator) evaluator = createEvaluator(snapshot)
    },
    drainMetrics() {
      const metrics: Partial<Record<GuidanceMetric, number>> = {
        ...(scorer && decisions > 0 && { 'reward/learned': learnedSum / decisions }),
        ...(beta > 0 && decisions > 0 && { 'reward/penalty': penaltySum / decisions }),
        ...(evaluator && referenceEvaluator && { 'reference/kl': distanceToReference() }),
      }
      decisions = 0
      learnedSum = 0
      penaltySum = 0
      return metrics
    },
  }
}

function logOf(probability: number): number {
  return Math.log(Math.max(MIN_PROBABILITY, probability))
}

/** A `VecEnv` with the true reward that also records the learned reward of each row's first episode. */
export interface WatchedEnv {
  readonly env: VecEnv
  /** Mean learned reward per decision since the last reset. */
  readonly meanLearnedReward: number
}

export function watchLearnedReward(inner: VecEnv, rewardModel: RewardModelSnapshot): WatchedEnv {
  const { count, finalObservations: nextObservations, terminated, truncated } = inner
  const scorer = createRewardScorer(rewardModel)
  const learned = new Float32Array(count)
  const scoredActions = new Int32Array(count) // REST is replaced: the model has no input for it
  const over = new Uint8Array(count)
  let decisions = 0
  let sum = 0
  return {
    env: {
      ...inner,
      reset(seed) {
        inner.reset(seed)
        over.fill(0)
        decisions = 0
        sum = 0
      },
      step(actions) {
        inner.step(actions)
        for (let row = 0; row < count; row++) scoredActions[row] = Math.max(0, actions[row])
        scorer.score({ count, nextObservations, actions: scoredActions, terminated }, learned)
        for (let row = 0; row < count; row++) {
          if (over[row] === 1) continue
          decisions++
          sum += learned[row]
          over[row] = terminated[row] | truncated[row]
        }
      },
    },
    get meanLearnedReward() {
      return sum / decisions
    },
  }
}

/**
 * A run's guidance, checked against its material; null for the true reward. @throws RunFailure if material is missing.
 */
export function guidanceOf(
  config: RunConfig,
  card: AlgorithmCard,
  {
    material,
    env,
    rewardScale,
  }: { readonly material: RunMaterial; readonly env: VecEnv; readonly rewardScale: number },
): GuidedRewardsOptions | null {
  const { guidance } = config
  const playsNothing = card.dataUse === 'demonstrations' || card.dataUse === 'preferences'
  if (guidance === undefined || !isGuided(guidance) || playsNothing) return null
  const { rewardModel = null, referencePolicy: reference = material.initialPolicy ?? null } = material
  if (guidance.learnedReward > 0) {
    if (rewardModel === null) {
      throw new RunFailure(
        'The learned reward is above 0, but there is no reward model yet.',
        'Compare some clips and fit one, or set the learned reward to 0.',
      )
    }
    if (!reads(rewardModel, env.spec)) {
      throw new RunFailure(
        `The reward model was made for ${placeNamed(rewardModel.envId)}. It cannot read ${placeNamed(env.spec.id)}.`,
        'Fit it again here, or choose the level and observation that it was fitted in.',
      )
    }
  }
  if (guidance.referencePenalty > 0) {
    if (reference === null) {
      throw new RunFailure(
        'The KL penalty is above 0, but there is no reference policy.',
        'Start from a trained policy, or set the KL penalty to 0.',
      )
    }
  }
  if (reference !== null && !reads(reference, env.spec)) {
    throw new RunFailure(
      `The reference policy was made for ${placeNamed(reference.envId)}. It cannot read ${placeNamed(env.spec.id)}.`,
      'Choose another reference, or the observation that it was trained with.',
    )
  }
  return { guidance, rewardModel: guidance.learnedReward > 0 ? rewardModel : null, reference, rewardScale }
}
