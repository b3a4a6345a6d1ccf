import { adoptPorter } from '../../shared/text/porter.ts'
import { textVariant } from '../../shared/text/variant.ts'
import { DAPO_TEXT_HYPERPARAMETERS } from './hyperparameters.ts'
import { DAPO_TEXT_METRICS } from './metrics.ts'

export const dapoForText = textVariant<typeof DAPO_TEXT_HYPERPARAMETERS>({
  formula:
    'L = −mean over all tokens of min(r·A, clip(r, 1 − ε_low, 1 + ε_high)·A),  A = (R − mean R) / std R in groups whose R differ',
  workedFormula:
    'L = {loss/policy},  R = {group/scoreMean} with {group/overlongPunishment} for length,  {group/kept} groups of {groupSize} kept after {group/resamplingRounds} more rounds,  correct share {group/correctShare}',
  source: 'src/algorithms/dapo/text/agent.ts',
  hyperparameters: DAPO_TEXT_HYPERPARAMETERS,
  environments: (values) => values.groups * values.groupSize,
  metrics: DAPO_TEXT_METRICS,
  presets: {},
  adopt: adoptPorter,
  load: async () => (await import('./agent.ts')).createDapoTextAgent,
})
