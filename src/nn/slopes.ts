import { logSumExp } from '../shared/logSumExp.ts'

/**
 * The slopes of `losses.ts` as loops over plain columns, for learners whose network runs in wasm
 * (`kernels/learner.ts`): a loop takes a few microseconds, a chain of tf operations a hundred.
 * `tests/nn/slopes.test.ts` compares each with its loss.
 */

/** A strided matrix: entry (row, column) is `values[offset + row * stride + column]`. */
export interface Rows {
  readonly values: Float32Array
  readonly offset: number
  readonly stride: number
}

/** A categorical policy π = softmax(z) on a batch. */
export interface CategoricalRows {
  readonly logProbs: Float32Array // [B] log π(a|s) of the taken actions
  readonly entropies: Float32Array // [B] H(π(·|s)), nats
  readonly allLogProbs: Float32Array // [B × A]
}

/** From logits `[B × A]` and the taken actions `[B]`. */
export function categoricalRows(logits: Rows, actions: Int32Array, actionCount: number): CategoricalRows {
  const count = actions.length
  const logProbs = new Float32Array(count)
  const entropies = new Float32Array(count)
  const allLogProbs = new Float32Array(count * actionCount)
  const { values, offset, stride } = logits
  for (let row = 0; row < count; row++) {
    const start = offset + row * stride
    const logSum = logSumExp(values, start, actionCount)
    const place = row * actionCount
    let entropy = 0
    for (let action = 0; action < actionCount; action++) {
      const logProb = values[start + action] - logSum
      allLogProbs[place + action] = logProb
      entropy -= Math.exp(logProb) * logProb
    }
    logProbs[row] = allLogProbs[place + actions[row]]
    entropies[row] = entropy
  }
  return { logProbs, entropies, allLogProbs }
}

/**
 * Writes the gradient of a loss by the logits into `slopes` `[B × A]`, from its derivatives `logProbSlopes` `[B]` by
 * log π(a|s) and `entropySlope` by each H: ∂ log π(a) / ∂z = 1ₐ − p, and ∂H / ∂z = −p (log p + H).
 */
export function categoricalSlopes(
  { entropies, allLogProbs }: CategoricalRows,
  actions: Int32Array,
  { logProbSlopes, entropySlope }: { readonly logProbSlopes: Float32Array; readonly entropySlope: number },
  { values, offset, stride }: Rows,
): void {
  const count = actions.length
  const actionCount = allLogProbs.length / count
  for (let row = 0; row < count; row++) {
    const start = offset + row * stride
    const place = row * actionCount
    const slope = logProbSlopes[row]
    for (let action = 0; action < actionCount; action++) {
      const logProb = allLogProbs[place + action]
      values[start + action] = -Math.exp(logProb) * (slope + entropySlope * (logProb + entropies[row]))
    }
    values[start + actions[row]] += slope
  }
}

/** Slope `[B]` of `clippedSurrogate` by log π(a|s): −r A / B where the unclipped term is the smaller, else 0. */
export function clippedSurrogateSlopes(
  logProbs: Float32Array,
  oldLogProbs: Float32Array,
  { advantages, clipRange }: { readonly advantages: Float32Array; readonly clipRange: number },
): Float32Array {
  return logProbs.map((logProb, row) => {
    const ratio = Math.exp(logProb - oldLogProbs[row])
    const advantage = advantages[row]
    const clipped = Math.min(Math.max(ratio, 1 - clipRange), 1 + clipRange)
    return ratio * advantage <= clipped * advantage ? (-ratio * advantage) / logProbs.length : 0
  })
}

/** Slope `[B]` of `policyGradientLoss` by log π(a|s): −A / B. */
export function policyGradientSlopes(advantages: Float32Array): Float32Array {
  return advantages.map((advantage) => -advantage / advantages.length)
}

interface ValueSlopeOptions {
  readonly coefficient: number // c_v
  /** Absent: the loss is not clipped. */
  readonly clip?: { readonly oldValues: Float32Array; readonly clipRange: number }
}

/**
 * Writes c_v times the slope of `valueLoss`, (V − R) / B, or of `clippedValueLoss`, which is 0 where the clipped term
 * is the larger, into `slopes` `[B × 1]`.
 */
export function valueSlopes(
  values: Rows,
  returns: Float32Array,
  { coefficient, clip }: ValueSlopeOptions,
  slopes: Rows,
): void {
  for (let row = 0; row < returns.length; row++) {
    const value = values.values[values.offset + row * values.stride]
    const error = value - returns[row]
    let counts = true
    if (clip !== undefined) {
      const change = value - clip.oldValues[row]
      const limited = Math.min(Math.max(change, -clip.clipRange), clip.clipRange)
      const clippedError = clip.oldValues[row] + limited - returns[row]
      counts = Math.abs(change) <= clip.clipRange || error ** 2 >= clippedError ** 2
    }
    slopes.values[slopes.offset + row * slopes.stride] = counts ? (coefficient * error) / returns.length : 0
  }
}
