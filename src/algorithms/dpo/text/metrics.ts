import type { MetricDeclaration } from '../../contract.ts'
import { SFT_TEXT_METRICS } from '../../sft/text/metrics.ts'
import { DPO_METRICS } from '../metrics.ts'

export const DPO_TEXT_METRICS = {
  ...SFT_TEXT_METRICS,
  'loss/preference': {
    label: 'Preference loss',
    help: 'Mean loss over the pairs. Starts at ln 2 = 0.69, where policy and reference are equal. Healthy: falls.',
  },
  'loss/chosen': {
    label: 'Loss on chosen answers',
    help: 'Mean −log π of the chosen answers’ tokens. Healthy: falls or stays constant; it rises if the loss contains only the margin.',
    unit: 'nats',
  },
  'reward/margin': DPO_METRICS['reward/margin'],
  'reward/chosen': DPO_METRICS['reward/chosen'],
  'reward/rejected': DPO_METRICS['reward/rejected'],
  'reward/accuracy': DPO_METRICS['reward/accuracy'],
  'logProb/chosen': {
    label: 'log π of the chosen answers',
    help: 'Log-probability of a chosen answer as a whole. Far below its start, the model has become less likely to give right answers.',
    unit: 'nats',
  },
  'logProb/rejected': {
    label: 'log π of the rejected answers',
    help: 'Log-probability of a rejected answer as a whole. Healthy: falls.',
    unit: 'nats',
  },
  'pairs/count': { label: 'Pairs', help: 'Number of pairs of a chosen and a rejected answer.', unit: 'pairs' },
} as const satisfies Record<string, MetricDeclaration>
