import type { MetricDeclaration } from '../../algorithms/contract.ts'
import type { Guidance } from '../protocol.ts'

/** Metrics of a guided run, in addition to those of its algorithm. */
const METRICS = {
  'reward/learned': {
    label: 'Learned reward',
    help: 'Mean learned reward of a decision, in standard deviations over the decisions that the model was fitted to. Healthy: it rises together with the success rate; if it rises alone, the policy exploits the model.',
  },
  'reward/penalty': {
    label: 'KL penalty',
    help: 'Mean β (log π − log π_ref), subtracted from the reward of a decision. Healthy: small compared with the rewards; near 0 the policy still equals the reference.',
  },
  'reference/kl': {
    label: 'Distance to the reference',
    help: 'KL(π ‖ π_ref) in the current states: how differently the policy acts. Healthy: it grows and levels off; without a penalty it may grow without bound.',
    unit: 'nats',
  },
} as const satisfies Readonly<Record<string, MetricDeclaration>>

export type GuidanceMetric = keyof typeof METRICS

/** Declarations of a guided run's metrics; empty without guidance. `reference/kl` needs a reference policy. */
export function guidanceMetrics(guidance: Guidance | undefined): Readonly<Record<string, MetricDeclaration>> {
  if (guidance === undefined || !isGuided(guidance)) return {}
  return {
    ...(guidance.learnedReward > 0 && { 'reward/learned': METRICS['reward/learned'] }),
    ...(guidance.referencePenalty > 0 && { 'reward/penalty': METRICS['reward/penalty'] }),
    'reference/kl': METRICS['reference/kl'],
  }
}

/** The same for a language model, whose algorithms measure the distance to the reference themselves. */
export function answerGuidanceMetrics(guidance: Guidance | undefined): Readonly<Record<string, MetricDeclaration>> {
  if ((guidance?.learnedReward ?? 0) === 0) return {}
  return {
    'reward/learned': {
      label: 'Learned reward',
      help: 'Mean learned reward of an answer, in standard deviations over the answers that the model was fitted to. Healthy: it rises together with the right answers; if it rises alone, the policy exploits the model.',
    },
  }
}

export function isGuided({ learnedReward, referencePenalty }: Guidance): boolean {
  return learnedReward > 0 || referencePenalty > 0
}
