import type { AlgorithmCard } from '../contract.ts'
import { adoptIntoSeparateNetworks } from '../shared/adopt.ts'
import { PG_HYPERPARAMETERS } from './hyperparameters.ts'
import { PG_METRICS } from './metrics.ts'

export const pg = {
  id: 'pg',
  name: 'PG (REINFORCE)',
  idea: 'Plays whole episodes, then makes each action more probable in proportion to its return minus a baseline. The gradient estimate is unbiased and needs no action values.',
  setsApart:
    'It learns only from finished episodes. Without a baseline, the variance of the returns dominates. At the time limit, the critic bootstraps the rest of the return; without one, the rest counts as 0.',
  estimates: 'policy',
  dataUse: 'on-policy',
  typicalDecisions: 330_000,
  formula: 'L = −mean w·A·log π(a|s) − c_e · mean H,  A = G − b,  G = r + γ·r′ + γ²·r″ + …,  w = π(a|s) / π_old(a|s)',
  workedFormula:
    'L = {loss/policy} − {entropyCoefficient} · {policy/entropy},  A = {advantage/mean} ± {advantage/standardDeviation} from {data/episodes} episodes,  w = {policy/importanceWeightMean} on average, at most {importanceClip}',
  paper: {
    title: 'Simple Statistical Gradient-Following Algorithms for Connectionist Reinforcement Learning',
    authors: 'Williams',
    year: 1992,
    equation: 'section 5, theorem 1, with reward-to-go and a learnt baseline (Sutton et al. 2000)',
  },
  source: 'src/algorithms/pg/agent.ts',
  hyperparameters: PG_HYPERPARAMETERS,
  environments: (values) => values.environments,
  metrics: PG_METRICS,
  presets: {
    // All returns are equal until the tip is up once by chance: an entropy bonus would keep the policy uniform, which never reaches it.
    acrobot: { environments: 16, learningRate: 1e-2, entropyCoefficient: 0, batchDecisions: 1024 },
  },
  adopt: adoptIntoSeparateNetworks,
  load: async () => (await import('./agent.ts')).createPgAgent,
} as const satisfies AlgorithmCard<typeof PG_HYPERPARAMETERS>
