import type { AlgorithmCard } from '../contract.ts'
import { adoptActor } from '../shared/adopt.ts'
import { DPO_HYPERPARAMETERS } from './hyperparameters.ts'
import { DPO_METRICS } from './metrics.ts'

export const dpo = {
  id: 'dpo',
  name: 'DPO',
  idea: 'Learns from pairs of clips with a preference: raises the probability of the preferred clip relative to the other. The log-ratio to a frozen reference policy acts as an implicit reward, so no reward model is needed.',
  setsApart: 'It collects no data while it trains and uses no reward: only preferences.',
  estimates: 'policy',
  dataUse: 'preferences',
  needs: 'preferences',
  formula: 'L = mean −ln σ(β·Δ),  Δ = Σ log π(a|s) / π_ref(a|s) over the chosen clip − the same over the rejected one',
  workedFormula:
    'L = {loss/preference},  β·Δ = {reward/chosen} − {reward/rejected} = {reward/margin} on average, above 0 in {reward/accuracy} of the pairs',
  paper: {
    title: 'Direct Preference Optimization: Your Language Model is Secretly a Reward Model',
    authors: 'Rafailov, Sharma, Mitchell, Ermon, Manning, Finn',
    year: 2023,
    equation: 'equation 7; ipo: Azar and others 2024, equation 17',
  },
  source: 'src/algorithms/dpo/agent.ts',
  hyperparameters: DPO_HYPERPARAMETERS,
  environments: () => 1, // only for the observation's description: it plays nothing
  metrics: DPO_METRICS,
  presets: {},
  adopt: adoptActor,
  load: async () => (await import('./agent.ts')).createDpoAgent,
} as const satisfies AlgorithmCard<typeof DPO_HYPERPARAMETERS>
