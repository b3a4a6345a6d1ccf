import type { MetricDeclaration } from '../../contract.ts'
import { SFT_TEXT_METRICS } from '../../sft/text/metrics.ts'
import { GRPO_METRICS } from '../metrics.ts'

/** Of answers that are sampled in training, with or without groups and a reference policy. */
export const ANSWER_METRICS = {
  ...SFT_TEXT_METRICS,
  'group/scoreMean': { label: 'Reward, mean', help: 'Mean reward of an answer. Healthy: rises.' },
  'group/correctShare': {
    label: 'Right answers',
    help: 'Share of the sampled answers that are right. Healthy: rises.',
  },
  'group/strictShare': {
    label: 'Strict format, in training',
    help: 'Share of answers in the strict format. Healthy: near 1 within ten updates.',
  },
  'group/zeroVarianceShare': {
    label: 'Groups without variance',
    help: 'Share of the questions whose answers all have the same reward, so that their gradient is 0.',
  },
  'group/clipLength': {
    label: 'Answer length',
    help: 'Mean number of tokens in an answer. A lift route takes 29.',
    unit: 'tokens',
  },
  'group/truncatedShare': {
    label: 'Truncated answers',
    help: 'Share of answers that reached the length limit. Healthy: falls to 0.',
  },
  'policy/entropy': { label: 'Entropy', help: 'Mean entropy per token. 0 is certain.', unit: 'nats' },
  'policy/klK3': { label: 'KL to the reference, k3', help: 'Mean of r − 1 − log r per token.', unit: 'nats' },
  'policy/clipFraction': { label: 'Clipped', help: 'Share of the tokens beyond the clip range: 0 with one epoch.' },
  'loss/policy': { label: 'Policy loss', help: 'About 0 by construction: judge the run by its reward.' },
} as const satisfies Record<string, MetricDeclaration>

export const GRPO_TEXT_METRICS = {
  ...ANSWER_METRICS,
  'loss/kl': GRPO_METRICS['loss/kl'],
  'loss/total': { ...GRPO_METRICS['loss/total'], label: 'Total loss' },
} as const satisfies Record<string, MetricDeclaration>
