import { softmaxInto } from '../../policies/sample.ts'
import { VERIFIER_OUTPUTS } from '../../policies/transformer/weights.ts'
import { sigmoid } from '../../rl/preferences.ts'

const FIRST_WEIGHT = 1.4 // logit of s before the fit: s = .8
const LARGEST_WEIGHT = 0.999 // of s: no gate is 0, so that products have slopes

interface ValueOptions {
  readonly vocabulary: number // V
  readonly top: number
}

interface AnswerValues {
  readonly values: Float64Array // [answers]
  /** Slopes at the outputs, given those at the values. */
  slopesOf(valueSlopes: ArrayLike<number>): Float32Array // [M × (V + 2)]
}

/**
 * The value of an answer, from a verifier's outputs `[M × (V + 2)]`: Σ r(token) + top · Π [1 − s(token) (1 − π(token))].
 * A correct answer has no wrong token, hence the product of gates; format rewards add up, hence the sum. π comes from the
 * position before a token, r and s from its own, so an answer of n tokens has n + 1 rows.
 */
export function answerValues(
  outputs: Float32Array,
  answers: readonly { readonly tokens: Uint8Array }[],
  { vocabulary, top }: ValueOptions,
): AnswerValues {
  const width = vocabulary + VERIFIER_OUTPUTS
  const probabilities = new Float32Array(outputs.length) // of all tokens, in the rows of `outputs`
  const values = new Float64Array(answers.length)
  const products = new Float64Array(answers.length)
  let row = 0
  answers.forEach(({ tokens }, answer) => {
    let sum = 0
    let product = 1
    for (const token of tokens) {
      softmaxInto(outputs, row * width, vocabulary, probabilities.subarray(row * width))
      const own = (row + 1) * width + vocabulary
      sum += outputs[own]
      product *= 1 - weightOf(outputs[own + 1]) * (1 - probabilities[row * width + token])
      row++
    }
    row++
    values[answer] = sum + top * product
    products[answer] = product
  })

  function slopesOf(valueSlopes: ArrayLike<number>): Float32Array {
    const slopes = new Float32Array(outputs.length)
    let at = 0
    answers.forEach(({ tokens }, answer) => {
      const productSlope = valueSlopes[answer] * top * products[answer]
      for (const token of tokens) {
        const logits = at * width
        const own = logits + width + vocabulary
        const weight = weightOf(outputs[own + 1])
        const probability = probabilities[logits + token]
        const gateSlope = productSlope / (1 - weight * (1 - probability)) // by a gate: the product of all others
        slopes[own] = valueSlopes[answer]
        slopes[own + 1] = -gateSlope * (1 - probability) * weight * (1 - weight / LARGEST_WEIGHT)
        const byLogit = gateSlope * weight * probability // ∂ π / ∂ logit = π (one-hot − π)
        for (let other = 0; other < vocabulary; other++)
          slopes[logits + other] = -byLogit * probabilities[logits + other]
        slopes[logits + token] += byLogit
        at++
      }
      at++
    })
    return slopes
  }

  return { values, slopesOf }
}

/** s of a token. */
function weightOf(output: number): number {
  return LARGEST_WEIGHT * sigmoid(output + FIRST_WEIGHT)
}
