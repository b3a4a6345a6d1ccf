import type { MetricDeclaration } from '../../contract.ts'
import { GRPO_TEXT_METRICS } from '../../grpo/text/metrics.ts'
import { DAPO_METRICS } from '../metrics.ts'

// There is no reference policy.
const { 'policy/klK3': _, 'loss/kl': __, 'loss/total': ___, ...OF_GRPO } = GRPO_TEXT_METRICS

export const DAPO_TEXT_METRICS = {
  ...OF_GRPO,
  'group/kept': DAPO_METRICS['group/kept'],
  'group/resamplingRounds': DAPO_METRICS['group/resamplingRounds'],
  'group/overlongPunishment': DAPO_METRICS['group/overlongPunishment'],
} as const satisfies Record<string, MetricDeclaration>
