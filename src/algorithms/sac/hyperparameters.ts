import type { HyperparameterSchema, HyperparametersOf } from '../contract.ts'
import { BEHAVIOUR_OVER_STEPS } from '../shared/behaviour.ts'
import { VALUE_LEARNING } from '../shared/valueLearning.ts'

export const SAC_HYPERPARAMETERS = {
  learningRate: {
    ...VALUE_LEARNING.learningRate,
    help: 'Step size of the optimiser for actor and critics. Higher learns faster, until the Q-values diverge.',
  },
  gamma: VALUE_LEARNING.gamma,
  batchSize: {
    ...VALUE_LEARNING.batchSize,
    default: 128,
  },
  decisionsPerGradientStep: VALUE_LEARNING.decisionsPerGradientStep,
  targetEntropyShare: {
    kind: 'float',
    label: 'Target entropy',
    help: 'Entropy that the policy is held at, as a share of the maximum, log |A|. Higher explores more; the policy never becomes deterministic.',
    default: 0.15,
    min: 0.01,
    max: 0.98,
    group: 'exploration',
  },
  temperatureLearningRate: {
    kind: 'float',
    label: 'Temperature learning rate',
    help: 'Step size of the temperature α, which adapts until the entropy meets its target.',
    default: 1e-3,
    min: 1e-5,
    max: 1e-1,
    scale: 'log',
    group: 'exploration',
  },
  initialTemperature: {
    kind: 'float',
    label: 'Initial α',
    help: 'Initial temperature: the reward for one nat of entropy. If it is large compared with the rewards, the policy is random at first.',
    default: 0.1,
    min: 0.001,
    max: 1,
    scale: 'log',
    group: 'exploration',
    applies: 'nextRun',
  },
  learningStarts: VALUE_LEARNING.learningStarts,
  targetTau: {
    ...VALUE_LEARNING.targetTau,
    help: 'Soft update: target ← (1 − τ)·target + τ·online at each gradient step. Lower is more stable and slower.',
    default: 0.02,
  },
  gradientClip: VALUE_LEARNING.gradientClip,
  nStep: VALUE_LEARNING.nStep,
  replayCapacity: VALUE_LEARNING.replayCapacity,
  environments: VALUE_LEARNING.environments,
  behaviour: BEHAVIOUR_OVER_STEPS,
  stepsPerUpdate: VALUE_LEARNING.stepsPerUpdate,
  hiddenUnits: {
    ...VALUE_LEARNING.hiddenUnits,
    help: 'Width of both hidden layers of all three networks. Wider can represent more, and is slower.',
  },
} as const satisfies HyperparameterSchema

export type SacHyperparameters = HyperparametersOf<typeof SAC_HYPERPARAMETERS>
