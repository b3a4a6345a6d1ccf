import type { MetricDeclaration } from '../../contract.ts'

export const SFT_TEXT_METRICS = {
  'loss/crossEntropy': {
    label: 'Loss',
    help: 'Mean −log π of the tokens that count. Healthy: falls from ln 30 = 3.40.',
    unit: 'nats',
  },
  'heldOut/crossEntropy': {
    label: 'Held-out loss',
    help: 'The same for completions that it never studies. Healthy: falls along; where it rises, demonstrations are learnt by heart.',
    unit: 'nats',
  },
  'heldOut/accuracy': {
    label: 'Held-out accuracy',
    help: 'How often the likeliest token is the next one, in completions that it never studies.',
  },
  'policy/gradientNorm': { label: 'Gradient norm', help: 'Before clipping. Healthy: steady, without leaps.' },
  'learning/learningRate': { label: 'Learning rate', help: 'Warms up, then falls to 0 by the end of the stage.' },
} as const satisfies Record<string, MetricDeclaration>
