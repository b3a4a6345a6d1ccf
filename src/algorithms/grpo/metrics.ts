import { importanceWeight, sequenceLogProbs } from '../../rl/divergence.ts'
import { KL_ESTIMATORS, type KlEstimator, klEstimate } from '../../rl/klEstimators.ts'
import { gather } from '../../rl/samples.ts'
import { mean } from '../../shared/statistics.ts'
import type { MetricDeclaration } from '../contract.ts'
import { PPO_METRICS } from '../ppo/metrics.ts'
import type { ClipBatch } from './batch.ts'
import type { EpochColumns, UpdateOptions } from './learner.ts'

/** Metrics of the groups before the update. */
export const GROUP_METRICS = {
  'group/scoreMean': {
    label: 'Score, mean',
    help: 'Mean score of a clip. Healthy: rises. Judge a run by this, not by the loss.',
  },
  'group/scoreSpread': {
    label: 'Score, standard deviation in a group',
    help: 'Mean standard deviation of the scores in a group. Healthy: above 0; groups without variance have no gradient.',
  },
  'group/zeroVarianceShare': {
    label: 'Groups without variance',
    help: 'Share of the groups whose clips all score the same, so that their gradient is 0. Healthy: far below 1; near 1, the starts are too easy or too hard.',
  },
  'group/successShare': {
    label: 'Clips that succeed',
    help: 'Share of the clips that reach the goal. Intermediate starts make it higher than the success rate.',
  },
  'group/clipLength': {
    label: 'Clip length',
    help: 'Mean number of decisions in a clip. Healthy: below the limit, at which clips are truncated.',
    unit: 'decisions',
  },
  'group/truncatedShare': {
    label: 'Truncated clips',
    help: 'Share of the clips that the time limit ended, not the bell or a death. Healthy: falls to 0.',
  },
} as const satisfies Record<string, MetricDeclaration>

/** Metrics of the update. */
export const CLIPPING_METRICS = {
  'policy/clipFractionLow': {
    label: 'Clipped below',
    help: 'Share of the decisions with A < 0 whose ratio is below the clip range. It is 0 with one step per batch.',
  },
  'policy/clipFractionHigh': {
    label: 'Clipped above',
    help: 'Share of the decisions with A > 0 whose ratio is above the clip range. A higher limit helps rare good actions.',
  },
  'policy/entropy': PPO_METRICS['policy/entropy'],
  'policy/importanceWeightMean': PPO_METRICS['policy/importanceWeightMean'],
  'policy/importanceWeightMax': PPO_METRICS['policy/importanceWeightMax'],
  'policy/gradientNorm': PPO_METRICS['policy/gradientNorm'],
  'loss/policy': {
    label: 'Policy loss',
    help: 'Loss ≈ 0 is expected: advantages sum to 0 in each group, so before the step it is 0 by construction, while its gradient is not. Judge the run by its score.',
  },
  'learning/learningRate': PPO_METRICS['learning/learningRate'],
} as const satisfies Record<string, MetricDeclaration>

export const GRPO_METRICS = {
  ...GROUP_METRICS,
  'policy/klK1': {
    label: 'KL to the reference, k1',
    help: 'Mean of −log r with r = π_ref / π. Unbiased, but noisy and sometimes below 0. Healthy: rises slowly.',
    unit: 'nats',
  },
  'policy/klK2': {
    label: 'KL to the reference, k2',
    help: 'Mean of ½ (log r)². Low variance, but too large once the policies are far apart. Healthy: rises slowly.',
    unit: 'nats',
  },
  'policy/klK3': {
    label: 'KL to the reference, k3',
    help: 'Mean of r − 1 − log r. Unbiased and never below 0: the most reliable of the three. Healthy: rises slowly; a jump means that the policy forgets what it had learnt.',
    unit: 'nats',
  },
  ...CLIPPING_METRICS,
  'loss/kl': {
    label: 'KL penalty',
    help: 'The KL estimate as the loss aggregates it, before the weight β. With one step per batch, β times this is the whole loss.',
  },
  'loss/total': {
    label: 'Loss',
    help: 'Loss ≈ 0 is expected, plus β times the KL divergence: it may even rise while the policy learns. Judge the run by its score.',
  },
} as const satisfies Record<string, MetricDeclaration>

/** Metrics of the last epoch: clipping, importance weights, entropy, loss. */
export function measureUpdate(columns: EpochColumns, batch: ClipBatch, options: UpdateOptions) {
  const { rows, advantages, weights, clipOf, entropies, gradientNorms, minibatches } = columns
  const { clipLow, clipHigh, importanceLevel, learningRate } = options
  const old = gather(batch.oldLogProbs, rows)
  const logProbs = importanceLevel === 'sequence' ? sequenceLogProbs(columns.logProbs, old, clipOf) : columns.logProbs
  const [lowest, highest] = [1 - clipLow, 1 + clipHigh]
  let ratioSum = 0
  let ratioMax = 0
  let loss = 0
  let clippedBelow = 0
  let clippedAbove = 0
  rows.forEach((_, index) => {
    const ratio = importanceWeight(logProbs[index], old[index])
    const advantage = advantages[index]
    const clipped = Math.min(highest, Math.max(lowest, ratio))
    ratioSum += ratio
    ratioMax = Math.max(ratioMax, ratio)
    loss -= weights[index] * Math.min(ratio * advantage, clipped * advantage)
    if (advantage < 0 && ratio < lowest) clippedBelow++
    if (advantage > 0 && ratio > highest) clippedAbove++
  })
  return {
    'policy/clipFractionLow': clippedBelow / rows.length,
    'policy/clipFractionHigh': clippedAbove / rows.length,
    'policy/entropy': mean(entropies),
    'policy/importanceWeightMean': ratioSum / rows.length,
    'policy/importanceWeightMax': ratioMax,
    'policy/gradientNorm': mean(gradientNorms),
    'loss/policy': loss / minibatches,
    'learning/learningRate': learningRate,
  }
}

/** KL divergence from the reference by all three estimators and as aggregated in the loss; null without a reference. */
export function measureKl(columns: EpochColumns, batch: ClipBatch, estimator: KlEstimator) {
  const { referenceLogProbs } = batch
  if (referenceLogProbs === null) return null
  const { rows, weights, logProbs, minibatches } = columns
  const sums = { k1: 0, k2: 0, k3: 0 }
  let penalty = 0
  rows.forEach((row, index) => {
    const logRatio = referenceLogProbs[row] - logProbs[index]
    for (const each of KL_ESTIMATORS) sums[each] += klEstimate(each, logRatio)
    penalty += weights[index] * klEstimate(estimator, logRatio)
  })
  return {
    'policy/klK1': sums.k1 / rows.length,
    'policy/klK2': sums.k2 / rows.length,
    'policy/klK3': sums.k3 / rows.length,
    'loss/kl': penalty / minibatches,
  }
}
