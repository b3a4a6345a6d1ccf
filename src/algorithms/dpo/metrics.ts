import { mean } from '../../shared/statistics.ts'
import type { MetricDeclaration } from '../contract.ts'
import { PPO_METRICS } from '../ppo/metrics.ts'
import type { PairColumns } from './pairs.ts'

export const DPO_METRICS = {
  'loss/preference': {
    label: 'Loss',
    help: 'Mean loss over the pairs. DPO starts at ln 2 = 0.69, where policy and reference are equal. Healthy: falls.',
  },
  'reward/margin': {
    label: 'Implicit reward, margin',
    help: 'Implicit reward of the chosen clip minus that of the rejected one. Starts at 0. Healthy: grows.',
  },
  'reward/chosen': {
    label: 'Implicit reward, chosen',
    help: 'β · log(π / π_ref) of the chosen clip. It often falls, too: the loss depends on the margin only.',
  },
  'reward/rejected': {
    label: 'Implicit reward, rejected',
    help: 'The same for the rejected clip. Healthy: falls faster than that of the chosen one.',
  },
  'reward/accuracy': {
    label: 'Accuracy',
    help: 'Share of the training pairs whose chosen clip has the larger implicit reward. Starts at 0, because ties count as wrong.',
  },
  'heldOut/margin': {
    label: 'Held-out margin',
    help: 'The margin on held-out pairs. If only the training margin grows, the policy overfits.',
  },
  'heldOut/accuracy': {
    label: 'Held-out accuracy',
    help: 'Accuracy on held-out pairs. 0.5 is chance level.',
  },
  'logProb/chosen': {
    label: 'log π of the chosen clips',
    help: 'Log-probability of a chosen clip as a whole. Far below its start, the policy has become less likely to play the preferred clips.',
    unit: 'nats',
  },
  'logProb/rejected': {
    label: 'log π of the rejected clips',
    help: 'Log-probability of a rejected clip as a whole. Healthy: falls.',
    unit: 'nats',
  },
  'pairs/skipped': {
    label: 'Pairs skipped',
    help: 'Answers that cannot be used: ties, and pairs in which no decision counts.',
    unit: 'pairs',
  },
  'policy/gradientNorm': PPO_METRICS['policy/gradientNorm'],
  'learning/learningRate': PPO_METRICS['learning/learningRate'],
} as const satisfies Record<string, MetricDeclaration>

interface PairMeasures {
  readonly margin: number
  readonly chosen: number // implicit reward
  readonly rejected: number
  readonly accuracy: number
}

/** Means of β (Σ log π − Σ log π_ref), and the share of pairs in which the chosen one's is strictly greater. */
export function measurePairs(columns: PairColumns, beta: number): PairMeasures {
  const { chosenLogProbs, rejectedLogProbs, chosenReferences, rejectedReferences } = columns
  const chosen = chosenLogProbs.map((logProb, pair) => beta * (logProb - chosenReferences[pair]))
  const rejected = rejectedLogProbs.map((logProb, pair) => beta * (logProb - rejectedReferences[pair]))
  const margins = chosen.map((reward, pair) => reward - rejected[pair])
  return {
    chosen: mean(chosen),
    rejected: mean(rejected),
    margin: mean(margins),
    accuracy: margins.reduce((right, margin) => right + (margin > 0 ? 1 : 0), 0) / margins.length,
  }
}
