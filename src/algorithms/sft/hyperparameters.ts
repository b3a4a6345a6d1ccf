import type { HyperparameterSchema, HyperparametersOf } from '../contract.ts'
import { PPO_HYPERPARAMETERS } from '../ppo/hyperparameters.ts'

const { learningRate, learningRateSchedule, maxGradNorm } = PPO_HYPERPARAMETERS
const { hiddenUnits, hiddenLayers, activation } = PPO_HYPERPARAMETERS

export const SFT_HYPERPARAMETERS = {
  learningRate: { ...learningRate, default: 4e-3 },
  learningRateSchedule: { ...learningRateSchedule, default: 'linear' },
  epochs: {
    kind: 'int',
    default: 250,
    min: 1,
    max: 2000,
    scale: 'log',
    label: 'Epochs',
    help: 'Passes over the clips. More fits them more closely, and overfits in the end.',
    group: 'learning',
  },
  minibatchSize: {
    kind: 'int',
    default: 64,
    min: 8,
    max: 2048,
    scale: 'log',
    unit: 'decisions',
    label: 'Minibatch',
    help: 'Decisions per gradient step. Larger minibatches have less gradient noise, and there are fewer steps.',
    group: 'learning',
  },
  neftuneAlpha: {
    kind: 'float',
    default: 15,
    min: 0,
    max: 30,
    label: 'NEFTune noise α',
    help: 'Noise on the observations during training. It reduces overfitting; too much hides what matters.',
    group: 'stability',
  },
  maxGradNorm,
  hiddenUnits,
  hiddenLayers,
  // Interpolates smoothly between few demonstrations: from ten clips it succeeds more often than relu (docs/log.md).
  activation: { ...activation, default: 'tanh' },
} as const satisfies HyperparameterSchema

export type SftHyperparameters = HyperparametersOf<typeof SFT_HYPERPARAMETERS>
