import { type TransformerWeights, withVerifierOutputs } from '../../policies/transformer/weights.ts'
import type { RewardLoss } from '../../rl/preferences.ts'
import { shuffle } from '../../rl/samples.ts'
import type { Rng } from '../../shared/rng.ts'
import { mean } from '../../shared/statistics.ts'
import { answerSlopes } from '../answerSlopes.ts'
import { type AnswerText, packAnswers } from './answerModel.ts'
import { answerValues } from './answerValues.ts'
import { createTransformerLearner } from './learner.ts'

const AT_ONCE = 64 // answers read together
const MAX_GRAD_NORM = 1

/** Two answers to one question, and what is known of them. */
export interface FittedPair {
  readonly answers: readonly [AnswerText, AnswerText]
  readonly target: number // 1 if the first was preferred, 0 if the second, ½ for a tie
  readonly scores: readonly [number, number] // what a regression predicts
}

interface AnswerFitOptions {
  readonly loss: RewardLoss
  readonly epochs: number
  readonly batchPairs: number
  readonly learningRate: number // falls linearly to 0
  readonly top: number // of the model
  readonly rng: Rng
}

interface AnswerFitEpoch {
  readonly epoch: number
  readonly trainingLoss: number
  readonly verifier: TransformerWeights
  /** The value of each answer, `[2 × pairs]`. */
  readonly valuesOf: (pairs: readonly FittedPair[]) => Float64Array
}

/** Fits a reward model of answers, which starts from the policy. Yields after each epoch. */
export function* fitAnswers(
  policy: TransformerWeights,
  pairs: readonly FittedPair[],
  { loss, epochs, batchPairs, learningRate, top, rng }: AnswerFitOptions,
): Generator<AnswerFitEpoch, void, void> {
  const learner = createTransformerLearner(withVerifierOutputs(policy))
  const { vocabulary } = policy.shape

  function read(answers: readonly AnswerText[]) {
    return answerValues(learner.outputs(packAnswers(answers)), answers, { vocabulary, top })
  }

  function valuesOf(list: readonly FittedPair[]): Float64Array {
    const answers = list.flatMap((pair) => pair.answers)
    const values = new Float64Array(answers.length)
    for (let first = 0; first < answers.length; first += AT_ONCE) {
      values.set(read(answers.slice(first, first + AT_ONCE)).values, first)
    }
    return values
  }

  const order = Int32Array.from(pairs.keys())
  const batches = Math.ceil(pairs.length / batchPairs)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, rng)
    const losses: number[] = []
    for (let batch = 0; batch < batches; batch++) {
      const chosen = Array.from(order.subarray(batch * batchPairs, (batch + 1) * batchPairs), (index) => pairs[index])
      const { values, slopesOf } = read(chosen.flatMap(({ answers }) => answers))
      const known = { targets: chosen.map(({ target }) => target), scores: chosen.flatMap(({ scores }) => scores) }
      const { loss: trainingLoss, slopes } = answerSlopes(loss, values, known)
      losses.push(trainingLoss)
      const progress = (epoch * batches + batch) / (epochs * batches)
      learner.stepOutputs(slopesOf(slopes), {
        learningRate: learningRate * (1 - progress),
        maxGradNorm: MAX_GRAD_NORM,
      })
    }
    yield { epoch: epoch + 1, trainingLoss: mean(losses), verifier: learner.weights, valuesOf }
  }
}
