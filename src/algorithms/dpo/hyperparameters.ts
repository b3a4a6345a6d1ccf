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
    help: 'sigmoid is DPO: it always wants a larger margin. ipo is content with one, so that answers are not learnt by heart; hinge is too.',
    group: 'learning',
  },
  beta: {
    kind: 'float',
    default: 0.1,
    min: 0.01,
    max: 2,
    scale: 'log',
    label: 'Leash β',
    help: 'How closely the policy is held to the reference: more keeps it near, less lets it go far for the sake of the answers.',
    group: 'learning',
  },
  labelSmoothing: {
    kind: 'float',
    default: 0,
    min: 0,
    max: 0.45,
    label: 'Doubt in the answers',
    help: 'The share of answers taken to be wrong: more keeps the policy from being too sure of any.',
    group: 'stability',
  },
  epochs: {
    kind: 'int',
    default: 40,
    min: 1,
    max: 200,
    scale: 'log',
    label: 'Epochs',
    help: 'How often all pairs are studied: more squeezes more out of them, and learns their accidents by heart.',
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
    help: 'How many pairs are averaged for one step: more makes steady but fewer steps.',
    group: 'learning',
  },
  maxGradNorm,
  hiddenUnits,
  hiddenLayers,
  activation,
} as const satisfies HyperparameterSchema

export type DpoHyperparameters = HyperparametersOf<typeof DPO_HYPERPARAMETERS>
