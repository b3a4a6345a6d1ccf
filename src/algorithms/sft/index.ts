import type { AlgorithmCard } from '../contract.ts'
import { adoptActor } from '../shared/adopt.ts'
import { SFT_HYPERPARAMETERS } from './hyperparameters.ts'
import { SFT_METRICS } from './metrics.ts'

export const sft = {
  id: 'sft',
  name: 'SFT',
  idea: 'Behaviour cloning: raises the probability of each demonstrated action in its state. It uses no reward, so it is at best as good as the demonstrations.',
  setsApart:
    'It collects no data while it trains. Its own mistakes lead to states that the clips do not cover (distribution shift).',
  estimates: 'policy',
  dataUse: 'demonstrations',
  needs: 'demonstrations',
  formula: 'L = −Σ m·log π(a|s) / Σ m,  m = 1 for decisions that are trained on',
  workedFormula:
    'L = {loss/crossEntropy} on the training clips, {heldOut/crossEntropy} on held-out clips, with accuracy {heldOut/accuracy}',
  paper: {
    title: 'Training language models to follow instructions with human feedback',
    authors: 'Ouyang, Wu, Jiang, Almeida, Wainwright and others',
    year: 2022,
    equation: 'section 3.5; noise: Jain and others 2024, algorithm 1',
  },
  source: 'src/algorithms/sft/agent.ts',
  hyperparameters: SFT_HYPERPARAMETERS,
  environments: () => 1, // only for the observation's description: it plays nothing
  metrics: SFT_METRICS,
  presets: {},
  adopt: adoptActor,
  load: async () => (await import('./agent.ts')).createSftAgent,
} as const satisfies AlgorithmCard<typeof SFT_HYPERPARAMETERS>
