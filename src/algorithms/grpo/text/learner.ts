import type { TokenBatch, TransformerLearner } from '../../../nn/transformer/learner.ts'
import { klEstimate } from '../../../rl/klEstimators.ts'
import { decisionWeights, type LossAggregation } from '../../../rl/lossAggregation.ts'
import { mean } from '../../../shared/statistics.ts'
import type { TokenNumbers } from '../../contract.ts'
import { batchOfAnswers, type PlayedAnswer, startsOf } from '../../shared/text/answers.ts'
import { type SurrogateOptions, surrogateSlopes } from '../../shared/text/surrogate.ts'

interface GroupLearningOptions
  extends Pick<SurrogateOptions, 'clipLow' | 'clipHigh' | 'klCoefficient' | 'klEstimator' | 'importanceLevel'> {
  readonly learningRate: number
  readonly epochs: number // μ
  readonly aggregation: LossAggregation
  readonly temperature: number
  readonly maxGradNorm: number
  readonly maxLength: number // of an answer, tokens
}

/** Log-probabilities of a batch's tokens by frozen weights, at a temperature. */
type ReferenceReader = (batch: TokenBatch, temperature: number) => Float32Array

/**
 * μ steps, each on all answers; all tokens of an answer share its advantage. Returns the last step's metrics, and the
 * ratios and KL estimates of each answer's tokens before it. Without a reference there is no KL term.
 */
export function learnFromAnswers(
  learner: TransformerLearner,
  answers: readonly PlayedAnswer[],
  advantages: Float32Array, // [answers]
  { reference, ...options }: GroupLearningOptions & { readonly reference: ReferenceReader | null },
) {
  const { learningRate, epochs, temperature, maxGradNorm, maxLength, klCoefficient } = options
  const batch = batchOfAnswers(answers)
  const starts = startsOf(answers)
  const lengths = answers.map(({ tokens }) => tokens.length)
  const batchDecisions = batch.targets.length
  const weights = decisionWeights(options.aggregation, lengths, { maxLength, batchDecisions, minibatches: 1 })
  const oldLogProbs = Float32Array.from(answers.flatMap(({ logProbs }) => [...logProbs]))
  const referenceLogProbs = reference !== null && klCoefficient > 0 ? reference(batch, temperature) : null
  const perToken = Float32Array.from(answers.flatMap(({ tokens }, answer) => [...tokens].fill(advantages[answer])))
  for (let epoch = 1; ; epoch++) {
    const { logProbs, entropies } = learner.read(batch, { temperature })
    const { slopes, ratios, loss, clipFraction } = surrogateSlopes(logProbs, {
      ...options,
      ...{ oldLogProbs, referenceLogProbs, starts, advantages: perToken, weights },
    })
    // Without a gradient, Adam's momentum would still move the weights.
    const pulls = slopes.some((slope) => slope !== 0)
    const gradientNorm = pulls ? learner.step(slopes, { learningRate, maxGradNorm }) : 0
    if (epoch < epochs && pulls) continue
    const kl = referenceLogProbs?.map((logProb, token) => klEstimate(options.klEstimator, logProb - logProbs[token]))
    let klLoss = 0
    const tokens = answers.map((_, answer): TokenNumbers => {
      const [first, end] = [starts[answer], starts[answer + 1]]
      if (kl !== undefined) for (let token = first; token < end; token++) klLoss += weights[answer] * kl[token]
      return { ratios: ratios.slice(first, end), kl: kl?.slice(first, end) ?? null }
    })
    const metrics = {
      'policy/entropy': mean(entropies),
      'policy/gradientNorm': gradientNorm,
      'policy/clipFraction': clipFraction,
      'loss/policy': loss,
      ...(reference !== null && { 'loss/total': loss + klCoefficient * klLoss }),
      'learning/learningRate': learningRate,
      ...(referenceLogProbs && {
        'loss/kl': klLoss,
        'policy/klK3': mean(logProbs.map((logProb, index) => klEstimate('k3', referenceLogProbs[index] - logProb))),
      }),
    }
    return { metrics, tokens }
  }
}
