import type { HyperparameterSchema, HyperparametersOf } from '../../contract.ts'
import { FINE_TUNING_FIRST, SFT_TEXT_HYPERPARAMETERS } from '../../sft/text/hyperparameters.ts'
import { PPO_HYPERPARAMETERS } from '../hyperparameters.ts'

const { learningRate, learningRateSchedule, gamma, gaeLambda, clipRange, criticWarmup, normaliseAdvantages } =
  PPO_HYPERPARAMETERS

export const PPO_TEXT_HYPERPARAMETERS = {
  learningRate: { ...learningRate, default: 3e-3, max: 3e-2 },
  learningRateSchedule: { ...learningRateSchedule, default: 'linear' },
  planned: {
    kind: 'int',
    default: 120,
    min: 1,
    max: 2000,
    scale: 'log',
    unit: 'updates',
    label: 'Updates',
    help: 'Updates in this stage, over which the learning rate falls. More trains longer.',
    group: 'learning',
  },
  epochs: { ...PPO_HYPERPARAMETERS.epochs, default: 1 },
  gamma: { ...gamma, default: 1, max: 1 },
  gaeLambda,
  clipRange,
  klPenalty: {
    kind: 'float',
    default: 0.01,
    min: 0,
    max: 0.5,
    label: 'KL penalty β',
    help: 'Weight of log(π / π_ref), which is subtracted from the reward of every token. More forgets less, and learns less.',
    group: 'stability',
  },
  criticWarmup,
  normaliseAdvantages: {
    ...normaliseAdvantages,
    help: 'Scales the advantages of each batch to mean 0 and standard deviation 1, so that the reward scale hardly matters.',
  },
  entropyCoefficient: { ...PPO_HYPERPARAMETERS.entropyCoefficient, default: 0 },
  answers: {
    kind: 'int',
    default: 64,
    min: 8,
    max: 512,
    scale: 'log',
    label: 'Answers',
    help: 'Questions per update, each answered once. More has less gradient noise, and takes longer.',
    group: 'data',
    applies: 'nextRun',
  },
  temperature: {
    kind: 'float',
    default: 1,
    min: 0.1,
    max: 2,
    label: 'Temperature',
    help: 'Sampling temperature. Higher makes the answers more varied; far too high, none is right.',
    group: 'exploration',
  },
  ...FINE_TUNING_FIRST,
  maxGradNorm: SFT_TEXT_HYPERPARAMETERS.maxGradNorm,
} as const satisfies HyperparameterSchema

export type PpoTextHyperparameters = HyperparametersOf<typeof PPO_TEXT_HYPERPARAMETERS>
