import type { AlgorithmCard } from '../contract.ts'
import { adoptIntoSeparateNetworks } from '../shared/adopt.ts'
import { PG_HYPERPARAMETERS } from './hyperparameters.ts'
import { PG_METRICS } from './metrics.ts'

export const pg = {
  id: 'pg',
  name: 'PG (REINFORCE)',
  idea:
    'Play whole episodes, and afterwards make each action likelier by how much better things went from there on than ' +
    'the baseline expected. What is on average right wins in the end, without any estimate of what an action is worth.',
  peculiar:
    'Nothing is learnt before an episode has ended. With no baseline, watch how luck drowns skill. An episode cut off ' +
    'by time goes on in the eyes of the critic; without one it counts as if nothing came after.',
  estimates: 'policy',
  dataUse: 'on-policy',
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
    // Nothing is earned until chance swings it up once: a bonus for being undecided would keep it from ever drifting there.
    acrobot: { environments: 16, learningRate: 1e-2, entropyCoefficient: 0 },
  },
  adopt: adoptIntoSeparateNetworks,
  load: async () => (await import('./agent.ts')).createPgAgent,
} as const satisfies AlgorithmCard<typeof PG_HYPERPARAMETERS>
