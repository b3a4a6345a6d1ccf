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
    label: 'SFT weight on chosen answers',
    help: 'Weight of the chosen answers’ likelihood in the loss. DPO optimises only the margin, so that at 0 both likelihoods may fall; more keeps that of the chosen ones high.',
    group: 'stability',
  },
  questions: {
    kind: 'int',
    default: 250,
    min: 8,
    max: 2000,
    scale: 'log',
    label: 'Questions',
    help: 'Questions that the initial policy answers to make pairs. More gives more pairs, and takes longer.',
    group: 'data',
    applies: 'nextRun',
  },
  samples: {
    kind: 'int',
    default: 8,
    min: 2,
    max: 32,
    label: 'Answers per question',
    help: 'A question gives a pair if at least one answer is right and well formed and at least one is not. More answers find more such pairs.',
    group: 'data',
    applies: 'nextRun',
  },
  pairsPerQuestion: {
    kind: 'int',
    default: 4,
    min: 1,
    max: 8,
    unit: 'pairs',
    label: 'Maximum pairs per question',
    help: 'More uses each question more, but its pairs are redundant.',
    group: 'data',
    applies: 'nextRun',
  },
  temperature: {
    kind: 'float',
    default: 1,
    min: 0.1,
    max: 2,
    label: 'Temperature',
    help: 'Sampling temperature. Higher makes the answers more varied, and more of them are rejected.',
    group: 'exploration',
    applies: 'nextRun',
  },
  ...FINE_TUNING_FIRST,
  maxGradNorm: SFT_TEXT_HYPERPARAMETERS.maxGradNorm,
} as const satisfies HyperparameterSchema

export type DpoTextHyperparameters = HyperparametersOf<typeof DPO_TEXT_HYPERPARAMETERS>

/** Questions whose answers are played together. */
export const QUESTIONS_AT_ONCE = 8
