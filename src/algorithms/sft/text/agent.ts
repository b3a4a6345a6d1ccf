import { createTransformerLearner } from '../../../nn/transformer/learner.ts'
import { createRng } from '../../../shared/rng.ts'
import { fields, stateOf } from '../../../shared/state.ts'
import type { Agent, AgentContext, TrainingReport } from '../../contract.ts'
import { fineTune } from '../../shared/text/fineTuning.ts'
import { fineTuningMetrics } from '../../shared/text/fineTuningMetrics.ts'
import { porterSnapshot, startingPorter, textEnvOf } from '../../shared/text/porter.ts'
import type { SftTextHyperparameters } from './hyperparameters.ts'

/**
 * Supervised fine-tuning of a language model: raises the probability of each token of a demonstration's completion, given
 * the text before it. An update is one step of the optimiser; it counts the tokens in its loss.
 */
export function createSftTextAgent(context: AgentContext<SftTextHyperparameters>): Agent {
  const { env, hyperparameters, seed, budgetSteps, capture } = context
  const { config } = textEnvOf(env)
  const rng = createRng(seed, 'sft')
  const noiseRng = rng.split('noise')
  const learner = createTransformerLearner(startingPorter(context.initialPolicy, env, rng.split('weights')))
  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    for (const step of fineTune(learner, config, hyperparameters, {
      rng,
      noiseRng,
      firstStep: updates,
      ...(capture && { capture }),
    })) {
      if (envSteps >= budgetSteps) return
      envSteps += step.tokens
      updates++
      yield { envSteps, updates, metrics: fineTuningMetrics(step), ...(step.captured && { captured: step.captured }) }
    }
  }

  const counters = fields(
    () => ({ envSteps, updates }),
    (saved) => {
      envSteps = saved.envSteps
      updates = saved.updates
    },
  )

  return {
    train,
    snapshot: () =>
      porterSnapshot('sft', env, { updates, envSteps }, { policy: learner.weights, critic: null, ownFineTuning: 0 }),
    restore: (policy) => learner.load(startingPorter(policy, env, rng)),
    state: stateOf({ noiseRng, learner: learner.state, counters }),
    dispose: () => {},
  }
}
