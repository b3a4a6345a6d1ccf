import type { MetricDeclaration } from '../../contract.ts'
import { GRPO_TEXT_METRICS } from '../../grpo/text/metrics.ts'
import { PPO_METRICS } from '../metrics.ts'

// There are no groups, and the penalty is in the reward.
const { 'group/zeroVarianceShare': _, 'loss/kl': __, 'loss/total': ___, ...OF_ANSWERS } = GRPO_TEXT_METRICS

export const PPO_TEXT_METRICS = {
  ...OF_ANSWERS,
  'loss/value': {
    label: 'Value loss',
    help: 'Half the mean squared error of the critic per token. Healthy: falls while only the critic learns, then stays low.',
  },
  'value/explainedVariance': PPO_METRICS['value/explainedVariance'],
} as const satisfies Record<string, MetricDeclaration>
