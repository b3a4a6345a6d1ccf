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
    help: 'What each return is compared with: a critic judges best, the mean is crude, and with none luck drowns skill.',
    group: 'learning',
    applies: 'nextRun',
  },
  normaliseAdvantages: {
    ...normaliseAdvantages,
    label: 'Normalise advantages',
    help: 'Measures each decision against its batch, so that the size of the rewards hardly matters.',
  },
  batchDecisions: {
    kind: 'int',
    default: 2048,
    min: 64,
    max: 16384,
    scale: 'log',
    unit: 'decisions',
    label: 'Batch',
    help: 'Decisions in finished episodes that one step waits for: more makes steady but fewer steps.',
    group: 'data',
  },
  importanceClip: {
    kind: 'float',
    default: 2,
    min: 1,
    max: 10,
    label: 'Importance-weight limit',
    help: 'How much a decision of an older policy may count, once it has become likelier: more is truer, and noisier.',
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
