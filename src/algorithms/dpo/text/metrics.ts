import type { MetricDeclaration } from '../../contract.ts'
import { SFT_TEXT_METRICS } from '../../sft/text/metrics.ts'
import { DPO_METRICS } from '../metrics.ts'

export const DPO_TEXT_METRICS = {
  ...SFT_TEXT_METRICS,
  'loss/preference': {
    label: 'Preference loss',
    help: 'How badly the policy accounts for the pairs. Starts at ln 2 = 0.69, where policy and reference are one, and falls.',
  },
  'loss/chosen': {
    label: 'Loss on the chosen',
    help: 'Mean −log π of the chosen answers’ tokens. Healthy: falls, or stays; it rises where DPO asks for the margin alone.',
    unit: 'nats',
  },
  'reward/margin': DPO_METRICS['reward/margin'],
  'reward/chosen': DPO_METRICS['reward/chosen'],
  'reward/rejected': DPO_METRICS['reward/rejected'],
  'reward/accuracy': DPO_METRICS['reward/accuracy'],
  'logProb/chosen': {
    label: 'log π of the chosen answers',
    help: 'Log-probability of a chosen answer as a whole. A fall far below the start means that it unlearns what was right.',
    unit: 'nats',
  },
  'logProb/rejected': {
    label: 'log π of the rejected answers',
    help: 'Log-probability of a rejected answer as a whole. Healthy: falls.',
    unit: 'nats',
  },
  'pairs/count': { label: 'Pairs', help: 'How many chosen and rejected answers it learns from.', unit: 'pairs' },
} as const satisfies Record<string, MetricDeclaration>
