import type { Rows } from './slopes.ts'
import type { TdLossKind } from './tdLoss.ts'

/**
 * The slope of `tdLoss.ts` as a loop over plain columns: see `slopes.ts`. Writes the gradient of mean_b w_b ℓ(δ_b) by
 * the outputs, where Q(s, a) is the sum of outputs × selectors, into `slopes` `[B × outputs]`. Returns δ = Q(s, a) − y
 * `[B]`.
 */
export function tdSlopes(outputs: Rows, samples: TdSamples, kind: TdLossKind, slopes: Rows): Float32Array {
  const { selectors, targets, weights } = samples
  const count = targets.length
  const outputCount = selectors.length / count
  const tdErrors = new Float32Array(count)
  for (let row = 0; row < count; row++) {
    const from = outputs.offset + row * outputs.stride
    const to = slopes.offset + row * slopes.stride
    const place = row * outputCount
    let value = 0
    for (let output = 0; output < outputCount; output++) {
      value += outputs.values[from + output] * selectors[place + output]
    }
    const error = value - targets[row]
    tdErrors[row] = error
    const slope = kind === 'huber' ? Math.min(Math.max(error, -1), 1) : 2 * error
    const share = (slope * weights[row]) / count
    for (let output = 0; output < outputCount; output++) {
      slopes.values[to + output] = share * selectors[place + output]
    }
  }
  return tdErrors
}

interface TdSamples {
  readonly selectors: Float32Array // [B × outputs]
  readonly targets: Float32Array // [B] y
  readonly weights: Float32Array // [B] w
}
