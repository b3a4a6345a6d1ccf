import type { HyperparameterSchema, HyperparametersOf } from '../../contract.ts'
import { FINE_TUNING_FIRST, SFT_TEXT_HYPERPARAMETERS } from '../../sft/text/hyperparameters.ts'
import { DPO_HYPERPARAMETERS } from '../hyperparameters.ts'

const { loss, beta, labelSmoothing, epochs, pairsPerMinibatch, learningRateSchedule } = DPO_HYPERPARAMETERS

export const DPO_TEXT_HYPERPARAMETERS = {
  learningRate: { ...DPO_HYPERPARAMETERS.learningRate, default: 1e-3, max: 3e-2 },
  learningRateSchedule: { ...learningRateSchedule, default: 'linear' },
  loss,
  beta: { ...beta, default: 0.5 },
  labelSmoothing,
  epochs: { ...epochs, default: 2, max: 40 },
  pairsPerMinibatch,
  chosenWeight: {
    kind: 'float',
    default: 3,
    min: 0,
    max: 5,
    label: 'SFT on the chosen',
    help: 'Weight of the chosen answers’ own likelihood in the loss. DPO asks for the margin alone, and at 0 lets both fall; more keeps the chosen ones up.',
    group: 'stability',
  },
  questions: {
    kind: 'int',
    default: 250,
    min: 8,
    max: 2000,
    scale: 'log',
    label: 'Questions',
    help: 'How many are answered, by the policy that it starts from, to make pairs of: more give more pairs, and cost more play.',
    group: 'data',
    applies: 'nextRun',
  },
  samples: {
    kind: 'int',
    default: 8,
    min: 2,
    max: 32,
    label: 'Answers per question',
    help: 'A question gives a pair where at least one answer is right and well formed and at least one is not: more find more of these.',
    group: 'data',
    applies: 'nextRun',
  },
  pairsPerQuestion: {
    kind: 'int',
    default: 4,
    min: 1,
    max: 8,
    unit: 'pairs',
    label: 'Pairs a question, at most',
    help: 'More make more of each question, and repeat what they say.',
    group: 'data',
    applies: 'nextRun',
  },
  temperature: {
    kind: 'float',
    default: 1,
    min: 0.1,
    max: 2,
    label: 'Temperature',
    help: 'How freely the answers are sampled: up, and more of them are rejected.',
    group: 'exploration',
    applies: 'nextRun',
  },
  ...FINE_TUNING_FIRST,
  maxGradNorm: SFT_TEXT_HYPERPARAMETERS.maxGradNorm,
} as const satisfies HyperparameterSchema

export type DpoTextHyperparameters = HyperparametersOf<typeof DPO_TEXT_HYPERPARAMETERS>
