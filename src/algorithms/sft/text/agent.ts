import { createTransformerLearner } from '../../../nn/transformer/learner.ts'
import type { PolicySnapshot } from '../../../policies/snapshot.ts'
import { createRng } from '../../../shared/rng.ts'
import type { Agent, AgentContext, TrainingReport } from '../../contract.ts'
import { fineTune } from '../../shared/text/fineTuning.ts'
import { fineTuningMetrics } from '../../shared/text/fineTuningMetrics.ts'
import { porterSnapshot, startingPorter, textEnvOf } from '../../shared/text/porter.ts'
import type { SftTextHyperparameters } from './hyperparameters.ts'

/**
 * Supervised fine-tuning of a language model: each token of a demonstration's completion is made likelier after what stands
 * before it. An update is one step of the optimiser; it counts the tokens that it studies.
 */
export function createSftTextAgent(context: AgentContext<SftTextHyperparameters>): Agent {
  const { env, hyperparameters, seed, budgetSteps } = context
  const { config } = textEnvOf(env)
  const rng = createRng(seed, 'sft')
  const learner = createTransformerLearner(startingPorter(context.initialPolicy, env, rng.split('weights')))
  let envSteps = 0
  let updates = 0

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    for (const step of fineTune(learner, config, hyperparameters, rng)) {
      envSteps += step.tokens
      updates++
      yield { envSteps, updates, metrics: fineTuningMetrics(step) }
      if (envSteps >= budgetSteps) return
    }
  }

  return {
    train,
    snapshot: (): PolicySnapshot => porterSnapshot('sft', env, { updates, envSteps }, learner.weights),
    restore: (policy) => learner.load(startingPorter(policy, env, rng)),
    dispose: () => {},
  }
}
