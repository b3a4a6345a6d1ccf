import type { MetricDeclaration } from '../contract.ts'
import { CLIPPING_METRICS, GROUP_METRICS } from '../grpo/metrics.ts'

export const DAPO_METRICS = {
  ...GROUP_METRICS,
  'group/zeroVarianceShare': {
    label: 'Groups thrown away',
    help: 'Share of the groups that had nothing to teach. Healthy stays far below 1; it rises as the policy masters its starts.',
  },
  'group/kept': {
    label: 'Groups kept',
    help: 'Groups that the update learnt from. Healthy is the batch or a little more; below it, the rounds ran out, and at 0 nothing was learnt.',
  },
  'group/resamplingRounds': {
    label: 'Rounds played again',
    help: 'How often more groups had to be played until the batch was full. Healthy is 0 or 1; at the limit most starts teach nothing any more.',
  },
  'group/overlongPunishment': {
    label: 'Overlong punishment',
    help: 'What length took off a clip’s score, on average. Healthy rises to 0.',
  },
  ...CLIPPING_METRICS,
} as const satisfies Record<string, MetricDeclaration>
