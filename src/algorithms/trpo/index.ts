import type { AlgorithmCard } from '../contract.ts'
import { adoptIntoSeparateNetworks } from '../shared/adopt.ts'
import { TRPO_HYPERPARAMETERS } from './hyperparameters.ts'
import { TRPO_METRICS } from './metrics.ts'

export const trpo = {
  id: 'trpo',
  name: 'TRPO',
  idea: 'Maximises the surrogate objective within a trust region: mean KL ≤ δ. A line search then shortens or rejects a step that breaks the limit or brings no improvement.',
  setsApart: 'The actor has no learning rate: the trust region sets the step length.',
  estimates: 'advantage',
  dataUse: 'on-policy',
  typicalDecisions: 90_000,
  formula: 'maximise mean r·A  subject to  mean KL(π_old ‖ π) ≤ δ,  r = π(a|s) / π_old(a|s)',
  workedFormula:
    'mean r·A rose by {policy/surrogateImprovement}  with  KL = {policy/kl} ≤ {maxKl},  after {policy/lineSearchTries} tries',
  paper: {
    title: 'Trust Region Policy Optimization',
    authors: 'Schulman, Levine, Moritz, Jordan, Abbeel',
    year: 2015,
    equation: 'equation 14 and appendix C',
  },
  source: 'src/algorithms/trpo/agent.ts',
  hyperparameters: TRPO_HYPERPARAMETERS,
  environments: (values) => values.environments,
  metrics: TRPO_METRICS,
  presets: {
    // Smaller rollouts give twice as many steps, and more critic epochs fit returns of 50.
    cartpole: { environments: 16, rolloutSteps: 64, gaeLambda: 0.98, damping: 0.01, criticEpochs: 10 },
    acrobot: { environments: 16, rolloutSteps: 64, gaeLambda: 0.98, damping: 0.01, criticEpochs: 10 },
  },
  adopt: adoptIntoSeparateNetworks,
  load: async () => (await import('./agent.ts')).createTrpoAgent,
} as const satisfies AlgorithmCard<typeof TRPO_HYPERPARAMETERS>
