import type { AlgorithmCard } from '../contract.ts'
import { adoptIntoActorCritic } from '../shared/adopt.ts'
import { PPO_HYPERPARAMETERS } from './hyperparameters.ts'
import { PPO_METRICS } from './metrics.ts'

/** As published for MinAtar with PureJaxRL (Lu et al. 2022), but with the convolution of Young & Tian (2019) before its dense layers. */
const MINATAR = {
  learningRate: 5e-3,
  learningRateSchedule: 'linear',
  minibatchSize: 1024,
  valueCoefficient: 0.5,
  entropyCoefficient: 0.01,
  rolloutSteps: 128,
  hiddenUnits: 128,
} as const
const MINATAR_PRESETS = {
  'minatar-breakout': MINATAR,
  'minatar-freeway': MINATAR,
  'minatar-asterix': MINATAR,
  'minatar-seaquest': MINATAR,
  'minatar-space-invaders': MINATAR,
}

export const ppo = {
  id: 'ppo',
  name: 'PPO',
  idea: 'Collects a rollout, then makes actions with a positive advantage more probable and the others less. It stays close to the policy that collected the data, because the data says little about a very different policy.',
  setsApart:
    'It uses each rollout for several epochs; clipping removes the gradient once the policy has moved far enough.',
  estimates: 'advantage',
  dataUse: 'on-policy',
  formula:
    'L = −mean min(r·A, clip(r, 1 − ε, 1 + ε)·A) + c_v · ½ mean (V − R)² − c_e · mean H,  r = π(a|s) / π_old(a|s)',
  workedFormula:
    'L = {loss/policy} + {valueCoefficient} · {loss/value} − {entropyCoefficient} · {policy/entropy},  r = {policy/importanceWeightMean} on average, clipped at 1 ± {clipRange},  KL = {policy/approxKl}',
  paper: {
    title: 'Proximal Policy Optimization Algorithms',
    authors: 'Schulman, Wolski, Dhariwal, Radford, Klimov',
    year: 2017,
    equation: 'equations 7 and 9',
  },
  source: 'src/algorithms/ppo/agent.ts',
  hyperparameters: PPO_HYPERPARAMETERS,
  environments: (values) => values.environments,
  gradientSteps: ({ epochs, environments, rolloutSteps, minibatchSize }) =>
    epochs * Math.ceil((environments * rolloutSteps) / minibatchSize),
  metrics: PPO_METRICS,
  presets: {
    // With a constant rate, one of fifteen evaluations after it was solved fell to 94 of 100; with this, none below 95.
    lobby: { learningRateSchedule: 'linear' },
    // Long, with places where waiting pays: with a constant rate, success fell from 100 % to 12 % after it was solved.
    penthouse: { learningRateSchedule: 'linear' },
    // A well-timed swing is rewarded soon, so a smaller λ reduces variance at little bias. Solved in half the decisions. With a
    // constant rate, success fell from 99 % to 53 % at the end of a run.
    regret: { learningRate: 3e-3, learningRateSchedule: 'linear', minibatchSize: 256, gaeLambda: 0.9 },
    // Gusts move success by some percent at a constant rate: 88 % at the end of one run of five. With entropy, a falling rate learns
    // on every seed; without it, one stayed at 58 %.
    wind: { learningRateSchedule: 'linear', entropyCoefficient: 0.01 },
    // Returns of 50 instead of 3: the value loss is larger by orders of magnitude and must not dominate the clipped gradient.
    // Short steps keep it solved: without the KL limit and the schedule, its return fell below 400 again on most seeds.
    cartpole: {
      learningRate: 2e-3,
      minibatchSize: 256,
      gamma: 0.98,
      valueCoefficient: 0.25,
      learningRateSchedule: 'linear',
      targetKl: 0.01,
    },
    ...MINATAR_PRESETS,
  },
  adopt: adoptIntoActorCritic,
  load: async () => (await import('./agent.ts')).createPpoAgent,
} as const satisfies AlgorithmCard<typeof PPO_HYPERPARAMETERS>
