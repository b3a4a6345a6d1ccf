import type { RolloutSamples } from '../../rl/rolloutBuffer.ts'
import { mean, standardDeviation } from '../../shared/statistics.ts'
import type { MetricDeclaration } from '../contract.ts'
import { PPO_METRICS } from '../ppo/metrics.ts'
import { explainedVarianceMetric } from '../shared/report.ts'
import type { TrustRegionResult } from './trustRegion.ts'

export const TRPO_METRICS = {
  'policy/kl': {
    label: 'Policy change (KL)',
    help: 'Exact KL divergence of the update. Never above δ; 0 if the step was rejected.',
    unit: 'nats',
  },
  'policy/surrogateImprovement': {
    label: 'Surrogate improvement',
    help: 'Increase of the surrogate objective, in standard deviations of the advantages. Healthy: small and always above 0.',
  },
  'policy/lineSearchTries': {
    label: 'Line-search steps',
    help: 'Steps tried until one passed. Healthy: 1 or 2; many mean that the quadratic model fits badly.',
  },
  'policy/accepted': {
    label: 'Step accepted',
    help: '1 if the step passed both checks, 0 if the old policy was kept. Healthy: nearly always 1.',
  },
  'policy/entropy': PPO_METRICS['policy/entropy'],
  'policy/importanceWeightMean': PPO_METRICS['policy/importanceWeightMean'],
  'policy/importanceWeightMax': PPO_METRICS['policy/importanceWeightMax'],
  'policy/gradientNorm': {
    label: 'Gradient norm',
    help: 'Norm of the plain policy gradient. It does not set the step length: the trust region does.',
  },
  'value/explainedVariance': PPO_METRICS['value/explainedVariance'],
  'loss/value': PPO_METRICS['loss/value'],
  'advantage/mean': PPO_METRICS['advantage/mean'],
  'advantage/standardDeviation': PPO_METRICS['advantage/standardDeviation'],
} as const satisfies Record<string, MetricDeclaration>

export function measureTrpoUpdate(
  rollout: RolloutSamples,
  step: TrustRegionResult,
): Partial<Record<keyof typeof TRPO_METRICS, number>> {
  let squaredError = 0
  for (let index = 0; index < rollout.size; index++) {
    squaredError += (rollout.values[index] - rollout.returns[index]) ** 2
  }
  return {
    'policy/kl': step.kl,
    'policy/surrogateImprovement': step.improvement,
    'policy/lineSearchTries': step.tries,
    'policy/accepted': step.accepted ? 1 : 0,
    'policy/entropy': step.entropy,
    'policy/importanceWeightMean': step.importanceWeightMean,
    'policy/importanceWeightMax': step.importanceWeightMax,
    'policy/gradientNorm': step.gradientNorm,
    ...explainedVarianceMetric(rollout.values, rollout.returns),
    'loss/value': squaredError / rollout.size / 2,
    'advantage/mean': mean(rollout.advantages),
    'advantage/standardDeviation': standardDeviation(rollout.advantages),
  }
}
