import type { ForwardTrace, PackedTexts } from '../../policies/transformer/forward.ts'
import { type Buffers, transposeInto } from '../../policies/transformer/kernels.ts'
import { layoutOf, MLP_FACTOR, type TransformerWeights } from '../../policies/transformer/weights.ts'

/**
 * The gradient at the parameters, given the slopes at the outputs `[M × outputs]`, written by hand: each step of
 * `forwardTexts` turned round. Added to `gradient` `[P]`.
 */
export function backwardTexts(
  { shape, parameters }: TransformerWeights,
  { tokens, starts, wanted, textOf }: PackedTexts,
  trace: ForwardTrace,
  outputSlopes: Float32Array,
  gradient: Float32Array,
  buffers: Buffers,
): void {
  const layout = layoutOf(shape)
  const { vocabulary, width: d, heads, lookback, outputs } = shape
  const units = MLP_FACTOR * d
  const [n, m] = [starts[starts.length - 1], wanted.length]
  const headWidth = d / heads
  const scale = 1 / Math.sqrt(headWidth)
  const transposed = buffers.take('transposed', units * d)

  /** dA += dC · Bᵀ for a matrix B `[inputs × outputs]` of the parameters. */
  function pullThrough(
    slopes: Float32Array,
    matrix: number,
    into: Float32Array,
    sizes: { readonly rows: number; readonly inputs: number; readonly outputs: number },
  ): void {
    transposeInto(parameters, matrix, transposed, sizes)
    buffers.addProduct(slopes, transposed, 0, into, { rows: sizes.rows, inputs: sizes.outputs, outputs: sizes.inputs })
  }

  /** Slopes at a norm's input, added to `into`, and its gain's gradient. */
  function pullNorm(
    slopes: Float32Array,
    x: Float32Array,
    scales: Float32Array,
    gain: number,
    into: Float32Array,
    rows: number,
  ): void {
    for (let row = 0; row < rows; row++) {
      const start = row * d
      const rowScale = scales[row]
      let dot = 0
      for (let index = 0; index < d; index++) {
        const slope = slopes[start + index]
        const unit = x[start + index] * rowScale
        gradient[gain + index] += slope * unit
        dot += slope * parameters[gain + index] * unit
      }
      dot /= d
      for (let index = 0; index < d; index++) {
        const unit = x[start + index] * rowScale
        into[start + index] += rowScale * (slopes[start + index] * parameters[gain + index] - unit * dot)
      }
    }
  }

  // Outputs, padded to a multiple of 4 columns, which the product wants.
  const padded = Math.ceil(outputs / 4) * 4
  const paddedSlopes = buffers.zeros('paddedSlopes', m * padded)
  for (let row = 0; row < m; row++) {
    for (let output = 0; output < outputs; output++) {
      paddedSlopes[row * padded + output] = outputSlopes[row * outputs + output]
    }
  }
  const outputSizes = { rows: m, inputs: d, outputs }
  buffers.addTransposedProduct(trace.normalisedZ, outputSlopes, gradient, layout.output, outputSizes)
  const slopeZNorm = buffers.zeros('slopeZNorm', m * d)
  transposed.fill(0, 0, padded * d)
  transposeInto(parameters, layout.output, transposed, outputSizes)
  buffers.addProduct(paddedSlopes, transposed, 0, slopeZNorm, { rows: m, inputs: padded, outputs: d })
  const slopeZ = buffers.zeros('slopeZ', m * d)
  pullNorm(slopeZNorm, trace.z, trace.scalesZ, layout.outputGain, slopeZ, m)

  // MLP: z = y + relu(norm(y) W1 + b) W2. The slope at z also flows to y.
  buffers.addTransposedProduct(trace.hidden, slopeZ, gradient, layout.mlpOut, { rows: m, inputs: units, outputs: d })
  const slopeHidden = buffers.zeros('slopeHidden', m * units)
  pullThrough(slopeZ, layout.mlpOut, slopeHidden, { rows: m, inputs: units, outputs: d })
  for (let row = 0; row < m; row++) {
    for (let unit = 0; unit < units; unit++) {
      const index = row * units + unit
      if (trace.hidden[index] === 0) slopeHidden[index] = 0
      else gradient[layout.mlpBias + unit] += slopeHidden[index]
    }
  }
  buffers.addTransposedProduct(trace.normalisedY, slopeHidden, gradient, layout.mlpIn, {
    rows: m,
    inputs: d,
    outputs: units,
  })
  const slopeYNorm = buffers.zeros('slopeYNorm', m * d)
  pullThrough(slopeHidden, layout.mlpIn, slopeYNorm, { rows: m, inputs: d, outputs: units })
  const slopeY = slopeZ
  pullNorm(slopeYNorm, trace.y, trace.scalesY, layout.mlpGain, slopeY, m)

  // Attention: y = x + mixed W.
  buffers.addTransposedProduct(trace.mixed, slopeY, gradient, layout.attentionOutput, {
    rows: m,
    inputs: d,
    outputs: d,
  })
  const slopeMixed = buffers.zeros('slopeMixed', m * d)
  pullThrough(slopeY, layout.attentionOutput, slopeMixed, { rows: m, inputs: d, outputs: d })
  const slopeQueries = buffers.take('slopeQueries', m * d)
  const slopeKeys = buffers.zeros('slopeKeys', n * d)
  const slopeValues = buffers.zeros('slopeValues', n * d)
  const slopeScores = buffers.take('slopeScores', shape.context)
  const { queries, keys, values, attention, attentionStarts } = trace
  for (let row = 0; row < m; row++) {
    const text = starts[textOf[row]] * d
    const count = wanted[row] - starts[textOf[row]] + 1
    for (let head = 0; head < heads; head++) {
      const offset = head * headWidth
      const query = row * d + offset
      const weights = attentionStarts[row] + head * count
      slopeScores.fill(0, 0, count)
      for (let index = 0; index < headWidth; index += 4) {
        const out0 = slopeMixed[query + index]
        const out1 = slopeMixed[query + index + 1]
        const out2 = slopeMixed[query + index + 2]
        const out3 = slopeMixed[query + index + 3]
        let at = text + offset + index
        for (let position = 0; position < count; position++, at += d) {
          const weight = attention[weights + position]
          slopeScores[position] +=
            out0 * values[at] + out1 * values[at + 1] + out2 * values[at + 2] + out3 * values[at + 3]
          slopeValues[at] += weight * out0
          slopeValues[at + 1] += weight * out1
          slopeValues[at + 2] += weight * out2
          slopeValues[at + 3] += weight * out3
        }
      }
      let mean = 0
      for (let position = 0; position < count; position++) mean += attention[weights + position] * slopeScores[position]
      for (let position = 0; position < count; position++) {
        slopeScores[position] = attention[weights + position] * (slopeScores[position] - mean) * scale
      }
      for (let index = 0; index < headWidth; index += 4) {
        const query0 = queries[query + index]
        const query1 = queries[query + index + 1]
        const query2 = queries[query + index + 2]
        const query3 = queries[query + index + 3]
        let [slope0, slope1, slope2, slope3] = [0, 0, 0, 0]
        let at = text + offset + index
        for (let position = 0; position < count; position++, at += d) {
          const slope = slopeScores[position]
          slope0 += slope * keys[at]
          slope1 += slope * keys[at + 1]
          slope2 += slope * keys[at + 2]
          slope3 += slope * keys[at + 3]
          slopeKeys[at] += slope * query0
          slopeKeys[at + 1] += slope * query1
          slopeKeys[at + 2] += slope * query2
          slopeKeys[at + 3] += slope * query3
        }
        slopeQueries[query + index] = slope0
        slopeQueries[query + index + 1] = slope1
        slopeQueries[query + index + 2] = slope2
        slopeQueries[query + index + 3] = slope3
      }
    }
  }
  const square = { inputs: d, outputs: d }
  buffers.addTransposedProduct(trace.wantedX, slopeQueries, gradient, layout.query, { rows: m, ...square })
  buffers.addTransposedProduct(trace.normalisedX, slopeKeys, gradient, layout.key, { rows: n, ...square })
  buffers.addTransposedProduct(trace.normalisedX, slopeValues, gradient, layout.value, { rows: n, ...square })
  const slopeXNorm = buffers.zeros('slopeXNorm', n * d)
  pullThrough(slopeKeys, layout.key, slopeXNorm, { rows: n, ...square })
  pullThrough(slopeValues, layout.value, slopeXNorm, { rows: n, ...square })
  const slopeWantedX = buffers.zeros('slopeWantedX', m * d)
  pullThrough(slopeQueries, layout.query, slopeWantedX, { rows: m, ...square })
  scatterRows(slopeWantedX, wanted, d, slopeXNorm)
  const slopeX = buffers.zeros('slopeX', n * d)
  scatterRows(slopeY, wanted, d, slopeX) // the stream itself
  pullNorm(slopeXNorm, trace.x, trace.scalesX, layout.attentionGain, slopeX, n)

  // Embeddings.
  for (let text = 0; text + 1 < starts.length; text++) {
    const first = starts[text]
    for (let at = first; at < starts[text + 1]; at++) {
      const slope = at * d
      const own = layout.tokens + tokens[at] * d
      const position = layout.positions + (at - first) * d
      for (let index = 0; index < d; index++) {
        gradient[own + index] += slopeX[slope + index]
        gradient[position + index] += slopeX[slope + index]
      }
      for (let back = 1; back <= lookback && at - back >= first; back++) {
        const table = layout.previous + ((back - 1) * vocabulary + tokens[at - back]) * d
        for (let index = 0; index < d; index++) gradient[table + index] += slopeX[slope + index]
      }
    }
  }
}

function scatterRows(slopes: Float32Array, rows: Int32Array, width: number, into: Float32Array): void {
  for (let row = 0; row < rows.length; row++) {
    const to = rows[row] * width
    for (let index = 0; index < width; index++) into[to + index] += slopes[row * width + index]
  }
}
