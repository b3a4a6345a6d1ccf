import type { Rng } from '../../shared/rng.ts'

/** The sizes of a decoder with one layer. */
export interface TransformerShape {
  readonly vocabulary: number // V
  readonly context: number // positions
  readonly width: number // d
  readonly heads: number // each d / heads wide
  /** Tokens before the own one that are summed into its embedding, from a table each: what lets it learn in seconds. */
  readonly lookback: number
  /** V for a policy's logits, 1 for a value, V + `VERIFIER_OUTPUTS` for a reward model. */
  readonly outputs: number
}

/** A decoder as one flat vector: an optimiser's step is one loop. */
export interface TransformerWeights {
  readonly shape: TransformerShape
  readonly parameters: Float32Array // [P], in the order of `layoutOf`
}

export const MLP_FACTOR = 4 // hidden units of the MLP, in widths

/** Outputs of a reward model beside the logits: r and s of `answerValues`. */
export const VERIFIER_OUTPUTS = 2

export const PORTER_SHAPE = { context: 64, width: 32, heads: 4, lookback: 3 } as const

/** Where each matrix starts in the flat vector; all row-major, `[inputs × outputs]`. */
interface TransformerLayout {
  readonly tokens: number // [V × d] embedding of the token itself
  readonly previous: number // [lookback × V × d] of the tokens before it
  readonly positions: number // [context × d]
  readonly attentionGain: number // [d] RMSNorm before attention
  readonly query: number // [d × d]
  readonly key: number // [d × d]
  readonly value: number // [d × d]
  readonly attentionOutput: number // [d × d]
  readonly mlpGain: number // [d] RMSNorm before the MLP
  readonly mlpIn: number // [d × 4d]
  readonly mlpBias: number // [4d]
  readonly mlpOut: number // [4d × d]
  readonly outputGain: number // [d] RMSNorm before the output
  readonly output: number // [d × outputs]
  readonly size: number // P
}

const layouts = new WeakMap<TransformerShape, TransformerLayout>()

/** Computed once for each shape: the inner loops ask for it. */
export function layoutOf(shape: TransformerShape): TransformerLayout {
  const known = layouts.get(shape) ?? computeLayout(shape)
  layouts.set(shape, known)
  return known
}

function computeLayout({ vocabulary, context, width: d, lookback, outputs }: TransformerShape): TransformerLayout {
  let size = 0
  const take = (length: number) => {
    size += length
    return size - length
  }
  return {
    tokens: take(vocabulary * d),
    previous: take(lookback * vocabulary * d),
    positions: take(context * d),
    attentionGain: take(d),
    query: take(d * d),
    key: take(d * d),
    value: take(d * d),
    attentionOutput: take(d * d),
    mlpGain: take(d),
    mlpIn: take(d * MLP_FACTOR * d),
    mlpBias: take(MLP_FACTOR * d),
    mlpOut: take(MLP_FACTOR * d * d),
    outputGain: take(d),
    output: take(d * outputs),
    size,
  }
}

const EMBEDDING_SPREAD = 0.3
const RESIDUAL_GAIN = 0.5 // what is added to the stream starts small
const RELU_GAIN = 1.4 // ≈ √2: ReLU halves the variance
const OUTPUT_GAIN = 0.1 // the first distribution is nearly uniform: ln V nats a token

/** Random weights: embeddings N(0, 0.3²), matrices N(0, 1 / inputs) times their gain. */
export function initialTransformer(shape: TransformerShape, rng: Rng): TransformerWeights {
  const layout = layoutOf(shape)
  const { vocabulary, context, width: d, lookback, outputs } = shape
  const parameters = new Float32Array(layout.size)
  const fill = (start: number, length: number, spread: number) => {
    for (let index = start; index < start + length; index++) parameters[index] = spread * rng.normal()
  }
  const fanIn = 1 / Math.sqrt(d)
  fill(layout.tokens, (1 + lookback) * vocabulary * d + context * d, EMBEDDING_SPREAD)
  fill(layout.query, 3 * d * d, fanIn)
  fill(layout.attentionOutput, d * d, fanIn * RESIDUAL_GAIN)
  fill(layout.mlpIn, d * MLP_FACTOR * d, fanIn * RELU_GAIN)
  fill(layout.mlpOut, MLP_FACTOR * d * d, (RESIDUAL_GAIN * fanIn) / Math.sqrt(MLP_FACTOR))
  fill(layout.output, d * outputs, fanIn * OUTPUT_GAIN)
  for (const gain of [layout.attentionGain, layout.mlpGain, layout.outputGain]) parameters.fill(1, gain, gain + d)
  return { shape, parameters }
}

/** The same trunk with a single output that is 0 everywhere: a critic or a reward model to begin with. */
export function withScalarOutput({ shape, parameters }: TransformerWeights): TransformerWeights {
  const scalar: TransformerShape = { ...shape, outputs: 1 }
  const copy = new Float32Array(layoutOf(scalar).size)
  copy.set(parameters.subarray(0, layoutOf(shape).output))
  return { shape: scalar, parameters: copy }
}

/** The same decoder with two more outputs beside its logits, which are 0 everywhere: a reward model to begin with. */
export function withVerifierOutputs({ shape, parameters }: TransformerWeights): TransformerWeights {
  const { width, outputs } = shape
  const wider: TransformerShape = { ...shape, outputs: outputs + VERIFIER_OUTPUTS }
  const [from, to] = [layoutOf(shape).output, layoutOf(wider).output]
  const copy = new Float32Array(layoutOf(wider).size)
  copy.set(parameters.subarray(0, from))
  for (let row = 0; row < width; row++) {
    copy.set(parameters.subarray(from + row * outputs, from + (row + 1) * outputs), to + row * wider.outputs)
  }
  return { shape: wider, parameters: copy }
}
