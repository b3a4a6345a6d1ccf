import type { AlgorithmCard } from '../contract.ts'
import { adoptQNetwork } from './adopt.ts'
import { DQN_HYPERPARAMETERS } from './hyperparameters.ts'

/**
 * As published for MinAtar by Young & Tian (2019), but with Adam for RMSProp, a second dense layer, eight environments, and a
 * gradient step every four decisions (Ceron & Castro 2021) instead of every one.
 */
const MINATAR = {
  learningRate: 2.5e-4,
  gamma: 0.99,
  batchSize: 32,
  decisionsPerGradientStep: 4,
  epsilonEnd: 0.1,
  epsilonDecaySteps: 100_000,
  learningStarts: 5_000,
  doubleQ: false,
  targetPeriod: 1_000,
  nStep: 1,
  environments: 8,
  stepsPerUpdate: 4,
  hiddenUnits: 128,
}
const MINATAR_PRESETS = {
  'minatar-breakout': MINATAR,
  'minatar-freeway': MINATAR,
  'minatar-asterix': MINATAR,
  'minatar-seaquest': MINATAR,
  'minatar-space-invaders': MINATAR,
}

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
  gradientSteps: ({ stepsPerUpdate, environments, decisionsPerGradientStep }) =>
    (stepsPerUpdate * environments) / decisionsPerGradientStep,
  metrics: {
    'loss/td': {
      label: 'TD loss',
      help: 'Mean loss of Q against its targets. It need not fall: it rises when new rewards are found. Healthy: bounded.',
    },
    'value/meanQ': {
      label: 'Mean Q',
      help: 'Mean Q of the actions taken. Healthy: rises towards the realised return; far above it, Q is overestimated.',
    },
    'value/predictedReturn': {
      label: 'Predicted return',
      help: 'max Q at the start of the episodes that just ended, as estimated then. Compare it with the realised return.',
    },
    'value/realisedReturn': {
      label: 'Realised return',
      help: 'Discounted return of the episodes that just ended. Healthy: just below the predicted return, because of exploration; far below it, Q is overestimated.',
    },
    'exploration/epsilon': {
      label: 'ε',
      help: 'Share of actions taken at random. Falls from 1 to its final value, then stays.',
    },
    'replay/fill': {
      label: 'Replay fill',
      help: 'Share of the replay buffer in use. At 1, new transitions replace the oldest.',
    },
    'replay/priorityMax': {
      label: 'Largest priority',
      help: 'Largest priority so far, which new transitions start with. If it is far above the rest, old transitions are rarely sampled.',
    },
    'replay/importanceWeight': {
      label: 'Mean importance weight',
      help: 'Mean importance weight of the batch: 1 is uniform sampling; near 0, a few transitions with large TD errors dominate.',
    },
    'policy/gradientNorm': {
      label: 'Gradient norm',
      help: 'Gradient norm before clipping. Healthy: mostly below the clip; steady growth means divergence.',
    },
    'learning/learningRate': {
      label: 'Learning rate',
      help: 'Learning rate in force, after its schedule.',
    },
  },
  presets: {
    // A third fewer decisions than with the defaults, at half the computation each. Averaged weights make up for the larger steps.
    lobby: { learningRate: 2e-3, batchSize: 128, epsilonDecaySteps: 20_000, actingAverage: 0.8 },
    // Rewards of 1 a step give values of up to 100, so TD errors at an episode's end are far beyond Huber's threshold.
    // Huber then fits the median, which ignores the rare ends, and the values diverge; the squared loss does not.
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
      // Without these four the values exceed what is possible, and the policy falls again after it was solved.
      scaleRewards: true,
      boundTargets: true,
      actionGap: 0.9,
      actingAverage: 0.9,
    },
    // The tip is up after 80 decisions at best: beyond the horizon of 0.97. With a constant rate, the end is a matter of luck.
    acrobot: {
      gamma: 0.99,
      decisionsPerGradientStep: 4,
      batchSize: 128,
      hiddenUnits: 128,
      learningRateSchedule: 'linear',
      actingAverage: 0.9,
    },
    ...MINATAR_PRESETS,
  },
  adopt: adoptQNetwork,
  load: async () => (await import('./agent.ts')).createDqnAgent,
} as const satisfies AlgorithmCard<typeof DQN_HYPERPARAMETERS>
