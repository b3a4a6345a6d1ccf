import { createTokenReader, createTransformerLearner } from '../../../nn/transformer/learner.ts'
import type { PolicySnapshot } from '../../../policies/snapshot.ts'
import { withScalarOutput } from '../../../policies/transformer/weights.ts'
import { computeAdvantages } from '../../../rl/gae.ts'
import { klEstimate } from '../../../rl/klEstimators.ts'
import { explainedVariance } from '../../../rl/returns.ts'
import { scheduled } from '../../../rl/schedules.ts'
import { createRng } from '../../../shared/rng.ts'
import { fields, stateOf } from '../../../shared/state.ts'
import { isConstant, mean, standardDeviation } from '../../../shared/statistics.ts'
import {
  type Agent,
  type AgentContext,
  type CapturedAnswer,
  type CapturedRollout,
  type CapturedStep,
  MOST_CAPTURED,
  type TrainingReport,
} from '../../contract.ts'
import { drawQuestions, measureAnswers } from '../../grpo/text/groups.ts'
import { createPorterStage } from '../../sft/text/stage.ts'
import { rolloutDecision } from '../../shared/sampledDecision.ts'
import { batchOfAnswers, createAnswerPlayer, type PlayedAnswer, startsOf, tokensIn } from '../../shared/text/answers.ts'
import { surrogateSlopes } from '../../shared/text/surrogate.ts'
import type { PpoTextHyperparameters } from './hyperparameters.ts'

const ADVANTAGE_EPSILON = 1e-8

/** Of all tokens of the update. */
type TokenColumns = Readonly<
  Record<'oldLogProbs' | 'referenceLogProbs' | 'values' | 'advantages' | 'ratios', Float32Array>
> & { readonly starts: Int32Array }

/**
 * PPO on tokens, as in RLHF (Ouyang et al. 2022): one answer to each question; a critic, a second transformer, estimates
 * the value of the text after every token. A KL penalty to the frozen reference is subtracted from the reward. Without an
 * initial policy it begins with SFT, whose policy is then π_ref.
 */
export function createPpoTextAgent(context: AgentContext<PpoTextHyperparameters>): Agent {
  const { hyperparameters, seed, budgetSteps, initialPolicy } = context
  const stage = createPorterStage('ppo', context)
  const { env, learner } = stage
  const rng = createRng(seed, 'ppo')
  const startRng = rng.split('starts')
  const actionRng = rng.split('actions')
  const player = createAnswerPlayer(env, actionRng)
  env.reset(seed)
  const givenCritic = initialPolicy?.head.kind === 'transformer' ? initialPolicy.head.critic : null
  let isCriticFresh = givenCritic === null || stage.stageUpdates < 0 // one from before the run's own fine-tuning is untrained
  const critic = createTransformerLearner(givenCritic ?? withScalarOutput(learner.weights))

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    yield* stage.fineTuneFirst()
    // A new critic copies the policy's layers except the last, which is zero, so V = 0.
    if (isCriticFresh && stage.stageUpdates === 0) critic.load(withScalarOutput(learner.weights))
    const reference = createTokenReader(stage.reference)
    while (stage.envSteps < budgetSteps && stage.stageUpdates < hyperparameters.planned) {
      const { answers: count, temperature, criticWarmup } = hyperparameters
      const answers = player.play(learner.weights, drawQuestions(count, startRng), temperature)
      const isWarmedUp = !isCriticFresh || stage.stageUpdates >= criticWarmup
      const { advantages, metrics, captured, partsOf } = learn(answers, reference, isWarmedUp)
      yield {
        ...stage.count(tokensIn(answers)),
        metrics: {
          'group/scoreMean': mean(answers.map((answer) => answer.return)),
          ...measureAnswers(answers),
          ...metrics,
          ...stage.exam(),
        },
        samples: { 'policy/advantage': advantages },
        decisionOf: (token) => ({ played: null, from: partsOf(token) }),
        ...(captured && { captured }),
      }
    }
  }

  function learn(
    answers: readonly PlayedAnswer[],
    reference: ReturnType<typeof createTokenReader>,
    isWarmedUp: boolean,
  ) {
    const { learningRate: initial, learningRateSchedule, planned, epochs, maxGradNorm, temperature } = hyperparameters
    const { clipRange, entropyCoefficient, klPenalty } = hyperparameters
    const batch = batchOfAnswers(answers)
    const tokens = batch.targets.length
    const starts = startsOf(answers)
    const oldLogProbs = Float32Array.from(answers.flatMap(({ logProbs }) => [...logProbs]))
    const referenceLogProbs = reference(batch, temperature)
    const values = critic.outputs(batch).slice(0, tokens) // V of the text before each token

    const rewards = oldLogProbs.map((logProb, token) => -klPenalty * (logProb - referenceLogProbs[token]))
    const terminated = new Uint8Array(tokens)
    answers.forEach((answer, index) => {
      // Truncation counts as termination: the answer is rewarded as it is, and its distance to the limit is part of the state.
      terminated[starts[index + 1] - 1] = 1
      rewards[starts[index + 1] - 1] += answer.return
    })
    const { advantages, returns, partsOf } = estimate(rewards, values, terminated)
    const scaled = hyperparameters.normaliseAdvantages ? normalised(advantages) : advantages

    const learningRate = scheduled(initial, learningRateSchedule, stage.stageUpdates / planned)
    const options = { learningRate, maxGradNorm }
    const steps: CapturedStep[] = []
    for (let epoch = 1; ; epoch++) {
      const { logProbs, entropies } = learner.read(batch, { temperature })
      const { slopes, ratios, loss, clipFraction } = surrogateSlopes(logProbs, {
        oldLogProbs,
        referenceLogProbs: null,
        starts,
        advantages: scaled,
        weights: new Float32Array(answers.length).fill(1 / tokens),
        clipLow: clipRange,
        clipHigh: clipRange,
        klCoefficient: 0,
        klEstimator: 'k3',
        importanceLevel: 'token',
      })
      const entropySlope = -entropyCoefficient / tokens
      const gradientNorm = isWarmedUp ? learner.step(slopes, { ...options, entropySlope }) : 0
      const judged = critic.outputs(batch)
      const errors = returns.map((target, token) => judged[token] - target)
      critic.stepOutputs(
        errors.map((error) => error / tokens),
        options,
      )
      if (context.capture?.isAsked) {
        steps.push({
          ...{ epoch: epoch - 1, size: tokens, gradientNorm, meanRatio: mean(ratios) },
          clipped: Math.round(clipFraction * tokens),
          ratios: ratios.slice(0, MOST_CAPTURED.samples),
          advantages: scaled.slice(0, MOST_CAPTURED.samples),
        })
      }
      if (epoch < epochs) continue
      const columns = { oldLogProbs, referenceLogProbs, values, advantages: scaled, ratios, starts }
      const explained = explainedVariance(values, returns)
      return {
        ...{ advantages, partsOf },
        ...(steps.length > 0 && {
          captured: {
            ...{ kind: 'rollout', clipRange, played: null, steps },
            answers: { klPenalty, count: answers.length, answers: answersOf(answers, columns) },
          } satisfies CapturedRollout,
        }),
        metrics: {
          'policy/entropy': mean(entropies),
          'policy/gradientNorm': gradientNorm,
          'policy/clipFraction': clipFraction,
          'policy/klK3': mean(logProbs.map((logProb, token) => klEstimate('k3', referenceLogProbs[token] - logProb))),
          'loss/policy': loss,
          'loss/value': mean(errors.map((error) => (error * error) / 2)),
          ...(explained !== null && { 'value/explainedVariance': explained }),
          'learning/learningRate': learningRate,
        },
      }
    }
  }

  /** The first answers, token by token. */
  function answersOf(answers: readonly PlayedAnswer[], columns: TokenColumns): CapturedAnswer[] {
    const { oldLogProbs, referenceLogProbs, values, advantages, ratios, starts } = columns
    return answers.slice(0, MOST_CAPTURED.sequences).map((answer, index) => {
      const part = (column: Float32Array) => column.slice(starts[index], starts[index + 1])
      const own = part(oldLogProbs)
      const reference = part(referenceLogProbs)
      return {
        ...{ question: answer.question.text, tokens: answer.tokens, reward: answer.return },
        probabilities: own.map(Math.exp),
        logRatios: own.map((logProb, token) => logProb - reference[token]),
        ...{ values: part(values), advantages: part(advantages), ratios: part(ratios) },
      }
    })
  }

  /** GAE over the concatenated answers, each of which terminates. */
  function estimate(rewards: Float32Array, values: Float32Array, terminated: Uint8Array) {
    const steps = rewards.length
    const advantages = new Float32Array(steps)
    const returns = new Float32Array(steps)
    const never = { truncated: new Uint8Array(steps), finalValues: new Float32Array(steps) }
    const rollout = { steps, envs: 1, rewards, values, terminated, ...never, lastValues: new Float32Array(1) }
    computeAdvantages(rollout, hyperparameters, advantages, returns)
    const partsOf = (token: number) => rolloutDecision({ ...rollout, advantages }, hyperparameters, token).from
    return { advantages, returns, partsOf }
  }

  function restore(policy: PolicySnapshot) {
    stage.restore(policy)
    const { head } = policy
    critic.load((head.kind === 'transformer' && head.critic) || withScalarOutput(learner.weights))
  }

  const criticStart = fields(
    () => ({ isCriticFresh }),
    (saved) => {
      isCriticFresh = saved.isCriticFresh
    },
  )
  const state = stateOf({ stage: stage.state, startRng, actionRng, critic: critic.state, criticStart })

  return { train, snapshot: () => stage.snapshot(critic.weights), restore, state, dispose: () => {} }
}

function normalised(advantages: Float32Array): Float32Array {
  if (isConstant(advantages)) return advantages.map(() => 0)
  const centre = mean(advantages)
  const spread = standardDeviation(advantages) + ADVANTAGE_EPSILON
  return advantages.map((advantage) => (advantage - centre) / spread)
}
