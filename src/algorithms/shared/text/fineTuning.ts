import type { TextConfig } from '../../../env/config.ts'
import { drawDemonstrations, type TextDemonstration } from '../../../env/text/demonstrations.ts'
import { packTexts } from '../../../nn/transformer/batch.ts'
import type { TransformerLearner } from '../../../nn/transformer/learner.ts'
import { neftuneNoise } from '../../../nn/transformer/neftune.ts'
import { shuffle } from '../../../rl/samples.ts'
import type { Rng } from '../../../shared/rng.ts'
import { mean } from '../../../shared/statistics.ts'
import { type AgentContext, type CapturedImitation, MOST_CAPTURED } from '../../contract.ts'
import { createHeldOutExam, type HeldOutShares } from './heldOutExam.ts'

const WARM_UP_STEPS = 10
const HELD_OUT_DEMONSTRATIONS = 64

interface FineTuningOptions {
  readonly learningRate: number
  readonly epochs: number
  readonly batchSize: number // demonstrations per step
  readonly demonstrations: number
  readonly sloppyShare: number
  readonly errorShare: number
  readonly neftuneAlpha: number
  /** Off: the loss includes the prompt's tokens. */
  readonly completionOnly: boolean
  readonly maxGradNorm: number
}

export interface FineTuningStep {
  readonly tokens: number // in the loss
  readonly loss: number // mean −log π, nats per token
  readonly gradientNorm: number
  readonly learningRate: number
  /** Only if asked for. */
  readonly captured?: CapturedImitation
  /** Present after each epoch. */
  readonly heldOut: { readonly loss: number; readonly accuracy: number; readonly shares: HeldOutShares } | null
}

interface FineTuningStreams extends Pick<AgentContext, 'capture'> {
  /** Only split: demonstrations and minibatches are drawn again in a resumed run. */
  readonly rng: Rng
  /** NEFTune's noise, whose state a checkpoint contains. */
  readonly noiseRng: Rng
}

/** Steps of a whole fine-tuning. */
export function fineTuningSteps({ epochs, demonstrations, batchSize }: FineTuningOptions): number {
  return epochs * Math.ceil(demonstrations / batchSize)
}

/**
 * Supervised fine-tuning on a clerk's demonstrations: yields after each step of the optimiser; a resumed run starts at
 * `firstStep`. The learning rate warms up over ten steps and then decays linearly to 0. Options are read at every step.
 */
export function* fineTune(
  learner: TransformerLearner,
  config: TextConfig,
  options: FineTuningOptions,
  { rng, noiseRng, capture, firstStep = 0 }: FineTuningStreams & { readonly firstStep?: number },
): Generator<FineTuningStep, void, void> {
  const { family } = config
  const { demonstrations: count } = options
  const { width } = learner.weights.shape
  const exam = createHeldOutExam(config)
  const data = drawDemonstrations(family, { ...options, count }, rng.split('demonstrations'))
  const heldOut = drawDemonstrations(family, { ...options, count: HELD_OUT_DEMONSTRATIONS }, rng.split('held out'))
  const shuffleRng = rng.split('minibatches')
  const order = Int32Array.from(data.keys())
  const stepsPerEpoch = Math.ceil(data.length / options.batchSize)
  for (let epoch = 0, step = 0; epoch < options.epochs; epoch++) {
    shuffle(order, shuffleRng)
    for (let index = 0; index < stepsPerEpoch; index++, step++) {
      if (step < firstStep) continue
      const { batchSize, epochs, completionOnly, neftuneAlpha, maxGradNorm } = options
      const chosen = order.subarray(index * batchSize, (index + 1) * batchSize)
      const studied = Array.from(chosen, (place) => data[place])
      const batch = batchOf(studied, completionOnly)
      const noise = neftuneNoise(batch, neftuneAlpha, width, noiseRng)
      const { logProbs } = learner.read(batch, { noise })
      const progress = step / (epochs * stepsPerEpoch)
      const learningRate = options.learningRate * Math.min(1, (step + 1) / WARM_UP_STEPS) * Math.max(0, 1 - progress)
      const slopes = new Float32Array(logProbs.length).fill(-1 / logProbs.length)
      const gradientNorm = learner.step(slopes, { learningRate, maxGradNorm })
      const isEpochOver = index === stepsPerEpoch - 1
      yield {
        tokens: logProbs.length,
        loss: -mean(logProbs),
        gradientNorm,
        learningRate,
        ...(capture?.isAsked && {
          captured: recordOf(studied, { logProbs, gradientNorm, completionOnly, neftuneAlpha, width }),
        }),
        heldOut: isEpochOver ? { ...judge(learner, heldOut), shares: exam(learner.weights) } : null,
      }
    }
  }
}

interface StudiedStep extends Pick<FineTuningOptions, 'completionOnly' | 'neftuneAlpha'> {
  readonly logProbs: Float32Array // [labels]
  readonly gradientNorm: number
  readonly width: number
}

/** The first texts of a step. Nothing comes before the first token, so it is never a label. */
function recordOf(studied: readonly TextDemonstration[], step: StudiedStep): CapturedImitation {
  const { logProbs, gradientNorm, completionOnly, neftuneAlpha, width } = step
  let label = 0
  const sequences = studied.slice(0, MOST_CAPTURED.sequences).map(({ chat: { tokens, completionMask } }) => ({
    tokens,
    losses: Float32Array.from(tokens, (_, at) => {
      const isLabel = at > 0 && (!completionOnly || completionMask[at] === 1)
      return isLabel ? -logProbs[label++] : Number.NaN
    }),
    noise: neftuneAlpha / Math.sqrt((tokens.length - 1) * width),
  }))
  const labels = logProbs.length
  return { kind: 'imitation', count: studied.length, labels, sequences, gradientNorms: Float32Array.of(gradientNorm) }
}

function batchOf(demonstrations: readonly TextDemonstration[], completionOnly: boolean) {
  return packTexts(
    demonstrations.map(({ chat: { tokens, completionMask } }) => ({
      tokens,
      mask: completionOnly ? completionMask : new Uint8Array(tokens.length).fill(1),
    })),
  )
}

/** Loss and accuracy on completions only, without noise. */
function judge(learner: TransformerLearner, demonstrations: readonly TextDemonstration[]) {
  const { logProbs, isGreedy } = learner.read(batchOf(demonstrations, true))
  return { loss: -mean(logProbs), accuracy: mean(isGreedy) }
}
