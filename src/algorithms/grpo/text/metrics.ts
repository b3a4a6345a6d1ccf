import type { MetricDeclaration } from '../../contract.ts'
import { SFT_TEXT_METRICS } from '../../sft/text/metrics.ts'

export const GRPO_TEXT_METRICS = {
  ...SFT_TEXT_METRICS,
  'group/scoreMean': { label: 'Reward, mean', help: 'What an answer earns on average. Healthy: climbs.' },
  'group/correctShare': {
    label: 'Right answers',
    help: 'Share of the sampled answers that are right. Healthy: climbs.',
  },
  'group/strictShare': { label: 'Strict format', help: 'Share in the strict format. Healthy: near 1 in ten updates.' },
  'group/zeroVarianceShare': {
    label: 'Groups without variance',
    help: 'Share of the questions whose answers all earned the same, which teach nothing.',
  },
  'group/clipLength': { label: 'Answer length', help: 'Tokens in an answer. A lift route takes 29.', unit: 'tokens' },
  'group/truncatedShare': { label: 'Answers cut off', help: 'Share that reached the limit. Healthy: falls to 0.' },
  'policy/entropy': { label: 'Entropy', help: 'How undecided it is at a token. 0 is certain.', unit: 'nats' },
  'policy/klK3': { label: 'Distance to the reference, k3', help: 'Mean of r − 1 − log r a token.', unit: 'nats' },
  'policy/clipFraction': { label: 'Clipped', help: 'Share of the tokens beyond the clip range: 0 with one epoch.' },
  'loss/policy': { label: 'Policy loss', help: 'About 0 by construction: judge the run by its reward.' },
} as const satisfies Record<string, MetricDeclaration>
