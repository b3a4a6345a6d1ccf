import { createTokenReader } from '../../../nn/transformer/learner.ts'
import { groupAdvantages, scoreDivisors } from '../../../rl/groupAdvantages.ts'
import { scheduled } from '../../../rl/schedules.ts'
import { createRng } from '../../../shared/rng.ts'
import { stateOf } from '../../../shared/state.ts'
import { isConstant } from '../../../shared/statistics.ts'
import type { Agent, AgentContext, TrainingReport } from '../../contract.ts'
import { createPorterStage } from '../../sft/text/stage.ts'
import { createAnswerPlayer, tokensIn } from '../../shared/text/answers.ts'
import { answerDecision, measureGroups, playGroups, told } from './groups.ts'
import type { GrpoTextHyperparameters } from './hyperparameters.ts'
import { learnFromAnswers } from './learner.ts'

/**
 * GRPO on tokens (Shao et al. 2024): G answers to each question; an answer's advantage is its reward relative to its
 * group, and all its tokens share it. Without an initial policy it begins with SFT, whose policy is then π_ref.
 */
export function createGrpoTextAgent(context: AgentContext<GrpoTextHyperparameters>): Agent {
  const { hyperparameters, seed, budgetSteps } = context
  const { groupSize } = hyperparameters
  const stage = createPorterStage('grpo', context)
  const { env, learner } = stage
  const rng = createRng(seed, 'grpo')
  const startRng = rng.split('starts')
  const actionRng = rng.split('actions')
  const player = createAnswerPlayer(env, actionRng)
  env.reset(seed)

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    yield* stage.fineTuneFirst()
    const reference = createTokenReader(stage.reference)
    while (stage.envSteps < budgetSteps && stage.stageUpdates < hyperparameters.planned) {
      const { learningRate, learningRateSchedule, planned, scoreScale, clipRange } = hyperparameters
      const groups = playGroups(player, learner.weights, hyperparameters, startRng)
      const answers = groups.flatMap((group) => group.answers)

      const scores = Float32Array.from(groups.flatMap((group) => [...group.scores]))
      const comparison = { groupSize, scale: scoreScale }
      const divisors = scoreDivisors(scores, comparison)
      const advantages = groupAdvantages(scores, comparison, divisors)
      const { metrics, tokens } = learnFromAnswers(learner, answers, advantages, {
        ...hyperparameters,
        ...{ reference, clipLow: clipRange, clipHigh: clipRange, maxLength: env.config.maxNewTokens },
        learningRate: scheduled(learningRate, learningRateSchedule, stage.stageUpdates / planned),
      })

      yield {
        ...stage.count(tokensIn(answers)),
        metrics: { ...measureGroups(groups), ...metrics, ...stage.exam() },
        samples: { 'policy/advantage': advantages },
        decisionOf: (answer) => answerDecision(groups, groupSize, divisors, answer),
        groups: groups.map((group, index) => {
          const [first, end] = [index * groupSize, (index + 1) * groupSize]
          // A group of equal scores stays in the batch, but gives no gradient.
          const kept = !isConstant(group.scores)
          const of = { advantages: advantages.slice(first, end), divisor: divisors[index] }
          return told(group, { ...of, tokens: tokens.slice(first, end), kept })
        }),
      }
    }
  }

  const state = stateOf({ stage: stage.state, startRng, actionRng })

  return { train, snapshot: () => stage.snapshot(), restore: stage.restore, state, dispose: () => {} }
}
