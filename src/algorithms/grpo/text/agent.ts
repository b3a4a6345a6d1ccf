import { createTokenReader } from '../../../nn/transformer/learner.ts'
import { groupAdvantages } from '../../../rl/groupAdvantages.ts'
import { klEstimate } from '../../../rl/klEstimators.ts'
import { decisionWeights } from '../../../rl/lossAggregation.ts'
import { scheduled } from '../../../rl/schedules.ts'
import { createRng } from '../../../shared/rng.ts'
import { isConstant, mean } from '../../../shared/statistics.ts'
import type { Agent, AgentContext, ClipGroup, TrainingReport } from '../../contract.ts'
import { createPorterStage } from '../../sft/text/stage.ts'
import { batchOfAnswers, createAnswerPlayer, type PlayedAnswer } from '../../shared/text/answers.ts'
import { surrogateSlopes } from '../../shared/text/surrogate.ts'
import type { GrpoTextHyperparameters } from './hyperparameters.ts'

/**
 * GRPO on tokens (Shao et al. 2024): G answers to each question, an answer's advantage is how much better it was paid than
 * the others, and all its tokens share it. Without a policy to start from it begins with SFT, which is then π_ref.
 */
export function createGrpoTextAgent(context: AgentContext<GrpoTextHyperparameters>): Agent {
  const { hyperparameters, seed, budgetSteps } = context
  const { groups, groupSize } = hyperparameters
  const stage = createPorterStage('grpo', context)
  const { env, learner } = stage
  const rng = createRng(seed, 'grpo')
  const startRng = rng.split('starts')
  const player = createAnswerPlayer(env, rng.split('actions'))

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    env.reset(seed)
    yield* stage.fineTuneFirst()
    const reference = createTokenReader(stage.reference)
    while (stage.envSteps < budgetSteps && stage.stageUpdates < hyperparameters.planned) {
      const { temperature, scoreScale, klCoefficient } = hyperparameters
      const starts = Array.from({ length: groups }, () => ({ seed: startRng.uint32(), actions: new Uint8Array(0) }))
      const repeated = starts.flatMap((start) => new Array(groupSize).fill(start) as typeof starts)
      const answers = player.play(learner.weights, repeated, temperature)
      const scores = Float32Array.from(answers, (answer) => answer.return)
      const advantages = groupAdvantages(scores, { groupSize, scale: scoreScale })
      const batch = batchOfAnswers(answers)
      const referenceLogProbs = klCoefficient > 0 ? reference(batch, temperature) : null
      const update = learn(answers, advantages, referenceLogProbs, batch)
      const counters = stage.count(batch.targets.length)
      const played = groupsOf(answers, scores, advantages)
      yield {
        ...counters,
        metrics: {
          'group/scoreMean': mean(scores),
          'group/correctShare': mean(answers.map((answer) => Number(answer.isCorrect))),
          'group/strictShare': mean(answers.map((answer) => Number(answer.isStrict))),
          'group/zeroVarianceShare': mean(played.map((group) => Number(isConstant(group.scores)))),
          'group/clipLength': mean(answers.map(({ tokens }) => tokens.length)),
          'group/truncatedShare': mean(answers.map((answer) => Number(answer.isTruncated))),
          ...update,
        },
        samples: { 'policy/advantage': advantages },
        groups: played,
      }
    }
  }

  /** μ steps, each on the whole batch; what the last one saw. */
  function learn(
    answers: readonly PlayedAnswer[],
    advantages: Float32Array,
    referenceLogProbs: Float32Array | null,
    batch: ReturnType<typeof batchOfAnswers>,
  ) {
    const { learningRate: initial, learningRateSchedule, planned, epochs, clipRange, temperature } = hyperparameters
    const learningRate = scheduled(initial, learningRateSchedule, stage.stageUpdates / planned)
    const lengths = answers.map(({ tokens }) => tokens.length)
    const starts = Int32Array.from(
      [0, ...lengths].map((_, index) => lengths.slice(0, index).reduce((a, b) => a + b, 0)),
    )
    const weights = decisionWeights(hyperparameters.aggregation, lengths, {
      maxLength: env.config.maxNewTokens,
      batchDecisions: batch.targets.length,
      minibatches: 1,
    })
    const oldLogProbs = Float32Array.from(answers.flatMap(({ logProbs }) => [...logProbs]))
    for (let epoch = 1; ; epoch++) {
      const { logProbs, entropies } = learner.read(batch, { temperature })
      const { slopes, loss, clipFraction } = surrogateSlopes(logProbs, {
        ...hyperparameters,
        ...{ oldLogProbs, referenceLogProbs, starts, advantages, weights, clipLow: clipRange, clipHigh: clipRange },
      })
      const pulls = slopes.some((slope) => slope !== 0)
      const gradientNorm = pulls ? learner.step(slopes, { learningRate, maxGradNorm: hyperparameters.maxGradNorm }) : 0
      if (epoch < epochs && pulls) continue
      return {
        'policy/entropy': mean(entropies),
        'policy/gradientNorm': gradientNorm,
        'policy/clipFraction': clipFraction,
        'loss/policy': loss,
        'learning/learningRate': learningRate,
        ...(referenceLogProbs && {
          'policy/klK3': mean(logProbs.map((logProb, index) => klEstimate('k3', referenceLogProbs[index] - logProb))),
        }),
      }
    }
  }

  function groupsOf(answers: readonly PlayedAnswer[], scores: Float32Array, advantages: Float32Array): ClipGroup[] {
    return Array.from({ length: answers.length / groupSize }, (_, group) => {
      const [first, end] = [group * groupSize, (group + 1) * groupSize]
      return {
        start: answers[first].start,
        actions: answers.slice(first, end).map(({ tokens }) => tokens),
        scores: scores.slice(first, end),
        advantages: advantages.slice(first, end),
        kept: true,
      }
    })
  }

  return { train, snapshot: () => stage.snapshot(), restore: stage.restore, dispose: () => {} }
}
