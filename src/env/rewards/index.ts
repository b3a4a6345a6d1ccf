import { bell } from './bell.ts'
import { coin } from './coin.ts'
import { crate } from './crate.ts'
import { death } from './death.ts'
import { idle } from './idle.ts'
import { jump } from './jump.ts'
import { newBest } from './newBest.ts'
import { progress } from './progress.ts'
import { regret } from './regret.ts'
import type { RewardTerm } from './term.ts'
import { time } from './time.ts'

// To add a reward: write a term in its own file and add it here. Slider, links, charts and tests pick it up.
export const REWARD_TERMS: readonly RewardTerm[] = [
  progress,
  bell,
  death,
  coin,
  time,
  regret,
  crate,
  newBest,
  idle,
  jump,
]

/**
 * A weight for each entry of `REWARD_TERMS`, in order; a term missing from `weights` gets its default.
 * @throws Error if `weights` names an unknown term.
 */
export function resolveRewardWeights(weights: Readonly<Record<string, number>>): Float64Array {
  for (const id of Object.keys(weights)) {
    if (!REWARD_TERMS.some((term) => term.id === id)) {
      throw new Error(`No reward term "${id}". There are: ${REWARD_TERMS.map((term) => term.id).join(', ')}.`)
    }
  }
  return Float64Array.from(REWARD_TERMS, (term) => weights[term.id] ?? term.defaultWeight)
}
