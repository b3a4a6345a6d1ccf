import { attend, embedInto, finishRows } from './forward.ts'
import { createBuffers, normaliseRows, type Products } from './kernels.ts'
import { layoutOf, type TransformerWeights } from './weights.ts'

/**
 * Texts that grow token by token, each with the keys and values of all its tokens so far (the KV cache): the next token
 * costs one position. Agrees with `forwardTexts` to the bit, for each position is computed by the same arithmetic.
 */
export interface Decoder {
  /** Weights to decode with from now on; forgets all texts. */
  use(weights: TransformerWeights): void
  /** Replaces the row's text by the first `length` of `tokens`; keeps what is cached of a beginning that is the same. */
  write(row: number, tokens: ArrayLike<number>, length: number): void
  append(row: number, token: number): void
  /** Copies a row's text and cache. */
  copy(from: number, to: number): void
  lengthOf(row: number): number
  /** How many of `tokens` the row's text begins with. */
  agreement(row: number, tokens: ArrayLike<number>, length: number): number
  /** Outputs `[rows × outputs]` at each row's last token. The array is reused by the next call. */
  run(rows: ArrayLike<number>): Float32Array
  /** Attention `[heads × length]` of the last row that `run` was given. */
  readonly attention: Float32Array
}

export function createDecoder(rowCount: number, initial: TransformerWeights, products?: Products): Decoder {
  const buffers = createBuffers(products)
  let weights = initial
  const { context, width: d, heads } = initial.shape
  const tokens = new Uint8Array(rowCount * context)
  const lengths = new Int32Array(rowCount)
  const cached = new Int32Array(rowCount) // tokens whose keys and values are known
  const keys = new Float32Array(rowCount * context * d)
  const values = new Float32Array(rowCount * context * d)
  const attention = new Float32Array(heads * context)

  function agreement(row: number, text: ArrayLike<number>, length: number): number {
    const most = Math.min(length, lengths[row])
    let same = 0
    while (same < most && tokens[row * context + same] === text[same]) same++
    return same
  }

  /** Keys and values of what was not cached yet, and the stream and its norm at each row's last token. */
  function fillCache(rows: ArrayLike<number>, x: Float32Array, normalisedLast: Float32Array): void {
    const layout = layoutOf(weights.shape)
    let fresh = 0
    // The last token is always recomputed: its query is needed, and it is cheap.
    for (let index = 0; index < rows.length; index++) {
      cached[rows[index]] = Math.min(cached[rows[index]], lengths[rows[index]] - 1)
      fresh += lengths[rows[index]] - cached[rows[index]]
    }
    const stream = buffers.take('stream', fresh * d)
    let place = 0
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index]
      const first = row * context
      for (let at = cached[row]; at < lengths[row]; at++) {
        embedInto(weights, tokens, { at: first + at, first }, stream, place++ * d)
      }
    }
    const normalised = buffers.take('normalised', fresh * d)
    const sizes = { rows: fresh, inputs: d, outputs: d }
    normaliseRows(stream, weights.parameters, layout.attentionGain, normalised, buffers.take('scales', fresh), {
      rows: fresh,
      width: d,
    })
    const freshKeys = buffers.zeros('freshKeys', fresh * d)
    const freshValues = buffers.zeros('freshValues', fresh * d)
    buffers.addProduct(normalised, weights.parameters, layout.key, freshKeys, sizes)
    buffers.addProduct(normalised, weights.parameters, layout.value, freshValues, sizes)
    place = 0
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index]
      const count = lengths[row] - cached[row]
      const to = (row * context + cached[row]) * d
      keys.set(freshKeys.subarray(place * d, (place + count) * d), to)
      values.set(freshValues.subarray(place * d, (place + count) * d), to)
      place += count
      x.set(stream.subarray((place - 1) * d, place * d), index * d)
      normalisedLast.set(normalised.subarray((place - 1) * d, place * d), index * d)
      cached[row] = lengths[row]
    }
  }

  return {
    attention,
    agreement,
    lengthOf: (row) => lengths[row],

    use(next) {
      weights = next
      lengths.fill(0)
      cached.fill(0)
    },

    write(row, text, length) {
      cached[row] = Math.min(cached[row], agreement(row, text, length))
      for (let index = 0; index < length; index++) tokens[row * context + index] = text[index]
      lengths[row] = length
    },

    append(row, token) {
      tokens[row * context + lengths[row]++] = token
    },

    copy(from, to) {
      tokens.copyWithin(to * context, from * context, (from + 1) * context)
      const [start, end] = [from * context * d, (from * context + cached[from]) * d]
      keys.copyWithin(to * context * d, start, end)
      values.copyWithin(to * context * d, start, end)
      lengths[to] = lengths[from]
      cached[to] = cached[from]
    },

    run(rows) {
      const m = rows.length
      const layout = layoutOf(weights.shape)
      const y = buffers.take('y', m * d)
      const normalisedLast = buffers.take('normalisedLast', m * d)
      fillCache(rows, y, normalisedLast)
      const square = { rows: m, inputs: d, outputs: d }
      const queries = buffers.zeros('queries', m * d)
      buffers.addProduct(normalisedLast, weights.parameters, layout.query, queries, square)
      const mixed = buffers.take('mixed', m * d)
      const attending = { d, heads, queries, keys, values, attention, mixed }
      for (let index = 0; index < m; index++) {
        const row = rows[index]
        attend(attending, { query: index * d, text: row * context * d, count: lengths[row], attention: 0 })
      }
      buffers.addProduct(mixed, weights.parameters, layout.attentionOutput, y, square)
      return finishRows(weights, y, m, buffers).outputs
    },
  }
}
