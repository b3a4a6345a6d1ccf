import type { MetricDeclaration } from '../../contract.ts'
import { ANSWER_METRICS } from '../../grpo/text/metrics.ts'
import { PPO_METRICS } from '../metrics.ts'

const { 'group/zeroVarianceShare': _, ...WITHOUT_GROUPS } = ANSWER_METRICS

export const PPO_TEXT_METRICS = {
  ...WITHOUT_GROUPS,
  'loss/value': {
    label: 'Value loss',
    help: 'Half the mean squared error of the critic per token. Healthy: falls while only the critic learns, then stays low.',
  },
  'value/explainedVariance': PPO_METRICS['value/explainedVariance'],
} as const satisfies Record<string, MetricDeclaration>
