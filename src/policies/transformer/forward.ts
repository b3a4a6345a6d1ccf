import { type Buffers, normaliseRows } from './kernels.ts'
import { layoutOf, MLP_FACTOR, type TransformerWeights } from './weights.ts'

/** Texts one behind the other, without padding: N tokens of S texts, and M positions whose outputs are wanted. */
export interface PackedTexts {
  readonly tokens: Uint8Array // [N]
  readonly starts: Int32Array // [S + 1] of each text; the last entry is N
  /** [M] positions in `tokens`, ascending: what is computed there foretells the next token. */
  readonly wanted: Int32Array
  /** [M] the text that each belongs to. */
  readonly textOf: Int32Array
}

/** What a forward pass leaves behind for the backward pass. Reused by the next call. */
export interface ForwardTrace {
  readonly x: Float32Array // [N × d] embeddings
  readonly normalisedX: Float32Array // [N × d]
  readonly scalesX: Float32Array // [N]
  readonly keys: Float32Array // [N × d]
  readonly values: Float32Array // [N × d]
  readonly wantedX: Float32Array // [M × d] normalised, for the queries
  readonly queries: Float32Array // [M × d]
  /** Attention of each wanted position, head by head, over its text so far; `attentionStarts[m]` is where m's rows begin. */
  readonly attention: Float32Array
  readonly attentionStarts: Int32Array // [M + 1]
  readonly mixed: Float32Array // [M × d] heads' values, before the output matrix
  readonly y: Float32Array // [M × d] stream after attention
  readonly normalisedY: Float32Array
  readonly scalesY: Float32Array
  readonly hidden: Float32Array // [M × 4d] after ReLU
  readonly z: Float32Array // [M × d] stream after the MLP
  readonly normalisedZ: Float32Array
  readonly scalesZ: Float32Array
  readonly outputs: Float32Array // [M × outputs]
}

/**
 * The decoder on whole texts. With one layer, positions whose output is not needed compute keys and values alone: prompts cost
 * a quarter. `noise` `[N × d]` is added to the embeddings (NEFTune).
 */
export function forwardTexts(
  { shape, parameters }: TransformerWeights,
  { tokens, starts, wanted, textOf }: PackedTexts,
  buffers: Buffers,
  noise: Float32Array | null = null,
): ForwardTrace {
  const layout = layoutOf(shape)
  const { width: d, heads, outputs } = shape
  const [n, m] = [starts[starts.length - 1], wanted.length]

  const x = buffers.take('x', n * d)
  for (let text = 0; text + 1 < starts.length; text++) {
    for (let at = starts[text]; at < starts[text + 1]; at++) {
      embedInto({ shape, parameters }, tokens, { at, first: starts[text] }, x, at * d)
    }
  }
  if (noise !== null) for (let index = 0; index < n * d; index++) x[index] += noise[index]

  const normalisedX = buffers.take('normalisedX', n * d)
  const scalesX = buffers.take('scalesX', n)
  normaliseRows(x, parameters, layout.attentionGain, normalisedX, scalesX, { rows: n, width: d })
  const keys = buffers.zeros('keys', n * d)
  const values = buffers.zeros('values', n * d)
  buffers.addProduct(normalisedX, parameters, layout.key, keys, { rows: n, inputs: d, outputs: d })
  buffers.addProduct(normalisedX, parameters, layout.value, values, { rows: n, inputs: d, outputs: d })

  const wantedX = gatherRows(normalisedX, wanted, d, buffers.take('wantedX', m * d))
  const queries = buffers.zeros('queries', m * d)
  buffers.addProduct(wantedX, parameters, layout.query, queries, { rows: m, inputs: d, outputs: d })

  const attentionStarts = new Int32Array(m + 1)
  for (let row = 0; row < m; row++) {
    attentionStarts[row + 1] = attentionStarts[row] + heads * (wanted[row] - starts[textOf[row]] + 1)
  }
  const attention = buffers.take('attention', attentionStarts[m])
  const mixed = buffers.take('mixed', m * d)
  const attending = { d, heads, queries, keys, values, attention, mixed }
  for (let row = 0; row < m; row++) {
    const first = starts[textOf[row]]
    const count = wanted[row] - first + 1
    attend(attending, { query: row * d, text: first * d, count, attention: attentionStarts[row] })
  }

  const y = gatherRows(x, wanted, d, buffers.take('y', m * d))
  buffers.addProduct(mixed, parameters, layout.attentionOutput, y, { rows: m, inputs: d, outputs: d })
  const rest = finishRows({ shape, parameters }, y, m, buffers)
  return {
    ...{ x, normalisedX, scalesX, keys, values, wantedX, queries, attention, attentionStarts, mixed, y },
    ...rest,
    outputs: rest.outputs.subarray(0, m * outputs),
  }
}

/** From the stream after attention `y` `[m × d]` to the outputs: MLP, norm, output matrix. */
export function finishRows({ shape, parameters }: TransformerWeights, y: Float32Array, m: number, buffers: Buffers) {
  const layout = layoutOf(shape)
  const { width: d, outputs: outputCount } = shape
  const units = MLP_FACTOR * d
  const normalisedY = buffers.take('normalisedY', m * d)
  const scalesY = buffers.take('scalesY', m)
  normaliseRows(y, parameters, layout.mlpGain, normalisedY, scalesY, { rows: m, width: d })
  const hidden = buffers.take('hidden', m * units)
  const bias = parameters.subarray(layout.mlpBias, layout.mlpBias + units)
  for (let row = 0; row < m; row++) hidden.set(bias, row * units)
  buffers.addProduct(normalisedY, parameters, layout.mlpIn, hidden, { rows: m, inputs: d, outputs: units })
  for (let index = 0; index < m * units; index++) if (hidden[index] < 0) hidden[index] = 0
  const z = buffers.take('z', m * d)
  for (let index = 0; index < m * d; index++) z[index] = y[index]
  buffers.addProduct(hidden, parameters, layout.mlpOut, z, { rows: m, inputs: units, outputs: d })
  const normalisedZ = buffers.take('normalisedZ', m * d)
  const scalesZ = buffers.take('scalesZ', m)
  normaliseRows(z, parameters, layout.outputGain, normalisedZ, scalesZ, { rows: m, width: d })
  const outputs = buffers.zeros('outputs', m * outputCount)
  buffers.addProduct(normalisedZ, parameters, layout.output, outputs, { rows: m, inputs: d, outputs: outputCount })
  return { normalisedY, scalesY, hidden, z, normalisedZ, scalesZ, outputs }
}

/** The embedding of the token at `at`: its own, those of the tokens before it in its text, and its position's. */
export function embedInto(
  { shape, parameters }: TransformerWeights,
  tokens: ArrayLike<number>,
  { at, first }: { readonly at: number; readonly first: number },
  out: Float32Array,
  outStart: number,
): void {
  const { vocabulary, width: d, lookback } = shape
  const layout = layoutOf(shape)
  const own = layout.tokens + tokens[at] * d
  const position = layout.positions + (at - first) * d
  for (let index = 0; index < d; index++) out[outStart + index] = parameters[own + index] + parameters[position + index]
  for (let back = 1; back <= lookback && at - back >= first; back++) {
    const table = layout.previous + ((back - 1) * vocabulary + tokens[at - back]) * d
    for (let index = 0; index < d; index++) out[outStart + index] += parameters[table + index]
  }
}

/** What all positions of a pass attend with. The width of a head is a multiple of 4. */
interface Attending {
  readonly d: number
  readonly heads: number
  readonly queries: Float32Array
  readonly keys: Float32Array
  readonly values: Float32Array
  readonly attention: Float32Array
  readonly mixed: Float32Array
}

/** Where one position's rows start. */
interface AttendingAt {
  readonly query: number // [d] in `queries`, and in `mixed`
  readonly text: number // of the text's first position, in `keys` and `values`
  readonly count: number // positions to look at
  readonly attention: number // [heads × count] in `attention`
}

/** softmax(q kᵀ / √(d / heads)) v of one position, head by head. */
export function attend({ d, heads, queries, keys, values, attention, mixed }: Attending, at: AttendingAt): void {
  const { count } = at
  const headWidth = d / heads
  const scale = 1 / Math.sqrt(headWidth)
  for (let head = 0; head < heads; head++) {
    const query = at.query + head * headWidth
    const end = query + headWidth
    const text = at.text + head * headWidth
    const weights = at.attention + head * count
    let highest = -Infinity
    for (let position = 0; position < count; position++) {
      let key = text + position * d
      let score = 0
      for (let index = query; index < end; index += 4, key += 4) {
        score +=
          queries[index] * keys[key] +
          queries[index + 1] * keys[key + 1] +
          queries[index + 2] * keys[key + 2] +
          queries[index + 3] * keys[key + 3]
      }
      score *= scale
      attention[weights + position] = score
      if (score > highest) highest = score
    }
    let sum = 0
    for (let position = 0; position < count; position++) {
      const weight = Math.exp(attention[weights + position] - highest)
      attention[weights + position] = weight
      sum += weight
    }
    const share = 1 / sum
    for (let position = 0; position < count; position++) attention[weights + position] *= share
    for (let index = query; index < end; index += 4) {
      let [mixed0, mixed1, mixed2, mixed3] = [0, 0, 0, 0]
      let value = text + index - query
      for (let position = 0; position < count; position++, value += d) {
        const weight = attention[weights + position]
        mixed0 += weight * values[value]
        mixed1 += weight * values[value + 1]
        mixed2 += weight * values[value + 2]
        mixed3 += weight * values[value + 3]
      }
      mixed[index] = mixed0
      mixed[index + 1] = mixed1
      mixed[index + 2] = mixed2
      mixed[index + 3] = mixed3
    }
  }
}

function gatherRows(matrix: Float32Array, rows: Int32Array, width: number, out: Float32Array): Float32Array {
  for (let row = 0; row < rows.length; row++) {
    const from = rows[row] * width
    for (let index = 0; index < width; index++) out[row * width + index] = matrix[from + index]
  }
  return out
}
