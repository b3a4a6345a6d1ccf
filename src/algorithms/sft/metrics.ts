import type { MetricDeclaration } from '../contract.ts'
import { PPO_METRICS } from '../ppo/metrics.ts'

export const SFT_METRICS = {
  'loss/crossEntropy': {
    label: 'Loss',
    help: 'Mean −log π of the actions in the training clips. Healthy: falls from ln 5 = 1.61.',
    unit: 'nats',
  },
  'heldOut/crossEntropy': {
    label: 'Held-out loss',
    help: 'The same for held-out clips. Healthy: falls as well; if it rises, the policy overfits.',
    unit: 'nats',
  },
  'heldOut/accuracy': {
    label: 'Held-out accuracy',
    help: 'Share of held-out decisions in which the most probable action is the one taken.',
  },
  'heldOut/perplexity': {
    label: 'Held-out perplexity',
    help: 'e to the power of the held-out loss: the effective number of actions. 5 is uniformly random, 1 is certain.',
    unit: 'actions',
  },
  'policy/accuracy': {
    label: 'Accuracy',
    help: 'Accuracy on the training clips. Far above the held-out accuracy, the policy overfits.',
  },
  'policy/entropy': {
    label: 'Entropy',
    help: 'Mean entropy of the policy on the training clips. It falls as the policy becomes certain.',
    unit: 'nats',
  },
  'policy/gradientNorm': PPO_METRICS['policy/gradientNorm'],
  'learning/learningRate': PPO_METRICS['learning/learningRate'],
} as const satisfies Record<string, MetricDeclaration>
