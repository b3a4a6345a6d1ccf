import { logSumExp } from '../shared/logSumExp.ts'
import type { Rows } from './slopes.ts'

/** The actor's loss mean Σₐ π (α log π − Q), and the policy's mean entropy in nats. */
interface SoftPolicyFigures {
  readonly loss: number
  readonly entropy: number
}

/**
 * The gradient of `softPolicyStep` as a loop over plain columns: see `slopes.ts`. Q is the lower of both critics and
 * constant. With f = α log π − Q and p = softmax(z), writes ∂J/∂z = p (f − Σ p f) / B into `slopes` `[B × A]`.
 */
export function softPolicySlopes(
  logits: Rows,
  qValues: readonly [Rows, Rows], // [B × A] each
  { rows, actionCount, alpha }: { readonly rows: number; readonly actionCount: number; readonly alpha: number },
  slopes: Rows,
): SoftPolicyFigures {
  const [first, second] = qValues
  let loss = 0
  let entropy = 0
  for (let row = 0; row < rows; row++) {
    const from = logits.offset + row * logits.stride
    const to = slopes.offset + row * slopes.stride
    const firstQ = first.offset + row * first.stride
    const secondQ = second.offset + row * second.stride
    const logSum = logSumExp(logits.values, from, actionCount)
    let expected = 0
    for (let action = 0; action < actionCount; action++) {
      const logProb = logits.values[from + action] - logSum
      const probability = Math.exp(logProb)
      const q = Math.min(first.values[firstQ + action], second.values[secondQ + action])
      const regret = alpha * logProb - q
      expected += probability * regret
      entropy -= probability * logProb
      slopes.values[to + action] = regret
    }
    for (let action = 0; action < actionCount; action++) {
      const probability = Math.exp(logits.values[from + action] - logSum)
      slopes.values[to + action] = (probability * (slopes.values[to + action] - expected)) / rows
    }
    loss += expected
  }
  return { loss: loss / rows, entropy: entropy / rows }
}
