import { adoptPorter } from '../../shared/text/porter.ts'
import { textVariant } from '../../shared/text/variant.ts'
import { GRPO_TEXT_HYPERPARAMETERS } from './hyperparameters.ts'
import { GRPO_TEXT_METRICS } from './metrics.ts'

export const grpoForText = textVariant<typeof GRPO_TEXT_HYPERPARAMETERS>({
  formula:
    'L = mean over answers, mean over tokens: −min(r·A, clip(r)·A) + β·k,  A = (R − mean R) / std R in the group',
  workedFormula:
    'L = {loss/policy} + {klCoefficient} · {loss/kl} = {loss/total},  R = {group/scoreMean} in groups of {groupSize},  correct share {group/correctShare}',
  source: 'src/algorithms/grpo/text/agent.ts',
  hyperparameters: GRPO_TEXT_HYPERPARAMETERS,
  environments: (values) => values.groups * values.groupSize,
  metrics: GRPO_TEXT_METRICS,
  presets: {},
  adopt: adoptPorter,
  load: async () => (await import('./agent.ts')).createGrpoTextAgent,
})
