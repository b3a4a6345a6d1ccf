import type { MetricDeclaration } from '../../contract.ts'
import { GRPO_TEXT_METRICS } from '../../grpo/text/metrics.ts'
import { DAPO_METRICS } from '../metrics.ts'

const { 'policy/klK3': _, ...OF_GRPO } = GRPO_TEXT_METRICS // there is no reference policy

export const DAPO_TEXT_METRICS = {
  ...OF_GRPO,
  'group/kept': DAPO_METRICS['group/kept'],
  'group/resamplingRounds': DAPO_METRICS['group/resamplingRounds'],
  'group/overlongPunishment': DAPO_METRICS['group/overlongPunishment'],
} as const satisfies Record<string, MetricDeclaration>
