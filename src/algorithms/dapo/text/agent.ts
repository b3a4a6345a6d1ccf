import { groupAdvantages, overlongPunishment, scoreDivisors } from '../../../rl/groupAdvantages.ts'
import { scheduled } from '../../../rl/schedules.ts'
import { createRng } from '../../../shared/rng.ts'
import { stateOf } from '../../../shared/state.ts'
import { isConstant, mean } from '../../../shared/statistics.ts'
import type { Agent, AgentContext, TrainingReport } from '../../contract.ts'
import { type AnswerGroup, answerDecision, measureGroups, playGroups, told } from '../../grpo/text/groups.ts'
import { learnFromAnswers } from '../../grpo/text/learner.ts'
import { createPorterStage } from '../../sft/text/stage.ts'
import { createAnswerPlayer, tokensIn } from '../../shared/text/answers.ts'
import type { DapoTextHyperparameters } from './hyperparameters.ts'

/**
 * DAPO on tokens (Yu et al. 2025): GRPO with a larger upper clip range, equal weight of every token in the loss, further
 * questions until enough groups differ, and a penalty for answers near the length limit. There is no reference policy.
 * Without an initial policy it begins with SFT.
 */
export function createDapoTextAgent(context: AgentContext<DapoTextHyperparameters>): Agent {
  const { hyperparameters, seed, budgetSteps } = context
  const { groups, groupSize } = hyperparameters
  const stage = createPorterStage('dapo', context)
  const { env, learner } = stage
  const limit = env.config.maxNewTokens
  const rng = createRng(seed, 'dapo')
  const startRng = rng.split('starts')
  const actionRng = rng.split('actions')
  const player = createAnswerPlayer(env, actionRng)
  env.reset(seed)

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    yield* stage.fineTuneFirst()
    while (stage.envSteps < budgetSteps && stage.stageUpdates < hyperparameters.planned) {
      const { learningRate, learningRateSchedule, planned, scoreScale } = hyperparameters
      const { played, rounds } = playUntilFull()
      const kept = played.filter(teaches)

      const scores = Float32Array.from(kept.flatMap((group) => [...group.scores]))
      const comparison = { groupSize, scale: scoreScale }
      const divisors = scoreDivisors(scores, comparison)
      const advantages = groupAdvantages(scores, comparison, divisors)
      const answers = kept.flatMap((group) => group.answers)
      const options = {
        ...hyperparameters,
        reference: null,
        klCoefficient: 0,
        klEstimator: 'k3' as const,
        maxLength: limit,
        learningRate: scheduled(learningRate, learningRateSchedule, stage.stageUpdates / planned),
      }
      const update = answers.length === 0 ? null : learnFromAnswers(learner, answers, advantages, options)

      yield {
        ...stage.count(tokensIn(played.flatMap((group) => group.answers))),
        metrics: {
          ...measureGroups(played),
          'group/zeroVarianceShare': 1 - kept.length / played.length,
          'group/kept': kept.length,
          'group/resamplingRounds': rounds - 1,
          'group/overlongPunishment': meanPunishment(played),
          'learning/learningRate': options.learningRate,
          ...update?.metrics,
          ...stage.exam(),
        },
        samples: { 'policy/advantage': advantages },
        decisionOf: (answer) => answerDecision(kept, groupSize, divisors, answer),
        groups: played.map((group) => {
          const place = kept.indexOf(group)
          if (place === -1) return told(group, { advantages: new Float32Array(groupSize), kept: false })
          const [first, end] = [place * groupSize, (place + 1) * groupSize]
          const tokens = update?.tokens.slice(first, end)
          const of = { advantages: advantages.slice(first, end), divisor: divisors[place] }
          return told(group, { ...of, kept: true, ...(tokens && { tokens }) })
        }),
      }
    }
  }

  /** Dynamic sampling. All passing groups of the last round are used, also beyond the batch size. */
  function playUntilFull(): { readonly played: readonly AnswerGroup[]; readonly rounds: number } {
    const { overlongBuffer: buffer, overlongPunishment: weight, maxRounds, temperature } = hyperparameters
    const punishment = (length: number) => weight * overlongPunishment(length, { limit, buffer })
    const played: AnswerGroup[] = []
    let rounds = 0
    do {
      played.push(...playGroups(player, learner.weights, { groups, groupSize, temperature, punishment }, startRng))
      rounds++
    } while (played.filter(teaches).length < groups && rounds < maxRounds)
    return { played, rounds }
  }

  function teaches({ answers, scores }: AnswerGroup): boolean {
    const { groupFilter } = hyperparameters
    switch (groupFilter) {
      case 'equal score':
        return !isConstant(scores)
      case 'equal success':
        return !isConstant(answers.map((answer) => Number(answer.isCorrect)))
      case 'none':
        return true
      default:
        return groupFilter satisfies never
    }
  }

  const state = stateOf({ stage: stage.state, startRng, actionRng })

  return { train, snapshot: () => stage.snapshot(), restore: stage.restore, state, dispose: () => {} }
}

function meanPunishment(groups: readonly AnswerGroup[]): number {
  return mean(groups.flatMap(({ answers, scores }) => answers.map((answer, index) => scores[index] - answer.return)))
}
