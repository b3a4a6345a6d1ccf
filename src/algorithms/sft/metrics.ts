import type { MetricDeclaration } from '../contract.ts'
import { PPO_METRICS } from '../ppo/metrics.ts'

export const SFT_METRICS = {
  'loss/crossEntropy': {
    label: 'Loss',
    help: 'How surprised the policy is by what was done in the clips it studies. Healthy falls from ln 5 = 1.61.',
    unit: 'nats',
  },
  'heldOut/crossEntropy': {
    label: 'Held-out loss',
    help: 'The same for clips that it never studies. Healthy falls along; once it rises, the policy learns by heart.',
    unit: 'nats',
  },
  'heldOut/accuracy': {
    label: 'Held-out accuracy',
    help: 'How often the likeliest action is the one taken, in clips that it never studies. 1 is always.',
  },
  'heldOut/perplexity': {
    label: 'Held-out perplexity',
    help: 'Between how many actions the policy wavers: e to the held-out loss. 5 is chance, 1 is certainty.',
    unit: 'actions',
  },
  'policy/accuracy': {
    label: 'Accuracy',
    help: 'The accuracy in the clips that it studies. Far above the held-out one, it learns by heart.',
  },
  'policy/entropy': {
    label: 'Entropy',
    help: 'How undecided the policy is in the clips that it studies. Falls as it grows sure.',
    unit: 'nats',
  },
  'policy/gradientNorm': PPO_METRICS['policy/gradientNorm'],
  'learning/learningRate': PPO_METRICS['learning/learningRate'],
} as const satisfies Record<string, MetricDeclaration>
