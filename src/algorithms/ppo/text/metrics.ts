import type { MetricDeclaration } from '../../contract.ts'
import { GRPO_TEXT_METRICS } from '../../grpo/text/metrics.ts'
import { PPO_METRICS } from '../metrics.ts'

const { 'group/zeroVarianceShare': _, ...OF_ANSWERS } = GRPO_TEXT_METRICS // there are no groups

export const PPO_TEXT_METRICS = {
  ...OF_ANSWERS,
  'loss/value': {
    label: 'Value loss',
    help: 'Half the mean squared error of the critic per token. Healthy: falls while only the critic learns, then stays low.',
  },
  'value/explainedVariance': PPO_METRICS['value/explainedVariance'],
} as const satisfies Record<string, MetricDeclaration>
