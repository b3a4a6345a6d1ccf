import type { AlgorithmCard } from '../contract.ts'
import { adoptSoftActorCritic } from './adopt.ts'
import { SAC_HYPERPARAMETERS } from './hyperparameters.ts'

export const sac = {
  id: 'sac',
  name: 'SAC',
  idea: 'Maximises return plus entropy: it acts as randomly as it can while still earning reward.',
  setsApart:
    'It uses the minimum of two critics against overestimation. The temperature α adapts until the policy has the target entropy.',
  estimates: 'action value',
  dataUse: 'off-policy',
  takesClips: true,
  formula:
    'y = r + γⁿ Σ π(a′|s′) (min Q̄(s′, a′) − α log π(a′|s′)),  L_Q = mean (Q − y)²,  L_π = mean Σ π(a|s) (α log π(a|s) − min Q(s, a))',
  workedFormula:
    'L_Q = {loss/td},  L_π = {loss/policy},  α = {policy/temperature} at entropy {policy/entropy}, target {targetEntropyShare} · log |A|',
  paper: {
    title: 'Soft Actor-Critic for Discrete Action Settings',
    authors: 'Christodoulou',
    year: 2019,
    equation: 'equations 10 to 12',
  },
  source: 'src/algorithms/sac/agent.ts',
  hyperparameters: SAC_HYPERPARAMETERS,
  environments: (values) => values.environments,
  gradientSteps: ({ stepsPerUpdate, environments, decisionsPerGradientStep }) =>
    (stepsPerUpdate * environments) / decisionsPerGradientStep,
  metrics: {
    'loss/td': {
      label: 'Critic loss',
      help: 'Mean squared error of the critics against their targets. It need not fall: it rises when new rewards are found. Healthy: bounded.',
    },
    'loss/policy': {
      label: 'Policy loss',
      help: 'Negative value of the policy, entropy included. Healthy: falls as the return rises.',
    },
    'policy/entropy': {
      label: 'Entropy',
      help: 'Mean entropy of the policy in nats; log |A| is uniformly random. Healthy: settles at the target.',
      unit: 'nats',
    },
    'policy/temperature': {
      label: 'Temperature α',
      help: 'Reward for one nat of entropy. Healthy: settles; steady growth means that the target entropy cannot be reached.',
    },
    'policy/gradientNorm': {
      label: 'Gradient norm',
      help: 'Gradient norm before clipping. Healthy: mostly below the clip; steady growth means divergence.',
    },
    'value/meanQ': {
      label: 'Mean Q',
      help: 'Mean of the smaller of the two critics’ Q for the actions taken, future entropy included. Healthy: rises towards the realised return.',
    },
    'value/predictedReturn': {
      label: 'Predicted return',
      help: 'Value of the start of the episodes that just ended, as estimated then. Compare it with the realised return.',
    },
    'value/realisedReturn': {
      label: 'Realised return',
      help: 'Discounted return of the episodes that just ended. The predicted return also contains the entropy bonus, and may be higher by that.',
    },
    'replay/fill': {
      label: 'Replay fill',
      help: 'Share of the replay buffer in use. At 1, new transitions replace the oldest.',
    },
  },
  presets: {
    cartpole: { gamma: 0.99, decisionsPerGradientStep: 8, targetEntropyShare: 0.5 },
    acrobot: { gamma: 0.99 }, // the tip is up after 80 decisions at best: beyond the horizon of 0.97
  },
  adopt: adoptSoftActorCritic,
  load: async () => (await import('./agent.ts')).createSacAgent,
} as const satisfies AlgorithmCard<typeof SAC_HYPERPARAMETERS>
