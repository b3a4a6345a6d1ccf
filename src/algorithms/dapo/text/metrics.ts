import type { MetricDeclaration } from '../../contract.ts'
import { ANSWER_METRICS } from '../../grpo/text/metrics.ts'
import { DAPO_METRICS } from '../metrics.ts'

const { 'policy/klK3': _, ...WITHOUT_REFERENCE } = ANSWER_METRICS

export const DAPO_TEXT_METRICS = {
  ...WITHOUT_REFERENCE,
  'group/kept': DAPO_METRICS['group/kept'],
  'group/resamplingRounds': DAPO_METRICS['group/resamplingRounds'],
  'group/overlongPunishment': DAPO_METRICS['group/overlongPunishment'],
} as const satisfies Record<string, MetricDeclaration>
