import type { RolloutSamples } from '../../rl/rolloutBuffer.ts'
import { mean, standardDeviation } from '../../shared/statistics.ts'
import type { MetricDeclaration } from '../contract.ts'
import { PPO_METRICS } from '../ppo/metrics.ts'
import { explainedVarianceMetric } from '../shared/report.ts'

export const A2C_METRICS = {
  'policy/entropy': PPO_METRICS['policy/entropy'],
  'policy/gradientNorm': PPO_METRICS['policy/gradientNorm'],
  'value/explainedVariance': PPO_METRICS['value/explainedVariance'],
  'loss/policy': {
    label: 'Policy loss',
    help: 'The mean of −A·log π. Fluctuates around 0 and does not measure performance: watch the return.',
  },
  'loss/value': PPO_METRICS['loss/value'],
  'advantage/mean': PPO_METRICS['advantage/mean'],
  'advantage/standardDeviation': PPO_METRICS['advantage/standardDeviation'],
  'learning/learningRate': PPO_METRICS['learning/learningRate'],
} as const satisfies Record<string, MetricDeclaration>

/** Metrics of one update, from the rollout and the numbers read back. */
export function measureA2cUpdate(
  rollout: RolloutSamples,
  update: {
    readonly entropies: ArrayLike<number>
    readonly gradientNorm: number
    readonly learningRate: number
  },
): Partial<Record<keyof typeof A2C_METRICS, number>> {
  return {
    ...measureRollout(rollout, update.entropies),
    'policy/gradientNorm': update.gradientNorm,
    'learning/learningRate': update.learningRate,
  }
}

type RolloutMetric = Exclude<keyof typeof A2C_METRICS, 'policy/gradientNorm' | 'learning/learningRate'>

/** Metrics that are known before the gradient step: those that an A3C worker can compute. */
export function measureRollout(
  rollout: RolloutSamples,
  entropies: ArrayLike<number>,
): Partial<Record<RolloutMetric, number>> {
  let policyLoss = 0
  let squaredError = 0
  for (let index = 0; index < rollout.size; index++) {
    policyLoss -= rollout.advantages[index] * rollout.logProbs[index]
    squaredError += (rollout.values[index] - rollout.returns[index]) ** 2
  }
  return {
    'policy/entropy': mean(entropies),
    ...explainedVarianceMetric(rollout.values, rollout.returns),
    'loss/policy': policyLoss / rollout.size,
    'loss/value': squaredError / rollout.size / 2,
    'advantage/mean': mean(rollout.advantages),
    'advantage/standardDeviation': standardDeviation(rollout.advantages),
  }
}
