import type { HyperparameterSchema, HyperparametersOf } from '../contract.ts'
import { PPO_HYPERPARAMETERS } from '../ppo/hyperparameters.ts'

const { learningRate, learningRateSchedule, maxGradNorm } = PPO_HYPERPARAMETERS
const { hiddenUnits, hiddenLayers, activation } = PPO_HYPERPARAMETERS

export const DPO_HYPERPARAMETERS = {
  learningRate: { ...learningRate, default: 1e-3 },
  learningRateSchedule,
  loss: {
    kind: 'choice',
    default: 'sigmoid',
    options: ['sigmoid', 'ipo', 'hinge'],
    label: 'Loss',
    help: 'sigmoid is DPO: its loss falls with the margin without end. ipo and hinge aim at a finite margin, which reduces overfitting.',
    group: 'learning',
  },
  beta: {
    kind: 'float',
    default: 0.1,
    min: 0.01,
    max: 2,
    scale: 'log',
    label: 'KL coefficient β',
    help: 'Strength of the implicit KL constraint. More keeps the policy close to the reference; less lets the preferences move it further.',
    group: 'learning',
  },
  labelSmoothing: {
    kind: 'float',
    default: 0,
    min: 0,
    max: 0.45,
    label: 'Label smoothing',
    help: 'Assumed share of wrong answers. More keeps the policy from becoming too certain.',
    group: 'stability',
  },
  epochs: {
    kind: 'int',
    default: 40,
    min: 1,
    max: 200,
    scale: 'log',
    label: 'Epochs',
    help: 'Passes over the pairs. More fits them more closely, and overfits in the end.',
    group: 'learning',
  },
  pairsPerMinibatch: {
    kind: 'int',
    default: 16,
    min: 1,
    max: 128,
    scale: 'log',
    unit: 'pairs',
    label: 'Minibatch',
    help: 'Pairs per gradient step. Larger minibatches have less gradient noise, and there are fewer steps.',
    group: 'learning',
  },
  maxGradNorm,
  hiddenUnits,
  hiddenLayers,
  activation,
} as const satisfies HyperparameterSchema

export type DpoHyperparameters = HyperparametersOf<typeof DPO_HYPERPARAMETERS>
