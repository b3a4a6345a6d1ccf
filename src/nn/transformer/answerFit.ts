import { type TransformerWeights, withScalarOutput } from '../../policies/transformer/weights.ts'
import type { RewardLoss } from '../../rl/preferences.ts'
import { shuffle } from '../../rl/samples.ts'
import type { Rng } from '../../shared/rng.ts'
import { mean } from '../../shared/statistics.ts'
import { answerSlopes } from '../answerSlopes.ts'
import { type AnswerText, createLikelihoodReader, packAnswers, sum } from './answerModel.ts'
import { createTransformerLearner } from './learner.ts'

const AT_ONCE = 64 // answers scored together
const MAX_GRAD_NORM = 1

/** Two answers to one question, and what is known of them. */
export interface FittedPair {
  readonly answers: readonly [AnswerText, AnswerText]
  readonly target: number // 1 if the first was preferred, 0 if the second, ½ for a tie
  readonly values: readonly [number, number] // what a regression predicts
}

interface AnswerFitOptions {
  readonly loss: RewardLoss
  readonly epochs: number
  readonly batchPairs: number
  readonly learningRate: number // falls linearly to 0
  readonly top: number // the best possible value
  readonly rng: Rng
}

interface AnswerFitEpoch {
  readonly epoch: number
  readonly trainingLoss: number
  readonly scalar: TransformerWeights
  /** f of each answer, `[2 × pairs]`. */
  readonly scoresOf: (pairs: readonly FittedPair[]) => Float64Array
}

/** Fits the scalar part of a reward model of answers; starts from the policy's own layers. Yields after each epoch. */
export function* fitAnswers(
  policy: TransformerWeights,
  pairs: readonly FittedPair[],
  { loss, epochs, batchPairs, learningRate, top, rng }: AnswerFitOptions,
): Generator<AnswerFitEpoch, void, void> {
  const learner = createTransformerLearner(withScalarOutput(policy))
  const likelihood = createLikelihoodReader(policy)
  const known = new Map<AnswerText, number>()

  /** f of each answer, and the text that each output belongs to. */
  function read(answers: readonly AnswerText[]) {
    const unread = answers.filter((answer) => !known.has(answer))
    if (unread.length > 0) {
      const parts = likelihood(unread)
      for (const [index, answer] of unread.entries()) known.set(answer, sum(parts[index]))
    }
    const packed = packAnswers(answers)
    const outputs = learner.outputs(packed)
    const scores = Float64Array.from(answers, (answer) => known.get(answer) ?? 0)
    for (let row = 0; row < packed.textOf.length; row++) scores[packed.textOf[row]] += outputs[row]
    return { scores, textOf: packed.textOf }
  }

  function scoresOf(list: readonly FittedPair[]): Float64Array {
    const answers = list.flatMap((pair) => pair.answers)
    const scores = new Float64Array(answers.length)
    for (let first = 0; first < answers.length; first += AT_ONCE) {
      scores.set(read(answers.slice(first, first + AT_ONCE)).scores, first)
    }
    return scores
  }

  const order = Int32Array.from(pairs.keys())
  const batches = Math.ceil(pairs.length / batchPairs)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, rng)
    const losses: number[] = []
    for (let batch = 0; batch < batches; batch++) {
      const chosen = Array.from(order.subarray(batch * batchPairs, (batch + 1) * batchPairs), (index) => pairs[index])
      const { scores, textOf } = read(chosen.flatMap(({ answers }) => answers))
      const known = {
        targets: chosen.map(({ target }) => target),
        values: chosen.flatMap(({ values }) => values),
        top,
      }
      const { loss: trainingLoss, slopes } = answerSlopes(loss, scores, known)
      losses.push(trainingLoss)
      const progress = (epoch * batches + batch) / (epochs * batches)
      learner.stepOutputs(
        Float32Array.from(textOf, (text) => slopes[text]),
        { learningRate: learningRate * (1 - progress), maxGradNorm: MAX_GRAD_NORM },
      )
    }
    yield { epoch: epoch + 1, trainingLoss: mean(losses), scalar: learner.weights, scoresOf }
  }
}
