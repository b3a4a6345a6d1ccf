import { overlongPunishment } from '../../rl/groupAdvantages.ts'
import { scheduled } from '../../rl/schedules.ts'
import { isConstant, mean } from '../../shared/statistics.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { batchOf } from '../grpo/batch.ts'
import { createGroupAgent, MAX_SAMPLES } from '../grpo/groupAgent.ts'
import {
  advantagesOf,
  clipDecision,
  decisionsIn,
  groupsOf,
  measureGroups,
  type PlayedGroup,
  told,
} from '../grpo/groups.ts'
import type { UpdateOptions } from '../grpo/learner.ts'
import { measureUpdate } from '../grpo/metrics.ts'
import type { DapoHyperparameters } from './hyperparameters.ts'

/**
 * Decoupled clip and dynamic sampling policy optimisation (Yu et al. 2025): GRPO with a larger upper clip range, equal
 * weight of every decision in the loss, further rounds until enough groups differ, and a penalty for overlong clips.
 * There is no reference policy.
 */
export function createDapoAgent(context: AgentContext<DapoHyperparameters>): Agent {
  const { env, hyperparameters, budgetSteps } = context
  const { observationSize } = env.spec
  const { groupSize } = hyperparameters
  const agent = createGroupAgent('dapo', context)
  const { learner, counters } = agent

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    while (counters.envSteps < budgetSteps) {
      const { played, rounds } = playUntilFull()

      const kept = played.filter(teaches)
      const { scoreScale, maskTruncated } = hyperparameters
      const { advantages, divisors } = advantagesOf(kept, groupSize, scoreScale)
      const clips = kept.flatMap((group) => group.clips)
      const batch = batchOf(clips, advantages, { observationSize, reference: null, maskTruncated })
      const options = updateOptions()
      const columns = await learner.update(batch, options)

      counters.updates++
      yield {
        ...counters,
        metrics: {
          ...measureGroups(played),
          'group/zeroVarianceShare': 1 - kept.length / played.length,
          'group/kept': kept.length,
          'group/resamplingRounds': rounds - 1,
          'group/overlongPunishment': meanPunishment(played),
          ...(columns && measureUpdate(columns, batch, options)),
        },
        samples: { 'policy/advantage': advantages.slice(0, MAX_SAMPLES) },
        decisionOf: (clip) => clipDecision(kept, groupSize, divisors, clip),
        groups: played.map((group) => {
          const place = kept.indexOf(group)
          if (place === -1) return told(group, null)
          const ofGroup = advantages.slice(place * groupSize, (place + 1) * groupSize)
          return told(group, { advantages: ofGroup, divisor: divisors[place] })
        }),
      }
    }
  }

  /**
   * Dynamic sampling: rounds of groups until the batch has enough groups that pass the filter, or the rounds run out. All
   * passing groups of the last round are used, also beyond the batch size, because they have been played.
   */
  function playUntilFull(): { readonly played: readonly PlayedGroup[]; readonly rounds: number } {
    const { groups, maxRounds, score, clipDecisions: limit, overlongBuffer: buffer } = hyperparameters
    const punishment = (length: number) =>
      hyperparameters.overlongPunishment * overlongPunishment(length, { limit, buffer })
    const played: PlayedGroup[] = []
    let rounds = 0
    do {
      const clips = agent.playRound()
      played.push(...groupsOf(clips, groupSize, { score, punishment }))
      counters.envSteps += decisionsIn(clips) // also those of discarded groups, because they were played
      rounds++
    } while (played.filter(teaches).length < groups && rounds < maxRounds && counters.envSteps < budgetSteps)
    return { played, rounds }
  }

  /** Filters by the earned score, without the penalty: otherwise groups that all fail would pass by their lengths alone. */
  function teaches({ clips, earned }: PlayedGroup): boolean {
    const { groupFilter } = hyperparameters
    switch (groupFilter) {
      case 'equal score':
        return !isConstant(earned)
      case 'equal success':
        return !isConstant(clips.map((clip) => Number(clip.success)))
      case 'mastered':
        // Divided by their standard deviation, small differences between successes would weigh as much as failing.
        return !isConstant(earned) && !clips.every((clip) => clip.success)
      case 'none':
        return true
      default:
        return groupFilter satisfies never
    }
  }

  function updateOptions(): UpdateOptions {
    const { learningRate, learningRateSchedule, ...rest } = hyperparameters
    return {
      ...rest,
      learningRate: scheduled(learningRate, learningRateSchedule, counters.envSteps / budgetSteps),
      klCoefficient: 0,
      klEstimator: 'k3',
    }
  }

  return { ...agent, train }
}

function meanPunishment(groups: readonly PlayedGroup[]): number {
  return mean(groups.flatMap(({ scores, earned }) => [...scores].map((score, index) => score - earned[index])))
}
