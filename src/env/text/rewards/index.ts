import { correctness_reward_func } from './correctness.ts'
import { int_reward_func } from './int.ts'
import { length_reward_func } from './length.ts'
import type { RewardFunction, ScoredAnswer } from './rewardFunction.ts'
import { soft_format_reward_func } from './softFormat.ts'
import { strict_format_reward_func } from './strictFormat.ts'
import { xmlcount_reward_func } from './xmlcount.ts'

/** The reward functions, in the order of the demo. To add one: a file beside these, and a place in this list. */
export const REWARD_FUNCTIONS: readonly RewardFunction[] = [
  xmlcount_reward_func,
  soft_format_reward_func,
  strict_format_reward_func,
  int_reward_func,
  correctness_reward_func,
  length_reward_func,
]

export const DEFAULT_TEXT_WEIGHTS: Readonly<Record<string, number>> = Object.fromEntries(
  REWARD_FUNCTIONS.map(({ id, defaultWeight }) => [id, defaultWeight]),
)

/** What each function pays for an answer, unweighted, in the order of `REWARD_FUNCTIONS`. */
export function scoresOf(answer: ScoredAnswer): Float32Array {
  return Float32Array.from(REWARD_FUNCTIONS, (rewardFunction) => rewardFunction.score(answer))
}

/** Weights in the order of `REWARD_FUNCTIONS`: given ones over the defaults. Throws for a function that does not exist. */
export function resolveTextWeights(given: Readonly<Record<string, number>>): Float64Array {
  const ids = REWARD_FUNCTIONS.map(({ id }) => id)
  const unknown = Object.keys(given).find((id) => !ids.includes(id))
  if (unknown !== undefined) {
    throw new Error(`There is no reward function "${unknown}". There are: ${ids.join(', ')}.`)
  }
  return Float64Array.from(REWARD_FUNCTIONS, ({ id, defaultWeight }) => given[id] ?? defaultWeight)
}
