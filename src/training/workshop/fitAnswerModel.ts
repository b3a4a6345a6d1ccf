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
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { createSampler } from '../../policies/transformer/sampler.ts'
import type { TransformerWeights } from '../../policies/transformer/weights.ts'
import { isRegression, preferenceAccuracy, type RewardLoss, scoreDifferences } from '../../rl/preferences.ts'
import { createRng, type Rng } from '../../shared/rng.ts'
import { correlation, mean, standardDeviation } from '../../shared/statistics.ts'
import { RunFailure } from '../trainer/guard.ts'
import { split } from '../trainer/material.ts'
import type { FitAnswerModelRequest, FitProgress, FittedAnswerModel } from './workshop.ts'

const TRAINING_QUESTIONS = 1500
const SAMPLES = 8 // answers to each question
const QUESTIONS_AT_ONCE = 16
const PAIRS_AT_ONCE = 32 // scored together
const EPOCHS = 1 // a second gains little: docs/log.md
const LEAST_STEPS = 150 // for a person's pairs, which are few
const FAST = { batchPairs: 8, learningRate: 3e-3 }
const CALM = { batchPairs: 16, learningRate: 2e-3 } // the pair-wise loss fails on some seeds otherwise: docs/log.md
/** `top`: enough to decide a pair, σ(5) = .993, or standard deviations of a regression's scores. */
const SETTINGS: Readonly<Record<RewardLoss, { readonly top: number } & typeof FAST>> = {
  pairwise: { top: 5, ...CALM },
  pointwise: { top: 2, ...FAST },
  mse: { top: 1.5, ...FAST },
  huber: { top: 1.5, ...FAST },
}
const CALIBRATION_PAIRS = 500 // whose values give the rewards' mean and deviation
const LEAST_DEVIATION = 1e-6

interface AnswerPairs {
  readonly training: readonly FittedPair[]
  readonly heldOut: readonly FittedPair[]
}

/**
 * `pairs`: those of `answerPairs`, for models by several losses of the same answers.
 *
 * @throws RunFailure if the policy is no language model, or nothing has been judged.
 */
export function fitAnswerModel(
  request: FitAnswerModelRequest,
  onProgress: (progress: FitProgress) => void,
  pairs: AnswerPairs = answerPairs(request),
): FittedAnswerModel {
  const { env, policy, loss, seed } = request
  const { training, heldOut } = pairs
  const rng = createRng(seed, 'answerModel')
  if (training.length === 0) {
    throw new RunFailure('There are no judged pairs to fit a reward model to.', 'Judge some answers first.')
  }
  const learnt = isRegression(loss) ? standardised(training) : training
  const settings = SETTINGS[loss]
  const epochs = Math.max(EPOCHS, Math.ceil(LEAST_STEPS / Math.ceil(learnt.length / settings.batchPairs)))
  const options = { loss, epochs, ...settings, rng: rng.split('order') }
  const targets = heldOut.map(({ target }) => target)
  let verifier: TransformerWeights | null = null
  for (const { epoch, trainingLoss, valuesOf, ...fitted } of fitAnswers(languageModelOf(policy), learnt, options)) {
    verifier = fitted.verifier
    const heldOutAccuracy = preferenceAccuracy(scoreDifferences(valuesOf(heldOut)), targets)
    onProgress({ epoch, epochs, trainingLoss, heldOutLoss: Number.NaN, heldOutAccuracy })
  }
  if (verifier === null || !verifier.parameters.every(Number.isFinite)) {
    throw new RunFailure('The reward model diverged: its weights are not finite.', 'Judge more answers, or fit again.')
  }
  const raw: AnswerModel = { envId: textSpec(env).id, verifier, top: settings.top, shift: 0, scale: 1 }
  const values = rewardsOf(raw, training.slice(0, CALIBRATION_PAIRS))
  const scale = Math.max(LEAST_DEVIATION, standardDeviation(values))
  const model: AnswerModel = { ...raw, shift: mean(values), scale }
  const rewards = rewardsOf(model, heldOut)
  return {
    model,
    trainingPairs: training.length,
    heldOutPairs: heldOut.length,
    heldOutAccuracy: numberOrNull(preferenceAccuracy(scoreDifferences(rewards), targets)),
    heldOutCorrelation: numberOrNull(
      correlation(
        rewards,
        heldOut.flatMap(({ scores }) => scores),
      ),
    ),
  }
}

/** What the model is fitted to and tested on. @throws RunFailure if the policy is no language model. */
export function answerPairs({ env, policy, judged, seed }: Omit<FitAnswerModelRequest, 'loss'>): AnswerPairs {
  const weights = languageModelOf(policy)
  return judged === undefined ? generated(weights, env, createRng(seed, 'answerModel')) : people(judged, seed)
}

function languageModelOf({ head }: PolicySnapshot): TransformerWeights {
  if (head.kind === 'transformer') return head.policy
  throw new RunFailure('A reward model of answers starts from a language model.', 'Train the porter by SFT first.')
}

function rewardsOf(model: AnswerModel, pairs: readonly FittedPair[]): number[] {
  const score = createAnswerScorer(model)
  const rewards: number[] = []
  for (let first = 0; first < pairs.length; first += PAIRS_AT_ONCE) {
    rewards.push(...score(pairs.slice(first, first + PAIRS_AT_ONCE).flatMap(({ answers }) => answers)))
  }
  return rewards
}

/** Pairs whose scores have mean 0 and standard deviation 1. */
function standardised(pairs: readonly FittedPair[]): FittedPair[] {
  const scores = pairs.flatMap((pair) => pair.scores)
  const middle = mean(scores)
  const spread = Math.max(LEAST_DEVIATION, standardDeviation(scores))
  const unit = (score: number) => (score - middle) / spread
  return pairs.map((pair) => ({ ...pair, scores: [unit(pair.scores[0]), unit(pair.scores[1])] }))
}

/** Pairs of the policy's answers to training questions, and to held-out ones. */
function generated(weights: TransformerWeights, env: TextConfig, rng: Rng): AnswerPairs {
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
      pairs.push({ answers: [left, right], target, scores: [left.reward, right.reward] })
    }
  }
  return pairs
}

const SCORE_OF = { left: [1, 0], right: [0, 1], equal: [0.5, 0.5] } as const

/** A person's pairs: what is preferred is worth 1, the other 0, both of a tie ½. */
function people(judged: readonly AnswerPreference[], seed: number): AnswerPairs {
  const pairs = judged.map(({ question, left, right, choice }): FittedPair => {
    const prompt = promptTokens(question)
    const scores = SCORE_OF[choice]
    return {
      answers: [
        { prompt, tokens: left },
        { prompt, tokens: right },
      ],
      target: scores[0],
      scores,
    }
  })
  return split(pairs, seed)
}

/** Null for NaN, the mean of no values. */
function numberOrNull(figure: number): number | null {
  return Number.isNaN(figure) ? null : figure
}
