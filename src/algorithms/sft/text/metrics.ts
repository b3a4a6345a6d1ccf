import type { MetricDeclaration } from '../../contract.ts'

export const SFT_TEXT_METRICS = {
  'loss/crossEntropy': {
    label: 'Loss',
    help: 'Mean −log π of the tokens in the loss. Healthy: falls from ln 30 = 3.40.',
    unit: 'nats',
  },
  'heldOut/crossEntropy': {
    label: 'Held-out loss',
    help: 'The same for held-out completions. Healthy: falls as well; if it rises, the model overfits.',
    unit: 'nats',
  },
  'heldOut/correct': { label: 'Right at T = 1', help: 'Share of 40 held-out questions answered rightly at T = 1.' },
  'heldOut/strict': { label: 'Strict format', help: 'Share of these answers in the strict format.' },
  'heldOut/greedy': { label: 'Right, greedy', help: 'Share of the questions answered rightly by greedy decoding.' },
  'heldOut/accuracy': {
    label: 'Held-out accuracy',
    help: 'Share of held-out tokens that the model predicts as the most probable.',
  },
  'policy/gradientNorm': { label: 'Gradient norm', help: 'Before clipping. Healthy: steady, without jumps.' },
  'learning/learningRate': { label: 'Learning rate', help: 'Warms up, then falls to 0 by the end of the stage.' },
} as const satisfies Record<string, MetricDeclaration>
