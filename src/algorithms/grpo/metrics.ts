import { importanceWeight, sequenceLogProbs } from '../../rl/divergence.ts'
import { KL_ESTIMATORS, type KlEstimator, klEstimate } from '../../rl/klEstimators.ts'
import { gather } from '../../rl/samples.ts'
import { mean } from '../../shared/statistics.ts'
import type { MetricDeclaration } from '../contract.ts'
import { PPO_METRICS } from '../ppo/metrics.ts'
import type { ClipBatch } from './batch.ts'
import type { EpochColumns, UpdateOptions } from './learner.ts'

/** Of how the groups fared, before anything is learnt. */
export const GROUP_METRICS = {
  'group/scoreMean': {
    label: 'Score, mean',
    help: 'What a clip earns on average. Healthy: rises. Judge a run by this, not by the loss.',
  },
  'group/scoreSpread': {
    label: 'Score, spread in a group',
    help: 'How far the clips of a group lie apart, on average. Healthy is above 0: where all do the same, none can be learnt from.',
  },
  'group/zeroVarianceShare': {
    label: 'Groups without variance',
    help: 'Share of the groups in which all clips earned the same, which teach nothing. Healthy stays far below 1; near 1 the starts are too easy or too hard.',
  },
  'group/successShare': {
    label: 'Clips that succeed',
    help: 'Share of the clips that reach the goal. Starts in the middle of a level make it higher than the success rate.',
  },
  'group/clipLength': {
    label: 'Clip length',
    help: 'Decisions in a clip, on average. Healthy stays below the limit: at the limit time cuts the clips short.',
    unit: 'decisions',
  },
  'group/truncatedShare': {
    label: 'Clips cut short',
    help: 'Share of the clips that time ended, not the bell and not a death. Healthy falls to 0.',
  },
} as const satisfies Record<string, MetricDeclaration>

/** Of the update. */
export const CLIPPING_METRICS = {
  'policy/clipFractionLow': {
    label: 'Clipped below',
    help: 'Share of the decisions in worse clips that were made rarer down to the limit. 0 where each batch makes one step.',
  },
  'policy/clipFractionHigh': {
    label: 'Clipped above',
    help: 'Share of the decisions in better clips that were made likelier up to the limit. A higher limit keeps rare good ideas alive.',
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
    label: 'Distance to the reference, k1',
    help: 'Mean of −log r with r = π_ref / π. Right on average, but noisy, and sometimes below 0. Healthy rises slowly.',
    unit: 'nats',
  },
  'policy/klK2': {
    label: 'Distance to the reference, k2',
    help: 'Mean of ½ (log r)². Steady, and too large once the policies are far apart. Healthy rises slowly.',
    unit: 'nats',
  },
  'policy/klK3': {
    label: 'Distance to the reference, k3',
    help: 'Mean of r − 1 − log r. Right on average and never below 0: the one to trust. Healthy rises slowly; a leap means that the policy forgets what it was.',
    unit: 'nats',
  },
  ...CLIPPING_METRICS,
  'loss/kl': {
    label: 'Reference penalty',
    help: 'The estimated distance as the loss sums it, before the weight β. With one step a batch, β times this is the whole loss.',
  },
  'loss/total': {
    label: 'Loss',
    help: 'Loss ≈ 0 is expected, plus β times the distance to the reference: it may even rise while the policy learns. Judge the run by its score.',
  },
} as const satisfies Record<string, MetricDeclaration>

/** What the last epoch saw: clipping, importance weights, entropy, loss. */
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

/** The distance to the reference by all three estimators, and as the loss has it; null where nothing is held to one. */
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
