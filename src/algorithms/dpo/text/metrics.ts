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
  'reward/margin': {
    ...DPO_METRICS['reward/margin'],
    help: 'Implicit reward of the chosen answer minus that of the rejected one. Starts at 0. Healthy: grows.',
  },
  'reward/chosen': {
    ...DPO_METRICS['reward/chosen'],
    help: 'β · log(π / π_ref) of the chosen answer. It often falls, too: the loss depends on the margin only.',
  },
  'reward/rejected': {
    ...DPO_METRICS['reward/rejected'],
    help: 'The same for the rejected answer. Healthy: falls faster than that of the chosen one.',
  },
  'reward/accuracy': {
    ...DPO_METRICS['reward/accuracy'],
    help: 'Share of the training pairs whose chosen answer has the larger implicit reward. Starts at 0, because ties count as wrong.',
  },
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
  'pairs/people': { label: 'Your pairs', help: 'Number of pairs that you have judged yourself.', unit: 'pairs' },
  'pairs/count': { label: 'Pairs', help: 'Number of pairs of a chosen and a rejected answer.', unit: 'pairs' },
} as const satisfies Record<string, MetricDeclaration>
