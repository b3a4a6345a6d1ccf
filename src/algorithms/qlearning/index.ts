import type { AlgorithmCard } from '../contract.ts'
import { adoptTable } from './adopt.ts'
import { Q_LEARNING_HYPERPARAMETERS } from './hyperparameters.ts'

export const qlearning = {
  id: 'qlearning',
  name: 'Q-learning',
  idea: 'Keeps a table of Q(s,a) and corrects one entry after each decision. Without a network, it does not generalise to unvisited states.',
  setsApart:
    'It learns the greedy policy while it follows an exploring one (off-policy). SARSA learns the values of the policy it follows, and so stays further from the edge.',
  estimates: 'action value',
  dataUse: 'off-policy',
  typicalDecisions: 420_000,
  needsNoBackend: true,
  takesClips: true,
  formula: 'Q(s, a) ← Q(s, a) + α · (r + γ · max Q(s′, ·) − Q(s, a))',
  workedFormula:
    'Q(s, a) ← {value/meanQ} + {learningRate} · (r + {gamma} · max Q(s′, ·) − {value/meanQ}), on average; mean squared TD error {loss/td}',
  paper: {
    title: 'Learning from delayed rewards',
    authors: 'Watkins',
    year: 1989,
    equation: 'Sutton and Barto, 2nd edition, equation 6.8; SARSA: 6.7',
  },
  source: 'src/algorithms/qlearning/agent.ts',
  hyperparameters: Q_LEARNING_HYPERPARAMETERS,
  environments: (values) => values.environments,
  metrics: {
    'loss/td': {
      label: 'Squared TD error',
      help: 'Mean squared TD error. Healthy: falls, with jumps when something new is found.',
    },
    'value/meanQ': {
      label: 'Mean Q',
      help: 'Mean Q of the actions taken. With optimistic initial values it first falls, then rises towards the realised return.',
    },
    'value/predictedReturn': {
      label: 'Predicted return',
      help: 'max Q at the start of the episodes that just ended, as estimated then. Compare it with the realised return.',
    },
    'value/realisedReturn': {
      label: 'Realised return',
      help: 'Discounted return of the episodes that just ended. Healthy: close to the predicted return; exploration and optimism keep it below.',
    },
    'exploration/epsilon': {
      label: 'ε',
      help: 'Share of actions taken at random. Falls from 1 to its final value, then stays.',
    },
    'table/states': {
      label: 'States visited',
      help: 'Rows of the table. Healthy: levels off; a table that keeps growing sees every state for the first time.',
      unit: 'states',
    },
    'learning/learningRate': {
      label: 'Learning rate',
      help: 'α in force, after its schedule.',
    },
  },
  presets: {
    cliff: { learningRate: 0.2, epsilonEnd: 0.1, epsilonDecaySteps: 300_000, environments: 16 },
    cliffwalking: { learningRate: 0.1, gamma: 1, initialValue: 0, epsilonEnd: 0.1, epsilonDecaySteps: 1_000 },
    frozenlake: { learningRate: 0.1, learningRateSchedule: 'linear', epsilonEnd: 0.1 },
  },
  adopt: adoptTable,
  load: async () => (await import('./agent.ts')).createQLearningAgent,
} as const satisfies AlgorithmCard<typeof Q_LEARNING_HYPERPARAMETERS>
