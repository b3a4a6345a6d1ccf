import { SCHEDULES } from '../../rl/schedules.ts'
import type { HyperparameterSchema, HyperparametersOf } from '../contract.ts'
import { PPO_HYPERPARAMETERS } from '../ppo/hyperparameters.ts'
import { TRPO_HYPERPARAMETERS } from '../trpo/hyperparameters.ts'
import { BASELINES } from './baseline.ts'

const { learningRate, gamma, maxGradNorm, entropyCoefficient, environments, normaliseAdvantages } = PPO_HYPERPARAMETERS
const { hiddenUnits, hiddenLayers, activation } = PPO_HYPERPARAMETERS
const { criticLearningRate, criticEpochs } = TRPO_HYPERPARAMETERS

export const PG_HYPERPARAMETERS = {
  learningRate: { ...learningRate, default: 3e-3, max: 3e-2 },
  learningRateSchedule: {
    kind: 'choice',
    default: 'constant',
    options: SCHEDULES,
    label: 'Learning rate schedule',
    help: 'Linear decays the learning rate to 0 over the budget: more stable, but learning stops at the end.',
    group: 'learning',
  },
  gamma,
  baseline: {
    kind: 'choice',
    default: 'value',
    options: BASELINES,
    label: 'Baseline',
    help: 'What is subtracted from each return. A critic reduces the variance most, the mean less; without a baseline it is high.',
    group: 'learning',
    applies: 'nextRun',
  },
  normaliseAdvantages: {
    ...normaliseAdvantages,
    label: 'Normalise advantages',
    help: 'Scales the advantages of each batch to mean 0 and standard deviation 1, so that the reward scale hardly matters.',
  },
  batchDecisions: {
    kind: 'int',
    default: 2048,
    min: 64,
    max: 16384,
    scale: 'log',
    unit: 'decisions',
    label: 'Batch',
    help: 'Decisions of finished episodes per gradient step. More has less gradient noise, and there are fewer steps.',
    group: 'data',
  },
  importanceClip: {
    kind: 'float',
    default: 2,
    min: 1,
    max: 10,
    label: 'Importance-weight clip',
    help: 'Largest importance weight of a decision by an older policy. Higher has less bias and more variance.',
    group: 'stability',
  },
  criticLearningRate,
  criticEpochs,
  entropyCoefficient: { ...entropyCoefficient, default: 0.01 },
  maxGradNorm,
  environments: { ...environments, default: 8 },
  hiddenUnits,
  hiddenLayers,
  activation,
} as const satisfies HyperparameterSchema

export type PgHyperparameters = HyperparametersOf<typeof PG_HYPERPARAMETERS>
