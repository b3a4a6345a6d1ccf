import { createLogProbs } from '../../policies/logProbs.ts'
import { scheduled } from '../../rl/schedules.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { batchOf } from './batch.ts'
import { createGroupAgent, MAX_SAMPLES } from './groupAgent.ts'
import { advantagesOf, clipDecision, decisionsIn, groupsOf, measureGroups, told } from './groups.ts'
import type { GrpoHyperparameters } from './hyperparameters.ts'
import type { UpdateOptions } from './learner.ts'
import { measureKl, measureUpdate } from './metrics.ts'

/**
 * Group relative policy optimisation (Shao et al. 2024). From each of several start states G clips are played; a clip's
 * advantage is its score relative to its group, and all its decisions share it. There is no critic: the group mean is
 * the baseline. The loss may contain the KL divergence from a frozen reference policy.
 */
export function createGrpoAgent(context: AgentContext<GrpoHyperparameters>): Agent {
  const { env, hyperparameters, budgetSteps } = context
  const { observationSize } = env.spec
  const { groupSize } = hyperparameters
  const agent = createGroupAgent('grpo', context)
  const { learner, counters } = agent
  const reference = createLogProbs(context.referencePolicy ?? agent.snapshot()) // frozen: snapshots are never written to

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    while (counters.envSteps < budgetSteps) {
      const { scoreScale, klCoefficient, klEstimator, maskTruncated } = hyperparameters

      const clips = agent.playRound()
      const played = groupsOf(clips, groupSize, hyperparameters)

      const { advantages, divisors } = advantagesOf(played, groupSize, scoreScale)
      const batch = batchOf(clips, advantages, {
        ...{ observationSize, maskTruncated },
        reference: klCoefficient > 0 ? reference : null,
      })
      const options = updateOptions()
      const columns = await learner.update(batch, options)

      counters.envSteps += decisionsIn(clips)
      counters.updates++
      const update = columns && measureUpdate(columns, batch, options)
      const kl = columns && measureKl(columns, batch, klEstimator)
      yield {
        ...counters,
        metrics: {
          ...measureGroups(played),
          ...update,
          ...kl,
          ...(update && { 'loss/total': update['loss/policy'] + klCoefficient * (kl?.['loss/kl'] ?? 0) }),
        },
        samples: { 'policy/advantage': advantages.slice(0, MAX_SAMPLES) },
        decisionOf: (clip) => clipDecision(played, groupSize, divisors, clip),
        groups: played.map((group, index) => {
          const ofGroup = advantages.slice(index * groupSize, (index + 1) * groupSize)
          return told(group, { advantages: ofGroup, divisor: divisors[index] })
        }),
      }
    }
  }

  function updateOptions(): UpdateOptions {
    const { learningRate, learningRateSchedule, clipRange, ...rest } = hyperparameters
    return {
      ...rest,
      learningRate: scheduled(learningRate, learningRateSchedule, counters.envSteps / budgetSteps),
      clipLow: clipRange,
      clipHigh: clipRange,
    }
  }

  return { ...agent, train }
}
