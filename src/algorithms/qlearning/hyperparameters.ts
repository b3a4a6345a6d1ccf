import type { HyperparameterSchema, HyperparametersOf } from '../contract.ts'
import { BEHAVIOUR } from '../shared/behaviour.ts'
import { VALUE_LEARNING } from '../shared/valueLearning.ts'

export const Q_LEARNING_HYPERPARAMETERS = {
  learningRate: {
    kind: 'float',
    label: 'Learning rate α',
    help: 'Share of the TD error that is added to the table. 1 keeps only the latest sample: right only in a deterministic environment.',
    default: 0.3,
    min: 0.01,
    max: 1,
    group: 'learning',
  },
  learningRateSchedule: {
    ...VALUE_LEARNING.learningRateSchedule,
    help: 'Linear: α falls to 0 over the budget, so that the table converges in stochastic environments.',
  },
  gamma: {
    ...VALUE_LEARNING.gamma,
    default: 0.99,
    max: 1,
  },
  onPolicy: {
    kind: 'toggle',
    label: 'SARSA',
    help: 'Bootstraps from the action actually taken next, exploration included, instead of the best one. It keeps away from edges.',
    default: false,
    group: 'learning',
  },
  initialValue: {
    kind: 'float',
    label: 'Initial Q',
    help: 'Q of unvisited states. High values (optimism) make the agent try everything once.',
    default: 1,
    min: -10,
    max: 10,
    group: 'exploration',
    applies: 'nextRun',
  },
  epsilonEnd: {
    ...VALUE_LEARNING.epsilonEnd,
    help: 'Share of random actions after the decay.',
    default: 0.02,
  },
  epsilonDecaySteps: {
    ...VALUE_LEARNING.epsilonDecaySteps,
    help: 'Decisions over which ε falls from 1 to its final value.',
    default: 100_000,
    max: 10_000_000,
  },
  environments: {
    ...VALUE_LEARNING.environments,
    help: 'Environments stepped in parallel, all updating one table.',
  },
  behaviour: BEHAVIOUR,
  stepsPerUpdate: {
    ...VALUE_LEARNING.stepsPerUpdate,
    help: 'How often metrics are reported. The table is updated after every decision.',
    default: 64,
    max: 1024,
  },
} as const satisfies HyperparameterSchema

export type QLearningHyperparameters = HyperparametersOf<typeof Q_LEARNING_HYPERPARAMETERS>
