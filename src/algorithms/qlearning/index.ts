import type { AlgorithmCard } from '../contract.ts'
import { adoptTable } from './adopt.ts'
import { Q_LEARNING_HYPERPARAMETERS } from './hyperparameters.ts'

export const qlearning = {
  id: 'qlearning',
  name: 'Q-learning',
  idea: 'Keep a table of what each action is worth in each state, and correct an entry a little after each decision. No network: what was never met is not known.',
  peculiar:
    'It learns about the best policy while it follows another. SARSA, its twin, learns about the policy it follows, and walks further from the edge.',
  estimates: 'action value',
  dataUse: 'off-policy',
  takesClips: true,
  formula: 'Q(s, a) ← Q(s, a) + α · (r + γ · max Q(s′, ·) − Q(s, a))',
  workedFormula:
    'Q(s, a) ← {value/meanQ} + {learningRate} · (r + {gamma} · max Q(s′, ·) − {value/meanQ}), on average; mean squared surprise {loss/td}',
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
      label: 'Squared surprise',
      help: 'Mean square of what the table was wrong by. Healthy falls, and jumps where something new is found.',
    },
    'value/meanQ': {
      label: 'Mean Q',
      help: 'What the table expects from the actions taken. With an optimistic start it first falls, then climbs to the return that comes.',
    },
    'value/predictedReturn': {
      label: 'Return expected',
      help: 'Best Q at the first state of the episodes that just ended, as it was thought then. Compare it with the return that came.',
    },
    'value/realisedReturn': {
      label: 'Return that came',
      help: 'Discounted return of the episodes that just ended. Healthy meets what was expected; optimism and exploration keep it below.',
    },
    'exploration/epsilon': {
      label: 'ε',
      help: 'Share of actions taken at random. Falls from 1 to its end, then stays.',
    },
    'table/states': {
      label: 'States met',
      help: 'Rows of the table. Healthy flattens: a table that keeps growing meets everything for the first time.',
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
