import type { PlatformerConfig } from '../env/config.ts'
import { createPlatformerEnv } from '../env/platformer.ts'
import { klDivergence } from '../rl/divergence.ts'
import { createEvaluator, createPolicyOutput } from './evaluate.ts'
import { reads } from './layout.ts'
import type { PolicySnapshot } from './snapshot.ts'

/** Two policies on equal states: those before each decision of an episode. Columns by decision. */
export interface PolicyComparison {
  readonly states: number
  readonly probabilities: readonly [Float32Array, Float32Array] // [states × A] π(a|s) of the first and of the second
  readonly values: readonly [Float32Array, Float32Array] | null // [states] V(s); null unless both estimate it
  readonly totalVariation: Float32Array // [states] ½ Σ |π₁ − π₂|, 0–1
  readonly kl: Float32Array // [states] KL(π₁ ‖ π₂), nats; infinite where π₂ never does what π₁ may do
}

/** An episode, as its trace holds it. */
interface PlayedEpisode {
  readonly seed: number
  readonly actions: Uint8Array // as executed
  /** The states to compare in: those before so many decisions. */
  readonly decisions: number
}

/** Plays the episode again and asks both policies in each of its states; null if one cannot read what is observed there. */
export function comparePolicies(
  [first, second]: readonly [PolicySnapshot, PolicySnapshot],
  config: PlatformerConfig,
  { seed, actions, decisions }: PlayedEpisode,
): PolicyComparison | null {
  const env = createPlatformerEnv(config)
  const { observationSize, actionCount } = env.spec
  if (!reads(first, env.spec) || !reads(second, env.spec)) return null
  const observation = new Float32Array(observationSize)
  const output = createPolicyOutput(actionCount)
  const sides = [first, second].map((policy) => ({
    evaluator: createEvaluator(policy),
    probabilities: new Float32Array(decisions * actionCount),
    values: new Float32Array(decisions),
    hasValue: true,
  }))
  const totalVariation = new Float32Array(decisions)
  const kl = new Float32Array(decisions)
  env.reset(seed, observation)
  for (let t = 0; t < decisions; t++) {
    for (const side of sides) {
      side.evaluator.evaluate(observation, output)
      side.probabilities.set(output.probabilities, t * actionCount)
      side.values[t] = output.value
      side.hasValue &&= output.hasValue
    }
    const [p, q] = sides.map(({ probabilities }) => probabilities.subarray(t * actionCount, (t + 1) * actionCount))
    totalVariation[t] = p.reduce((sum, probability, action) => sum + Math.abs(probability - q[action]) / 2, 0)
    kl[t] = klDivergence(p, q)
    env.step(actions[t], observation)
  }
  const [one, other] = sides
  return {
    ...{ states: decisions, totalVariation, kl },
    probabilities: [one.probabilities, other.probabilities],
    values: one.hasValue && other.hasValue ? [one.values, other.values] : null,
  }
}

/** What is compared: the policies themselves, or what they expect. */
export type Measure = 'policy' | 'value'

/** The difference in each state: the total variation of π, or |V₁ − V₂|. */
export function differencesIn({ totalVariation, values }: PolicyComparison, measure: Measure): Float32Array {
  if (measure === 'policy' || values === null) return totalVariation
  return values[0].map((value, t) => Math.abs(value - values[1][t]))
}

/** The states with the largest differences, largest first: at most `count`, no two closer than `apart` decisions, none without any. */
export function largestDifferences(differences: Float32Array, count: number, apart: number): number[] {
  const order = [...differences.keys()].sort((a, b) => differences[b] - differences[a] || a - b)
  const found: number[] = []
  for (const t of order) {
    if (found.length === count || differences[t] === 0) break
    if (found.every((other) => Math.abs(other - t) >= apart)) found.push(t)
  }
  return found
}
