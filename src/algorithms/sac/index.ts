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
    'L_Q = {loss/td},  L_π = {loss/policy},  α = {policy/temperature} at entropy {policy/entropy}, wanted {targetEntropyShare} · log |A|',
  paper: {
    title: 'Soft Actor-Critic for Discrete Action Settings',
    authors: 'Christodoulou',
    year: 2019,
    equation: 'equations 10 to 12',
  },
  source: 'src/algorithms/sac/agent.ts',
  hyperparameters: SAC_HYPERPARAMETERS,
  environments: (values) => values.environments,
  metrics: {
    'loss/td': {
      label: 'Critic loss',
      help: 'Mean squared distance of the critics from their targets. It need not fall: it rises whenever something new is found. Healthy is bounded.',
    },
    'loss/policy': {
      label: 'Policy loss',
      help: 'What the policy is worth, negated, its entropy included. Healthy falls as the return climbs.',
    },
    'policy/entropy': {
      label: 'Entropy',
      help: 'How undecided the policy is, in nats: log |A| is wholly random. Healthy settles at the target.',
      unit: 'nats',
    },
    'policy/temperature': {
      label: 'Temperature α',
      help: 'What a nat of entropy is worth in reward. Healthy settles; a climb without end means that the target entropy cannot be reached.',
    },
    'policy/gradientNorm': {
      label: 'Gradient norm',
      help: 'Length of the gradient before clipping. Healthy stays mostly under the clip; steady growth is divergence.',
    },
    'value/meanQ': {
      label: 'Mean Q',
      help: 'What the harsher critic expects from the actions taken, later entropy included. Healthy climbs towards the return that comes.',
    },
    'value/predictedReturn': {
      label: 'Return expected',
      help: 'Value of the first state of the episodes that just ended, as it was thought then. Compare it with the return that came.',
    },
    'value/realisedReturn': {
      label: 'Return that came',
      help: 'Discounted return of the episodes that just ended. What was expected includes the pay for entropy, and may lie above by that.',
    },
    'replay/fill': {
      label: 'Replay fill',
      help: 'How much of the memory is in use. Once it is 1, the oldest decisions are forgotten.',
    },
  },
  presets: {
    cartpole: { gamma: 0.99, decisionsPerGradientStep: 8, targetEntropyShare: 0.5 },
    acrobot: { gamma: 0.99 }, // the tip is up after 80 decisions at best: further than 0.97 sees
  },
  adopt: adoptSoftActorCritic,
  load: async () => (await import('./agent.ts')).createSacAgent,
} as const satisfies AlgorithmCard<typeof SAC_HYPERPARAMETERS>
