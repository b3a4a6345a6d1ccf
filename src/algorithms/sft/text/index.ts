import { adoptPorter } from '../../shared/text/porter.ts'
import { textVariant } from '../../shared/text/variant.ts'
import { SFT_TEXT_HYPERPARAMETERS } from './hyperparameters.ts'
import { SFT_TEXT_METRICS } from './metrics.ts'

export const sftForText = textVariant<typeof SFT_TEXT_HYPERPARAMETERS>({
  formula: 'L = −Σ m·log π(token | text before) / Σ m,  m = 1 on the completion',
  workedFormula:
    'L = {loss/crossEntropy} on the batch, {heldOut/crossEntropy} on held-out completions, with accuracy {heldOut/accuracy}',
  source: 'src/algorithms/sft/text/agent.ts',
  hyperparameters: SFT_TEXT_HYPERPARAMETERS,
  environments: () => 1, // it plays nothing
  metrics: SFT_TEXT_METRICS,
  presets: {},
  adopt: adoptPorter,
  load: async () => (await import('./agent.ts')).createSftTextAgent,
})
