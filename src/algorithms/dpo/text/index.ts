import { adoptPorter } from '../../shared/text/porter.ts'
import { textVariant } from '../../shared/text/variant.ts'
import { DPO_TEXT_HYPERPARAMETERS, QUESTIONS_AT_ONCE } from './hyperparameters.ts'
import { DPO_TEXT_METRICS } from './metrics.ts'

export const dpoForText = textVariant<typeof DPO_TEXT_HYPERPARAMETERS>({
  formula:
    'L = mean −ln σ(β·Δ) − w·mean log π of the chosen answers’ tokens,  Δ = Σ log π / π_ref over the chosen answer’s tokens − the same over the rejected one’s',
  workedFormula:
    'L = {loss/preference} + {chosenWeight} · {loss/chosen},  β·Δ = {reward/chosen} − {reward/rejected} = {reward/margin} on average, above 0 in {reward/accuracy} of the pairs',
  source: 'src/algorithms/dpo/text/agent.ts',
  hyperparameters: DPO_TEXT_HYPERPARAMETERS,
  environments: (values) => QUESTIONS_AT_ONCE * values.samples,
  metrics: DPO_TEXT_METRICS,
  presets: {},
  adopt: adoptPorter,
  load: async () => (await import('./agent.ts')).createDpoTextAgent,
})
