import type { HyperparameterSchema, HyperparametersOf } from '../contract.ts'
import { PPO_HYPERPARAMETERS } from '../ppo/hyperparameters.ts'

const { learningRate, gamma, gaeLambda, environments, rolloutSteps } = PPO_HYPERPARAMETERS
const { hiddenUnits, hiddenLayers, activation } = PPO_HYPERPARAMETERS

export const TRPO_HYPERPARAMETERS = {
  maxKl: {
    kind: 'float',
    default: 0.01,
    min: 0.0005,
    max: 0.1,
    scale: 'log',
    unit: 'nats',
    label: 'Trust region δ',
    help: 'Limit on the mean KL divergence of one update. Larger allows larger policy changes, which can undo what was learnt.',
    group: 'stability',
  },
  cgIterations: {
    kind: 'int',
    default: 10,
    min: 1,
    max: 30,
    label: 'Conjugate-gradient steps',
    help: 'Iterations that solve for the natural gradient direction. More is more exact, and slower.',
    group: 'learning',
  },
  damping: {
    kind: 'float',
    default: 0.1,
    min: 0.0001,
    max: 1,
    scale: 'log',
    label: 'Damping',
    help: 'Multiple of the identity that is added to the Fisher matrix, for stability. More moves the step towards the plain gradient.',
    group: 'stability',
  },
  fisherShare: {
    kind: 'float',
    default: 0.25,
    min: 0.05,
    max: 1,
    label: 'Share used for the Fisher matrix',
    help: 'Share of the rollout from which the Fisher matrix is estimated. More is more exact, and several times slower.',
    group: 'learning',
  },
  lineSearchSteps: {
    kind: 'int',
    default: 10,
    min: 1,
    max: 20,
    label: 'Line-search steps',
    help: 'How often a step that fails the checks is shortened by a fifth before the update is rejected.',
    group: 'stability',
  },
  criticLearningRate: {
    ...learningRate,
    label: 'Critic learning rate',
    help: 'Step size of the critic: larger learns faster, until it diverges. The actor has none: the trust region sets its step.',
  },
  criticEpochs: {
    kind: 'int',
    default: 3,
    min: 1,
    max: 80,
    label: 'Critic epochs',
    help: 'Passes of the critic over each rollout. More fits V better, and takes longer.',
    group: 'learning',
  },
  gamma,
  gaeLambda,
  environments,
  rolloutSteps: { ...rolloutSteps, default: 32 },
  hiddenUnits,
  hiddenLayers,
  activation,
} as const satisfies HyperparameterSchema

export type TrpoHyperparameters = HyperparametersOf<typeof TRPO_HYPERPARAMETERS>
