import { adoptPorter } from '../../shared/text/porter.ts'
import { textVariant } from '../../shared/text/variant.ts'
import { PPO_TEXT_HYPERPARAMETERS } from './hyperparameters.ts'
import { PPO_TEXT_METRICS } from './metrics.ts'

export const ppoForText = textVariant<typeof PPO_TEXT_HYPERPARAMETERS>({
  formula:
    'L = −mean over tokens of min(r·A, clip(r, 1 − ε, 1 + ε)·A) − c_e · mean H,  A by GAE with a critic,  reward of a token −β·log(π / π_ref), of the last one also R',
  workedFormula:
    'L = {loss/policy} − {entropyCoefficient} · {policy/entropy},  R = {group/scoreMean} on average, value loss {loss/value},  correct share {group/correctShare}',
  source: 'src/algorithms/ppo/text/agent.ts',
  hyperparameters: PPO_TEXT_HYPERPARAMETERS,
  environments: (values) => values.answers,
  metrics: PPO_TEXT_METRICS,
  presets: {},
  adopt: adoptPorter,
  load: async () => (await import('./agent.ts')).createPpoTextAgent,
})
