import type { RolloutSamples } from '../../rl/rolloutBuffer.ts'
import { mean, standardDeviation } from '../../shared/statistics.ts'
import type { MetricDeclaration } from '../contract.ts'
import { explainedVarianceMetric } from '../shared/report.ts'

export const PPO_METRICS = {
  'policy/approxKl': {
    label: 'Policy change (KL)',
    help: 'KL divergence of the update, from the old policy to the new one. Healthy: about 0.003 to 0.03; spikes mean that the steps are too large.',
    unit: 'nats',
  },
  'policy/clipFraction': {
    label: 'Clip fraction',
    help: 'Share of the decisions whose ratio lies outside the clip range. Healthy: 0.05 to 0.3; near 0, clipping has no effect.',
  },
  'policy/entropy': {
    label: 'Entropy',
    help: 'Mean entropy of the policy. Healthy: falls slowly from ln 5 = 1.61; a sudden drop means that it stopped exploring.',
    unit: 'nats',
  },
  'policy/importanceWeightMean': {
    label: 'Importance weight, mean',
    help: 'Mean ratio π / π_old of the decisions. Healthy: within a few percent of 1.',
  },
  'policy/importanceWeightMax': {
    label: 'Importance weight, largest',
    help: 'Largest ratio π / π_old of a decision. Healthy: below 2 or 3.',
  },
  'policy/gradientNorm': {
    label: 'Gradient norm',
    help: 'Gradient norm before clipping. Healthy: stays within one order of magnitude.',
  },
  'value/explainedVariance': {
    label: 'Explained variance',
    help: 'Share of the variance of the returns that the critic predicts: 1 is all, 0 is none. Healthy: rises above 0.5 and stays there.',
  },
  'loss/policy': {
    label: 'Policy loss',
    help: 'The clipped surrogate, negated. Slightly below 0; its size does not measure performance.',
  },
  'loss/value': {
    label: 'Value loss',
    help: 'Half the mean squared error of the critic. It rises when new rewards are found, then falls.',
  },
  'advantage/mean': {
    label: 'Advantage, mean',
    help: 'Mean advantage: how much better the decisions were than V predicted. Healthy: fluctuates around 0.',
  },
  'advantage/standardDeviation': {
    label: 'Advantage, standard deviation',
    help: 'Standard deviation of the advantages. It falls as returns become predictable.',
  },
  'learning/learningRate': { label: 'Learning rate', help: 'Learning rate in force, after its schedule.' },
} as const satisfies Record<string, MetricDeclaration>

/** Outputs of policy and critic for each sample in an epoch, just before its minibatch's step. */
export interface EpochColumns {
  readonly indices: Int32Array // [n] rollout rows, in the epoch's order
  readonly advantages: Float32Array // [n] as used in the loss
  readonly logProbs: Float32Array // [n]
  readonly entropies: Float32Array // [n]
  readonly values: Float32Array // [n]
  readonly gradientNorms: Float32Array // [minibatches]
}

/** k₃ = mean((r − 1) − log r): an estimate of KL(old ‖ new) that is never negative (Schulman 2020). */
export function approximateKl({ indices, logProbs }: EpochColumns, rollout: RolloutSamples): number {
  let sum = 0
  for (let row = 0; row < indices.length; row++) {
    const logRatio = logProbs[row] - rollout.logProbs[indices[row]]
    sum += Math.expm1(logRatio) - logRatio
  }
  return sum / indices.length
}

export function measureUpdate(
  epoch: EpochColumns,
  rollout: RolloutSamples,
  options: { readonly clipRange: number; readonly clipValueLoss: boolean; readonly learningRate: number },
): Partial<Record<keyof typeof PPO_METRICS, number>> {
  const { indices, advantages, logProbs, values } = epoch
  const { clipRange, clipValueLoss, learningRate } = options
  const count = indices.length
  let weightSum = 0
  let weightMax = 0
  let clippedCount = 0
  let surrogate = 0
  let squaredError = 0
  for (let row = 0; row < count; row++) {
    const index = indices[row]
    const weight = Math.exp(logProbs[row] - rollout.logProbs[index])
    weightSum += weight
    weightMax = Math.max(weightMax, weight)
    if (Math.abs(weight - 1) > clipRange) clippedCount++
    surrogate += Math.min(weight * advantages[row], clamp(weight, 1 - clipRange, 1 + clipRange) * advantages[row])

    const error = (values[row] - rollout.returns[index]) ** 2
    const moved = rollout.values[index] + clamp(values[row] - rollout.values[index], -clipRange, clipRange)
    squaredError += clipValueLoss ? Math.max(error, (moved - rollout.returns[index]) ** 2) : error
  }
  return {
    'policy/approxKl': approximateKl(epoch, rollout),
    'policy/clipFraction': clippedCount / count,
    'policy/entropy': mean(epoch.entropies),
    'policy/importanceWeightMean': weightSum / count,
    'policy/importanceWeightMax': weightMax,
    'policy/gradientNorm': mean(epoch.gradientNorms),
    ...explainedVarianceMetric(rollout.values, rollout.returns),
    'loss/policy': -surrogate / count,
    'loss/value': squaredError / count / 2,
    'advantage/mean': mean(rollout.advantages),
    'advantage/standardDeviation': standardDeviation(rollout.advantages),
    'learning/learningRate': learningRate,
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
