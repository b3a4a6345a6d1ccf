import type { AlgorithmCard } from '../contract.ts'
import { adoptIntoActorCritic } from '../shared/adopt.ts'
import { A2C_HYPERPARAMETERS } from './hyperparameters.ts'
import { A2C_METRICS } from './metrics.ts'

export const a2c = {
  id: 'a2c',
  name: 'A2C',
  idea: 'The critic learns V(s); the actor makes actions with a positive advantage more probable. All environments step together, and each short rollout is used for one gradient step.',
  setsApart: 'Nothing but the learning rate limits how far a step moves the policy: it is PPO without clipping.',
  estimates: 'advantage',
  dataUse: 'on-policy',
  typicalDecisions: 160_000,
  formula: 'L = −mean A·log π(a|s) + c_v · ½ mean (V − R)² − c_e · mean H,  A = R − V',
  workedFormula:
    'L = {loss/policy} + {valueCoefficient} · {loss/value} − {entropyCoefficient} · {policy/entropy},  A = {advantage/mean} ± {advantage/standardDeviation}',
  paper: {
    title: 'Asynchronous Methods for Deep Reinforcement Learning',
    authors: 'Mnih, Badia, Mirza, Graves, Lillicrap, Harley, Silver, Kavukcuoglu',
    year: 2016,
    equation: 'section 4, algorithm S3, run synchronously',
  },
  source: 'src/algorithms/a2c/agent.ts',
  hyperparameters: A2C_HYPERPARAMETERS,
  environments: (values) => values.environments,
  metrics: A2C_METRICS,
  presets: {
    cartpole: {
      environments: 16,
      rolloutSteps: 8,
      learningRate: 1e-3,
      entropyCoefficient: 0,
      normaliseAdvantages: false,
    },
    acrobot: {
      environments: 16,
      rolloutSteps: 32,
      learningRate: 3e-3,
      learningRateSchedule: 'linear',
      entropyCoefficient: 0.003, // without it, some policies are certain of their actions before the tip was ever up
      valueCoefficient: 1,
      sharedTrunk: false,
    },
  },
  adopt: adoptIntoActorCritic,
  load: async () => (await import('./agent.ts')).createA2cAgent,
} as const satisfies AlgorithmCard<typeof A2C_HYPERPARAMETERS>
