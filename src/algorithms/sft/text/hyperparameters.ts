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
    help: 'Passes over the demonstrations. More fits them more closely, and overfits in the end.',
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
    help: 'Demonstrations per gradient step. Larger minibatches have less gradient noise, and there are fewer steps.',
    group: 'learning',
    applies: 'nextRun',
  },
  completionOnly: {
    kind: 'toggle',
    default: true,
    label: 'Loss on the completion only',
    help: 'Off, the loss includes the prompt: capacity is spent on questions, which are random and cannot be predicted. On three seeds that cost 1 to 10 percentage points of right answers at T = 1, and none greedily.',
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
    help: 'Answers of the clerk to imitate. With few, the model overfits.',
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
    help: 'Share of the steps in the demonstrations that are off by one. The porter learns these errors, too.',
    group: 'data',
    applies: 'nextRun',
  },
  neftuneAlpha: {
    kind: 'float',
    default: 0,
    min: 0,
    max: 30,
    label: 'NEFTune noise α',
    help: 'Noise on the embeddings during training. It reduces overfitting where there are few demonstrations.',
    group: 'stability',
  },
  maxGradNorm: { ...PPO_HYPERPARAMETERS.maxGradNorm, default: 1 },
} as const satisfies HyperparameterSchema

export type SftTextHyperparameters = HyperparametersOf<typeof SFT_TEXT_HYPERPARAMETERS>

/** The hyperparameter of every stage that may begin with fine-tuning. */
export const FINE_TUNING_FIRST = {
  fineTuningEpochs: {
    kind: 'int',
    default: SFT_TEXT_HYPERPARAMETERS.epochs.default,
    min: 0,
    max: 60,
    unit: 'epochs',
    label: 'Initial fine-tuning',
    help: 'Epochs of SFT before the first update, unless the run starts from a policy. At 0, almost no answer is right, so there is no reward to learn from.',
    group: 'data',
    applies: 'nextRun',
  },
} as const satisfies HyperparameterSchema
