import { SCHEDULES } from '../../rl/schedules.ts'
import type { HyperparameterSchema, HyperparametersOf } from '../contract.ts'
import { PPO_HYPERPARAMETERS } from '../ppo/hyperparameters.ts'

const { learningRate, gamma, maxGradNorm, valueCoefficient, entropyCoefficient, environments } = PPO_HYPERPARAMETERS
const { rolloutSteps, gaeLambda, normaliseAdvantages } = PPO_HYPERPARAMETERS
const { hiddenUnits, hiddenLayers, activation, sharedTrunk } = PPO_HYPERPARAMETERS

const OPTIMISERS = ['adam', 'rmsprop'] as const

export const A2C_HYPERPARAMETERS = {
  learningRate: { ...learningRate, default: 2e-3 },
  learningRateSchedule: {
    kind: 'choice',
    default: 'constant',
    options: SCHEDULES,
    label: 'Learning rate schedule',
    help: 'Linear decays the learning rate to 0 over the budget: more stable, but learning stops at the end.',
    group: 'learning',
  },
  optimiser: {
    kind: 'choice',
    default: 'adam',
    options: OPTIMISERS,
    label: 'Optimiser',
    help: 'A2C was published with RMSProp; Adam adds momentum.',
    group: 'learning',
    applies: 'nextRun',
  },
  gamma,
  gaeLambda: { ...gaeLambda, default: 0.95 },
  rolloutSteps: { ...rolloutSteps, default: 8, min: 1 },
  environments,
  entropyCoefficient: { ...entropyCoefficient, default: 0.01 },
  valueCoefficient: { ...valueCoefficient, default: 0.5 },
  normaliseAdvantages: { ...normaliseAdvantages, default: true },
  maxGradNorm,
  hiddenUnits,
  hiddenLayers,
  activation,
  sharedTrunk,
} as const satisfies HyperparameterSchema

export type A2cHyperparameters = HyperparametersOf<typeof A2C_HYPERPARAMETERS>
