import type { MetricDeclaration } from '../../algorithms/contract.ts'
import type { Guidance } from '../protocol.ts'

/** What a run reports beside its algorithm's metrics when it is led by more than the true reward. */
const METRICS = {
  'reward/learned': {
    label: 'Learned reward',
    help: 'Mean learned reward of a decision, in deviations of the decisions that the model was fitted to. Healthy: it rises together with the success rate; alone, it has been outwitted.',
  },
  'reward/penalty': {
    label: 'Penalty for leaving the reference',
    help: 'Mean β (log π − log π_ref) that is taken from the reward of a decision. Healthy: small beside the rewards; near 0 the policy is still the reference.',
  },
  'reference/kl': {
    label: 'Distance to the reference',
    help: 'KL(π ‖ π_ref) where the worlds are now: how differently the policy acts. Healthy: it grows and levels off; without a penalty it may grow without end.',
    unit: 'nats',
  },
} as const satisfies Readonly<Record<string, MetricDeclaration>>

export type GuidanceMetric = keyof typeof METRICS

/** The metrics of a run that is led so. The distance is told where the run has a reference. */
export function guidanceMetrics(guidance: Guidance | undefined): Readonly<Record<string, MetricDeclaration>> {
  if (guidance === undefined || !isGuided(guidance)) return {}
  return {
    ...(guidance.learnedReward > 0 && { 'reward/learned': METRICS['reward/learned'] }),
    ...(guidance.referencePenalty > 0 && { 'reward/penalty': METRICS['reward/penalty'] }),
    'reference/kl': METRICS['reference/kl'],
  }
}

export function isGuided({ learnedReward, referencePenalty }: Guidance): boolean {
  return learnedReward > 0 || referencePenalty > 0
}
