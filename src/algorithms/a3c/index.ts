import type { AlgorithmCard } from '../contract.ts'
import { adoptIntoActorCritic } from '../shared/adopt.ts'
import { A3C_HYPERPARAMETERS } from './hyperparameters.ts'
import { A3C_METRICS } from './metrics.ts'

export const a3c = {
  id: 'a3c',
  name: 'A3C',
  idea: 'Several workers collect rollouts and compute gradients in parallel, each in environments of its own, and apply them to the shared weights at once, without waiting for each other. Each worker is a real thread.',
  setsApart:
    'Other workers update the weights while a worker computes, so its gradient is stale by some updates. A little staleness is harmless. With one worker there is none, and A3C equals A2C.',
  estimates: 'advantage',
  dataUse: 'on-policy',
  typicalDecisions: 120_000,
  formula:
    'θ ← θ − α · step(∇L(θ′)),  L = −mean A·log π(a|s) + c_v · ½ mean (V − R)² − c_e · mean H,  θ′ = θ some updates ago',
  workedFormula:
    'L = {loss/policy} + {valueCoefficient} · {loss/value} − {entropyCoefficient} · {policy/entropy},  θ′ is {staleness/mean} updates old on average, {staleness/max} at most, and π_θ / π_θ′ = {policy/importanceWeightMean}',
  paper: {
    title: 'Asynchronous Methods for Deep Reinforcement Learning',
    authors: 'Mnih, Badia, Mirza, Graves, Lillicrap, Harley, Silver, Kavukcuoglu',
    year: 2016,
    equation: 'section 4, algorithm S3',
  },
  source: 'src/algorithms/a3c/agent.ts',
  hyperparameters: A3C_HYPERPARAMETERS,
  environments: (values) => values.environmentsPerWorker,
  threads: ({ workers }) => (workers > 1 ? workers : 0),
  metrics: A3C_METRICS,
  presets: {
    // Many short updates towards whole returns: with fewer and Adam, some runs fell again after they were solved. They
    // also fell with normalised advantages, which give 40 decisions without a failure the weight of 40 with one.
    cartpole: {
      environmentsPerWorker: 8,
      rolloutSteps: 5,
      learningRate: 1.4e-3,
      learningRateSchedule: 'linear',
      optimiser: 'rmsprop',
      gamma: 0.98,
      gaeLambda: 1,
      activation: 'tanh',
      entropyCoefficient: 0,
      valueCoefficient: 1,
      sharedTrunk: false,
      normaliseAdvantages: false,
      maxGradNorm: 10,
    },
    acrobot: {
      environmentsPerWorker: 16,
      rolloutSteps: 32,
      learningRate: 3e-3,
      entropyCoefficient: 0,
      valueCoefficient: 1,
      sharedTrunk: false,
    },
  },
  adopt: adoptIntoActorCritic,
  load: async () => (await import('./agent.ts')).createA3cAgent,
} as const satisfies AlgorithmCard<typeof A3C_HYPERPARAMETERS>
