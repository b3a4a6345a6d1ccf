import { softmaxInto } from '../../policies/sample.ts'
import { type ForwardTrace, forwardTexts, type PackedTexts } from '../../policies/transformer/forward.ts'
import { createBuffers } from '../../policies/transformer/kernels.ts'
import type { TransformerWeights } from '../../policies/transformer/weights.ts'
import { arrayOf, type PlainStateful, partOf } from '../../shared/state.ts'
import { backwardTexts } from './backward.ts'
import { createFlatAdam } from './flatAdam.ts'
import { createProducts } from './products.ts'

/** Texts whose wanted positions each foretell a token. */
export interface TokenBatch extends PackedTexts {
  readonly targets: Uint8Array // [M] the token after each wanted position
}

/** What a policy says of the targets. */
interface TokenColumns {
  readonly logProbs: Float32Array // [M] log π(target), at the given temperature
  readonly entropies: Float32Array // [M]
  readonly isGreedy: Uint8Array // [M] 1 where the target is the likeliest token
}

interface StepOptions {
  readonly learningRate: number
  /** Longer gradients are cut to it. */
  readonly maxGradNorm: number
}

/** A transformer in training: plain arrays, one optimiser, no device. */
export interface TransformerLearner {
  /** The weights now. Never written to afterwards: a step makes fresh ones. */
  readonly weights: TransformerWeights
  /** Raw outputs `[M × outputs]`, for a critic or a score. Reused by the next pass. */
  outputs(texts: PackedTexts): Float32Array
  /** The forward pass of a policy; `noise` `[N × d]` on the embeddings (NEFTune). */
  read(
    batch: TokenBatch,
    options?: { readonly temperature?: number; readonly noise?: Float32Array | null },
  ): TokenColumns
  /**
   * One step down the loss whose slopes at log π(target) are `slopes` `[M]`, and at the entropies `entropySlope`, after
   * `read` of the same batch. Returns the gradient's norm before clipping.
   */
  step(slopes: Float32Array, options: StepOptions & { readonly entropySlope?: number }): number
  /** The same for slopes at the raw outputs, after `outputs`. */
  stepOutputs(slopes: Float32Array, options: StepOptions): number
  /** Continues from other weights with a fresh optimiser. */
  load(weights: TransformerWeights): void
  /** Weights and moments. */
  readonly state: PlainStateful
}

export function createTransformerLearner(initial: TransformerWeights): TransformerLearner {
  const buffers = createBuffers(createProducts())
  let weights = initial
  let adam = createFlatAdam(weights.parameters.length)
  let texts: PackedTexts | null = null
  let trace: ForwardTrace | null = null
  let targets: Uint8Array = new Uint8Array(0)
  let probabilities: Float32Array = new Float32Array(0) // [M × V] of the last `read`
  let entropies: Float32Array = new Float32Array(0)
  let temperature = 1

  function stepOutputs(slopes: Float32Array, { learningRate, maxGradNorm }: StepOptions): number {
    if (texts === null || trace === null) throw new Error('There is no forward pass to step from.')
    const gradient = buffers.zeros('gradient', weights.parameters.length)
    backwardTexts(weights, texts, trace, slopes, gradient, buffers)
    const { parameters, gradientNorm } = adam.step(weights.parameters, gradient, { learningRate, maxGradNorm })
    weights = { ...weights, parameters }
    trace = null
    return gradientNorm
  }

  return {
    get weights() {
      return weights
    },

    outputs(packed) {
      texts = packed
      trace = forwardTexts(weights, packed, buffers)
      return trace.outputs
    },

    read(batch, { temperature: asked = 1, noise = null } = {}) {
      texts = batch
      targets = batch.targets
      temperature = asked
      trace = forwardTexts(weights, batch, buffers, noise)
      const columns = readTokens(trace.outputs, targets, { vocabulary: weights.shape.vocabulary, temperature })
      probabilities = columns.probabilities
      entropies = columns.entropies
      return columns
    },

    step(slopes, { entropySlope = 0, ...options }) {
      const { vocabulary } = weights.shape
      const outputSlopes = buffers.take('outputSlopes', slopes.length * vocabulary)
      for (let row = 0; row < slopes.length; row++) {
        const slope = slopes[row] / temperature
        const bonus = entropySlope / temperature
        for (let token = 0; token < vocabulary; token++) {
          const index = row * vocabulary + token
          const probability = probabilities[index]
          // ∂ log π(target) / ∂ logit = one-hot − π, ∂ H / ∂ logit = −π (log π + H)
          outputSlopes[index] = slope * ((token === targets[row] ? 1 : 0) - probability)
          if (bonus !== 0 && probability > 0) {
            outputSlopes[index] -= bonus * probability * (Math.log(probability) + entropies[row])
          }
        }
      }
      return stepOutputs(outputSlopes, options)
    },

    stepOutputs,

    load(next) {
      weights = next
      adam = createFlatAdam(weights.parameters.length)
      trace = null
    },

    state: {
      save: () => ({ parameters: weights.parameters.slice(), adam: adam.state.save() }),
      load(saved) {
        const parameters = arrayOf(partOf(saved, 'parameters'), weights.parameters)
        weights = { ...weights, parameters: parameters.slice() }
        adam.state.load(partOf(saved, 'adam'))
        trace = null
      },
    },
  }
}

/** Log-probabilities of the targets from logits `[M × V]`, as they were sampled: at the temperature. */
function readTokens(
  logits: Float32Array,
  targets: Uint8Array,
  { vocabulary, temperature }: { readonly vocabulary: number; readonly temperature: number },
): TokenColumns & { readonly probabilities: Float32Array; readonly entropies: Float32Array } {
  const rows = targets.length
  const logProbs = new Float32Array(rows)
  const entropies = new Float32Array(rows)
  const isGreedy = new Uint8Array(rows)
  const probabilities = new Float32Array(rows * vocabulary)
  const own = new Float32Array(vocabulary)
  const scaled = new Float32Array(vocabulary)
  for (let row = 0; row < rows; row++) {
    const start = row * vocabulary
    for (let token = 0; token < vocabulary; token++) scaled[token] = logits[start + token] / temperature
    const logSum = softmaxInto(scaled, 0, vocabulary, own)
    logProbs[row] = scaled[targets[row]] - logSum
    let entropy = 0
    let likeliest = 0
    for (let token = 0; token < vocabulary; token++) {
      entropy += own[token] * (logSum - scaled[token])
      if (scaled[token] > scaled[likeliest]) likeliest = token
    }
    entropies[row] = entropy
    isGreedy[row] = likeliest === targets[row] ? 1 : 0
    probabilities.set(own, start)
  }
  return { logProbs, entropies, isGreedy, probabilities }
}

/** log π of the targets by frozen weights, such as a reference's. */
export function createTokenReader(
  weights: TransformerWeights,
): (batch: TokenBatch, temperature: number) => Float32Array {
  const buffers = createBuffers(createProducts())
  return (batch, temperature) => {
    const { outputs } = forwardTexts(weights, batch, buffers)
    return readTokens(outputs, batch.targets, { vocabulary: weights.shape.vocabulary, temperature }).logProbs
  }
}
