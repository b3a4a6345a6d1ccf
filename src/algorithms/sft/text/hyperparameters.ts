import type { HyperparameterSchema, HyperparametersOf } from '../../contract.ts'
import { PPO_HYPERPARAMETERS } from '../../ppo/hyperparameters.ts'

export const SFT_TEXT_HYPERPARAMETERS = {
  learningRate: { ...PPO_HYPERPARAMETERS.learningRate, default: 1e-2, max: 3e-2 },
  epochs: {
    kind: 'int',
    default: 15,
    min: 1,
    max: 100,
    scale: 'log',
    label: 'Epochs',
    help: 'Passes over the demonstrations. More copies them more closely, and in the end learns them by heart.',
    group: 'learning',
  },
  batchSize: {
    kind: 'int',
    default: 32,
    min: 4,
    max: 256,
    scale: 'log',
    unit: 'answers',
    label: 'Minibatch',
    help: 'Demonstrations averaged for one step: more makes steadier but fewer steps.',
    group: 'learning',
    applies: 'nextRun',
  },
  completionOnly: {
    kind: 'toggle',
    default: true,
    label: 'Loss on the completion only',
    help: 'Off, the prompt is learnt, too: effort spent on questions, which are random and cannot be foretold.',
    group: 'learning',
  },
  demonstrations: {
    kind: 'int',
    default: 600,
    min: 20,
    max: 5000,
    scale: 'log',
    unit: 'answers',
    label: 'Demonstrations',
    help: 'Answers of the clerk to imitate. Few of them are learnt by heart.',
    group: 'data',
    applies: 'nextRun',
  },
  sloppyShare: {
    kind: 'float',
    default: 0.3,
    min: 0,
    max: 1,
    label: 'Sloppy format',
    help: 'Share of the demonstrations whose format is wrong. At 0 there is nothing left for format rewards to teach.',
    group: 'data',
    applies: 'nextRun',
  },
  errorShare: {
    kind: 'float',
    default: 0.1,
    min: 0,
    max: 1,
    label: 'Miscalculated steps',
    help: 'Share of the steps in the demonstrations that are off by one: up, and the porter learns to err.',
    group: 'data',
    applies: 'nextRun',
  },
  neftuneAlpha: {
    kind: 'float',
    default: 0,
    min: 0,
    max: 30,
    label: 'NEFTune noise α',
    help: 'Blurs the embeddings while it studies. Pays where there are few demonstrations, which are else learnt by heart.',
    group: 'stability',
  },
  maxGradNorm: { ...PPO_HYPERPARAMETERS.maxGradNorm, default: 1 },
} as const satisfies HyperparameterSchema

export type SftTextHyperparameters = HyperparametersOf<typeof SFT_TEXT_HYPERPARAMETERS>

/** The hyperparameter of every stage that may have to begin with fine-tuning. */
export const FINE_TUNING_FIRST = {
  fineTuningEpochs: {
    kind: 'int',
    default: SFT_TEXT_HYPERPARAMETERS.epochs.default,
    min: 0,
    max: 60,
    unit: 'epochs',
    label: 'Fine-tuning first',
    help: 'Epochs of SFT before the first update, where the run does not start from a policy. At 0 there is nothing to sharpen.',
    group: 'data',
    applies: 'nextRun',
  },
} as const satisfies HyperparameterSchema
