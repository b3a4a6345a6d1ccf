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
    help: 'How far one update may move the policy, measured in what it would do: more is bolder, and can undo what was learnt.',
    group: 'stability',
  },
  cgIterations: {
    kind: 'int',
    default: 10,
    min: 1,
    max: 30,
    label: 'Conjugate-gradient steps',
    help: 'How exactly the best direction inside the trust region is worked out: more is better aimed, and slower.',
    group: 'learning',
  },
  damping: {
    kind: 'float',
    default: 0.1,
    min: 0.0001,
    max: 1,
    scale: 'log',
    label: 'Damping',
    help: 'Keeps the step sane where the policy hardly reacts: more pulls it back towards the plain gradient.',
    group: 'stability',
  },
  fisherShare: {
    kind: 'float',
    default: 0.25,
    min: 0.05,
    max: 1,
    label: 'Share measured for the curvature',
    help: 'How much of the rollout says how the policy reacts to its weights: more is exact, and several times slower.',
    group: 'learning',
  },
  lineSearchSteps: {
    kind: 'int',
    default: 10,
    min: 1,
    max: 20,
    label: 'Line-search tries',
    help: 'How often a step that proved too bold is shortened by a fifth before the update is given up.',
    group: 'stability',
  },
  criticLearningRate: {
    ...learningRate,
    label: 'Critic learning rate',
    help: 'Bigger steps make the critic follow faster, until it overshoots. The actor has none: its trust region sets the step.',
  },
  criticEpochs: {
    kind: 'int',
    default: 3,
    min: 1,
    max: 80,
    label: 'Critic epochs',
    help: 'How often the critic studies each rollout: more judges better, and takes longer.',
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
