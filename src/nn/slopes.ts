import { exponentiate, exponents } from './kernels/exponential.ts'

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
  readonly probabilities: Float64Array // [B × A] exp(allLogProbs)
}

/** From logits `[B × A]` and the taken actions `[B]`. All exponentials are computed in two calls of a kernel. */
export function categoricalRows(logits: Rows, actions: Int32Array, actionCount: number): CategoricalRows {
  const count = actions.length
  const size = count * actionCount
  const logProbs = new Float32Array(count)
  const entropies = new Float32Array(count)
  const allLogProbs = new Float32Array(size)
  const { values, offset, stride } = logits
  const scratch = exponents(2 * size)

  // log Σ exp(z), shifted by the largest z to prevent overflow.
  const logSums = new Float64Array(count)
  for (let row = 0; row < count; row++) {
    const start = offset + row * stride
    const place = row * actionCount
    let largest = values[start]
    for (let action = 1; action < actionCount; action++) largest = Math.max(largest, values[start + action])
    for (let action = 0; action < actionCount; action++) scratch[place + action] = values[start + action] - largest
    logSums[row] = largest
  }
  exponentiate(size)
  for (let row = 0; row < count; row++) {
    const start = offset + row * stride
    const place = row * actionCount
    let sum = 0
    for (let action = 0; action < actionCount; action++) sum += scratch[place + action]
    logSums[row] += Math.log(sum)
    for (let action = 0; action < actionCount; action++) {
      const logProb = values[start + action] - logSums[row]
      allLogProbs[place + action] = logProb
      scratch[place + action] = logProb
      scratch[size + place + action] = allLogProbs[place + action] // rounded to 32 bits
    }
    logProbs[row] = allLogProbs[place + actions[row]]
  }
  exponentiate(2 * size)
  for (let row = 0; row < count; row++) {
    const start = offset + row * stride
    const place = row * actionCount
    let entropy = 0
    for (let action = 0; action < actionCount; action++) {
      entropy -= scratch[place + action] * (values[start + action] - logSums[row])
    }
    entropies[row] = entropy
  }
  return { logProbs, entropies, allLogProbs, probabilities: scratch.slice(size, 2 * size) }
}

/**
 * Writes the gradient of a loss by the logits into `slopes` `[B × A]`, from its derivatives `logProbSlopes` `[B]` by
 * log π(a|s) and `entropySlope` by each H: ∂ log π(a) / ∂z = 1ₐ − p, and ∂H / ∂z = −p (log p + H).
 */
export function categoricalSlopes(
  { entropies, allLogProbs, probabilities }: CategoricalRows,
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
      const surprise = allLogProbs[place + action] + entropies[row]
      values[start + action] = -probabilities[place + action] * (slope + entropySlope * surprise)
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
