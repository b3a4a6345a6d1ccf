import type { TextConfig } from '../../env/config.ts'
import { promptTokens } from '../../env/text/chat.ts'
import type { AnswerPreference } from '../../env/text/judgement.ts'
import { questionsOf } from '../../env/text/questions/index.ts'
import type { Question } from '../../env/text/questions/question.ts'
import { resolveTextWeights } from '../../env/text/rewards/index.ts'
import { judgeAnswer, textSpec } from '../../env/text/textEnv.ts'
import { isAnswerEnd } from '../../env/text/vocabulary.ts'
import { type FittedPair, fitAnswers } from '../../nn/transformer/answerFit.ts'
import { type AnswerModel, createAnswerScorer } from '../../nn/transformer/answerModel.ts'
import { createProducts } from '../../nn/transformer/products.ts'
import { createSampler } from '../../policies/transformer/sampler.ts'
import type { TransformerWeights } from '../../policies/transformer/weights.ts'
import { isRegression, preferenceAccuracy, scoreDifferences } from '../../rl/preferences.ts'
import { createRng, type Rng } from '../../shared/rng.ts'
import { correlation, mean, standardDeviation } from '../../shared/statistics.ts'
import { RunFailure } from '../trainer/guard.ts'
import { split } from '../trainer/material.ts'
import type { FitAnswerModelRequest, FitProgress, FittedAnswerModel } from './workshop.ts'

const TRAINING_QUESTIONS = 1000
const SAMPLES = 8 // answers to each question
const QUESTIONS_AT_ONCE = 16
const EPOCHS = 1 // more overfit: docs/log.md
const LEAST_STEPS = 150 // for a person's pairs, which are few
const BATCH_PAIRS = 16
const LEARNING_RATE = 2e-3
const LEAST_DEVIATION = 1e-6

/** @throws RunFailure if the policy is no language model, or nothing has been judged. */
export function fitAnswerModel(
  request: FitAnswerModelRequest,
  onProgress: (progress: FitProgress) => void,
): FittedAnswerModel {
  const { env, policy, loss, judged, seed } = request
  if (policy.head.kind !== 'transformer') {
    throw new RunFailure('A reward model of answers starts from a language model.', 'Train the porter by SFT first.')
  }
  const weights = policy.head.policy
  const rng = createRng(seed, 'answerModel')
  const { training, heldOut } = judged === undefined ? generated(weights, env, rng) : people(judged, seed)
  if (training.length === 0) {
    throw new RunFailure('There are no judged pairs to fit a reward model to.', 'Judge some answers first.')
  }
  const spread = Math.max(LEAST_DEVIATION, standardDeviation(training.flatMap(({ values }) => values)))
  const unit = (pairs: readonly FittedPair[]) =>
    pairs.map((pair): FittedPair => ({ ...pair, values: [pair.values[0] / spread, pair.values[1] / spread] }))
  const learnt = unit(training)
  const top = Math.max(...learnt.flatMap(({ values }) => values))

  const epochs = Math.max(EPOCHS, Math.ceil(LEAST_STEPS / Math.ceil(learnt.length / BATCH_PAIRS)))
  const options = { loss, epochs, top, batchPairs: BATCH_PAIRS, learningRate: LEARNING_RATE, rng: rng.split('order') }
  const targets = heldOut.map(({ target }) => target)
  let scalar: TransformerWeights | null = null
  for (const { epoch, trainingLoss, scoresOf, ...fitted } of fitAnswers(weights, learnt, options)) {
    scalar = fitted.scalar
    const heldOutAccuracy = preferenceAccuracy(scoreDifferences(scoresOf(heldOut)), targets)
    onProgress({ epoch, epochs, trainingLoss, heldOutLoss: Number.NaN, heldOutAccuracy })
  }
  if (scalar === null || !scalar.parameters.every(Number.isFinite)) {
    throw new RunFailure('The reward model diverged: its weights are not finite.', 'Judge more answers, or fit again.')
  }
  const raw = {
    envId: textSpec(env).id,
    ...{ policy: weights, scalar, isExponential: isRegression(loss), shift: 0, scale: 1 },
  }
  const worth = rewardsOf(raw, training)
  const scale = Math.max(LEAST_DEVIATION, standardDeviation(worth))
  const model: AnswerModel = { ...raw, shift: mean(worth), scale }
  const rewards = rewardsOf(model, heldOut)
  return {
    model,
    trainingPairs: training.length,
    heldOutPairs: heldOut.length,
    heldOutAccuracy: numberOrNull(preferenceAccuracy(scoreDifferences(rewards), targets)),
    heldOutCorrelation: numberOrNull(
      correlation(
        rewards,
        heldOut.flatMap(({ values }) => values),
      ),
    ),
  }
}

function rewardsOf(model: AnswerModel, pairs: readonly FittedPair[]): number[] {
  const scorer = createAnswerScorer(model)
  return pairs.flatMap(({ answers }) => [...scorer.rewards(answers)])
}

interface SplitPairs {
  readonly training: readonly FittedPair[]
  readonly heldOut: readonly FittedPair[]
}

/** Pairs of the policy's answers to training questions, and to held-out ones. */
function generated(weights: TransformerWeights, env: TextConfig, rng: Rng): SplitPairs {
  const all = questionsOf(env.family, 'training')
  const draw = rng.split('questions')
  const training = Array.from({ length: TRAINING_QUESTIONS }, () => all[draw.int(all.length)])
  return {
    training: playPairs(weights, env, training, rng.split('training')),
    heldOut: playPairs(weights, env, questionsOf(env.family, 'heldOut'), rng.split('heldOut')),
  }
}

function playPairs(
  weights: TransformerWeights,
  env: TextConfig,
  questions: readonly Question[],
  rng: Rng,
): FittedPair[] {
  const sampler = createSampler(createProducts())
  const scoring = { dotAll: env.dotAll, weights: resolveTextWeights(env.rewardWeights) }
  const pairs: FittedPair[] = []
  for (let first = 0; first < questions.length; first += QUESTIONS_AT_ONCE) {
    const asked = questions
      .slice(first, first + QUESTIONS_AT_ONCE)
      .flatMap((question) => Array.from({ length: SAMPLES }, () => question))
    const prompts = asked.map(({ text }) => promptTokens(text))
    const options = { maxNewTokens: env.maxNewTokens, temperature: 1, isEnd: isAnswerEnd, rng }
    const answers = sampler.sample(weights, prompts, options).map(({ tokens }, index) => ({
      prompt: prompts[index],
      tokens,
      reward: judgeAnswer(tokens, asked[index], scoring).reward,
    }))
    for (let index = 0; index < answers.length; index += 2) {
      const [left, right] = [answers[index], answers[index + 1]]
      const target = left.reward === right.reward ? 0.5 : left.reward > right.reward ? 1 : 0
      pairs.push({ answers: [left, right], target, values: [left.reward, right.reward] })
    }
  }
  return pairs
}

const VALUE_OF = { left: [1, 0], right: [0, 1], equal: [0.5, 0.5] } as const

/** A person's pairs: what is preferred is worth 1, the other 0, both of a tie ½. */
function people(judged: readonly AnswerPreference[], seed: number): SplitPairs {
  const pairs = judged.map(({ question, left, right, choice }): FittedPair => {
    const prompt = promptTokens(question)
    const values = VALUE_OF[choice]
    return {
      answers: [
        { prompt, tokens: left },
        { prompt, tokens: right },
      ],
      target: values[0],
      values,
    }
  })
  return split(pairs, seed)
}

/** Null for NaN, the mean of no values. */
function numberOrNull(figure: number): number | null {
  return Number.isNaN(figure) ? null : figure
}
