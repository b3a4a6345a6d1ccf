import type { AlgorithmCard } from '../contract.ts'
import { adoptQNetwork } from './adopt.ts'
import { DQN_HYPERPARAMETERS } from './hyperparameters.ts'

export const dqn = {
  id: 'dqn',
  name: 'DQN',
  idea: 'Learns Q(s,a) and takes the action with the largest value. Transitions are stored in a replay buffer and sampled many times.',
  setsApart:
    'Its targets come from its own estimates (bootstrapping). A target network, a slowly updated copy, keeps them stable.',
  estimates: 'action value',
  dataUse: 'off-policy',
  takesClips: true,
  formula: 'L = mean w · ℓ(Q(s, a) − y),  y = R + γⁿ · Q̄(s′, argmax Q(s′, ·))',
  workedFormula:
    'L = {loss/td} with ℓ = {loss}: Q(s, a) = {value/meanQ} on average, towards y = R + {gamma}^{nStep} · Q̄(s′, argmax Q(s′, ·))',
  paper: {
    title: 'Human-level control through deep reinforcement learning',
    authors: 'Mnih et al.',
    year: 2015,
    equation: 'the loss on page 529; double: van Hasselt et al. 2016, equation 4',
  },
  source: 'src/algorithms/dqn/agent.ts',
  hyperparameters: DQN_HYPERPARAMETERS,
  environments: (values) => values.environments,
  metrics: {
    'loss/td': {
      label: 'TD loss',
      help: 'How far the values are from their targets. It need not fall: it rises whenever something new is found. Healthy is bounded.',
    },
    'value/meanQ': {
      label: 'Mean Q',
      help: 'What the network expects from the actions it took. Healthy climbs towards the return that comes; a climb far beyond it is over-estimation.',
    },
    'value/predictedReturn': {
      label: 'Return expected',
      help: 'Best Q at the first state of the episodes that just ended, as it was thought then. Compare it with the return that came.',
    },
    'value/realisedReturn': {
      label: 'Return that came',
      help: 'Discounted return of the episodes that just ended. Healthy lies just under what was expected: the difference is exploration, and more is over-estimation.',
    },
    'exploration/epsilon': {
      label: 'ε',
      help: 'Share of actions taken at random. Falls from 1 to its end, then stays.',
    },
    'replay/fill': {
      label: 'Replay fill',
      help: 'How much of the memory is in use. Once it is 1, the oldest decisions are forgotten.',
    },
    'replay/priorityMax': {
      label: 'Largest priority',
      help: 'The biggest surprise so far: what new transitions start with. One that is far above the rest makes all the old ones rare.',
    },
    'replay/importanceWeight': {
      label: 'Mean importance weight',
      help: 'How evenly the memory is replayed: 1 is uniform, near 0 means that few surprising transitions rule.',
    },
    'policy/gradientNorm': {
      label: 'Gradient norm',
      help: 'Length of the gradient before clipping. Healthy stays mostly under the clip; steady growth is divergence.',
    },
    'learning/learningRate': {
      label: 'Learning rate',
      help: 'The step size in force, after its schedule.',
    },
  },
  presets: {
    // Rewards of 1 a step make values of up to 100, and every episode's end a surprise far beyond Huber's corner.
    // Huber then fits the median, which never hears of the end, and the values run away; the square holds them.
    cartpole: {
      gamma: 0.99,
      nStep: 1,
      loss: 'mse',
      decisionsPerGradientStep: 4,
      batchSize: 128,
      targetPeriod: 20,
      epsilonDecaySteps: 16_000,
      learningRateSchedule: 'linear',
      hiddenUnits: 128,
    },
    acrobot: { gamma: 0.99 }, // the tip is up after 80 decisions at best: further than 0.97 sees
  },
  adopt: adoptQNetwork,
  load: async () => (await import('./agent.ts')).createDqnAgent,
} as const satisfies AlgorithmCard<typeof DQN_HYPERPARAMETERS>
