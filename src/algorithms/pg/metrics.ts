import { effectiveSampleShare } from '../../rl/divergence.ts'
import { mean, standardDeviation } from '../../shared/statistics.ts'
import { A2C_METRICS } from '../a2c/metrics.ts'
import type { MetricDeclaration } from '../contract.ts'
import { explainedVarianceMetric } from '../shared/report.ts'
import type { EpisodeBatch } from './episodes.ts'

export const PG_METRICS = {
  'policy/entropy': A2C_METRICS['policy/entropy'],
  'policy/gradientNorm': A2C_METRICS['policy/gradientNorm'],
  'policy/importanceWeightMean': {
    label: 'Importance weight, mean',
    help: 'Mean ratio π / π_old, where π_old, which took the decisions, may be older. Healthy: close to 1.',
  },
  'policy/importanceWeightMax': {
    label: 'Importance weight, largest',
    help: 'Largest ratio π / π_old of a decision, before clipping.',
  },
  'policy/effectiveSampleShare': {
    label: 'Effective sample share',
    help: 'Effective sample size over batch size. It is 1 if the current policy took all decisions.',
  },
  'value/explainedVariance': A2C_METRICS['value/explainedVariance'],
  'loss/policy': A2C_METRICS['loss/policy'],
  'loss/value': A2C_METRICS['loss/value'],
  'advantage/mean': A2C_METRICS['advantage/mean'],
  'advantage/standardDeviation': A2C_METRICS['advantage/standardDeviation'],
  'data/episodes': {
    label: 'Episodes in the batch',
    help: 'Finished episodes in the batch. It falls as episodes get longer; few episodes make noisy gradients.',
  },
  'learning/learningRate': A2C_METRICS['learning/learningRate'],
} as const satisfies Record<string, MetricDeclaration>

interface PgUpdate {
  readonly batch: EpisodeBatch
  readonly logProbs: Float32Array // [n] of the policy that learns, before its step
  readonly weights: Float32Array // [n] importance weights, before the limit
  readonly clippedWeights: Float32Array // [n]
  /** V(s) before the critic learnt from the batch; null without a critic. */
  readonly values: Float32Array | null // [n]
  readonly advantages: Float32Array // [n] not normalised
  readonly entropy: number
  readonly gradientNorm: number
  readonly learningRate: number
}

export function measurePgUpdate(update: PgUpdate): Partial<Record<keyof typeof PG_METRICS, number>> {
  const { batch, logProbs, weights, clippedWeights, values, advantages } = update
  let policyLoss = 0
  let squaredError = 0
  let weightMax = 0
  for (let index = 0; index < batch.size; index++) {
    policyLoss -= clippedWeights[index] * advantages[index] * logProbs[index]
    weightMax = Math.max(weightMax, weights[index])
    if (values !== null) squaredError += (values[index] - batch.returns[index]) ** 2
  }
  return {
    'policy/entropy': update.entropy,
    'policy/gradientNorm': update.gradientNorm,
    'policy/importanceWeightMean': mean(weights),
    'policy/importanceWeightMax': weightMax,
    'policy/effectiveSampleShare': effectiveSampleShare(clippedWeights),
    'loss/policy': policyLoss / batch.size,
    'advantage/mean': mean(advantages),
    'advantage/standardDeviation': standardDeviation(advantages),
    'data/episodes': batch.episodes,
    'learning/learningRate': update.learningRate,
    ...(values !== null && {
      ...explainedVarianceMetric(values, batch.returns),
      'loss/value': squaredError / batch.size / 2,
    }),
  }
}
