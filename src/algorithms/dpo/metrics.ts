import { mean } from '../../shared/statistics.ts'
import type { MetricDeclaration } from '../contract.ts'
import { PPO_METRICS } from '../ppo/metrics.ts'
import type { PairColumns } from './pairs.ts'

export const DPO_METRICS = {
  'loss/preference': {
    label: 'Loss',
    help: 'How badly the policy accounts for the answers. DPO starts at ln 2 = 0.69, where policy and reference are one, and falls.',
  },
  'reward/margin': {
    label: 'Implicit reward, margin',
    help: 'How much more the policy came to prefer the chosen clip than the rejected one. Starts at 0; healthy grows.',
  },
  'reward/chosen': {
    label: 'Implicit reward, chosen',
    help: 'β times how much likelier the policy makes the chosen clip than the reference does. Often falls, too: only the margin is asked for.',
  },
  'reward/rejected': {
    label: 'Implicit reward, rejected',
    help: 'The same for the rejected clip. Healthy falls faster than that of the chosen one.',
  },
  'reward/accuracy': {
    label: 'Accuracy',
    help: 'Share of the studied pairs whose chosen clip has the greater implicit reward. Starts at 0, because a tie is no success.',
  },
  'heldOut/margin': {
    label: 'Held-out margin',
    help: 'The margin in pairs that it never studies. Where only the other margin grows, answers are learnt by heart.',
  },
  'heldOut/accuracy': {
    label: 'Held-out accuracy',
    help: 'The accuracy in pairs that it never studies. 0.5 is guessing.',
  },
  'logProb/chosen': {
    label: 'log π of the chosen clips',
    help: 'Log-probability of a chosen clip as a whole. A fall far below the start means that the policy leaves what people liked.',
    unit: 'nats',
  },
  'logProb/rejected': {
    label: 'log π of the rejected clips',
    help: 'Log-probability of a rejected clip as a whole. Healthy falls.',
    unit: 'nats',
  },
  'pairs/skipped': {
    label: 'Pairs skipped',
    help: 'Answers that say nothing here: called equal, or without a decision that counts.',
    unit: 'pairs',
  },
  'policy/gradientNorm': PPO_METRICS['policy/gradientNorm'],
  'learning/learningRate': PPO_METRICS['learning/learningRate'],
} as const satisfies Record<string, MetricDeclaration>

export interface PairMeasures {
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
