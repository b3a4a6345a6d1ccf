import type { MetricDeclaration } from '../contract.ts'
import { CLIPPING_METRICS, GROUP_METRICS } from '../grpo/metrics.ts'

export const DAPO_METRICS = {
  ...GROUP_METRICS,
  'group/zeroVarianceShare': {
    label: 'Groups discarded',
    help: 'Share of the groups that were discarded. Healthy: far below 1; it rises as the policy masters its start states.',
  },
  'group/kept': {
    label: 'Groups kept',
    help: 'Groups in the update. Healthy: a full batch or slightly more; fewer mean that the rounds ran out, and 0 that there was no update.',
  },
  'group/resamplingRounds': {
    label: 'Resampling rounds',
    help: 'Further rounds until the batch was full. Healthy: 0 or 1; at the limit, most groups have equal scores.',
  },
  'group/overlongPunishment': {
    label: 'Overlong penalty',
    help: 'Mean penalty for length. Healthy: rises to 0.',
  },
  ...CLIPPING_METRICS,
} as const satisfies Record<string, MetricDeclaration>
