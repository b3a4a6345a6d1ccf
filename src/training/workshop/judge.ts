import type { PlatformerConfig } from '../../env/config.ts'
import { recordTrajectory } from '../../env/replay.ts'
import { REWARD_TERMS } from '../../env/rewards/index.ts'
import type { Trajectory } from '../../rl/trajectory.ts'
import { createRng } from '../../shared/rng.ts'
import type { Clip } from '../../sim/clip.ts'
import { TASTES, type Taste, type TasteId } from './tastes.ts'
import type { Choice, JudgeRequest } from './workshop.ts'

const SAME = 1e-6 // returns closer than this count as equal: rounding differs with the order of summation

/**
 * The synthetic judge's choices, one per pair: the clip with the higher return in its taste, swapped with probability
 * `errorRate`. Equal returns are always a tie. The same seed gives errors at the same pairs.
 */
export function judgePairs({ env, pairs, errorRate, taste, seed }: JudgeRequest): Choice[] {
  const rng = createRng(seed, 'judge')
  const config = withTaste(env, taste)
  return pairs.map(({ left, right }) => {
    const errs = rng.float() < errorRate // also drawn for ties, so that errors depend only on seed and rate
    const difference = clipReturn(left, config) - clipReturn(right, config)
    if (Math.abs(difference) < SAME) return 'equal'
    return difference > 0 !== errs ? 'left' : 'right'
  })
}

/** The configuration with the taste's reward weights. */
function withTaste(env: PlatformerConfig, taste: TasteId): PlatformerConfig {
  const weights: Taste['weights'] = TASTES.find(({ id }) => id === taste)?.weights ?? null
  if (weights === null) return env
  return { ...env, rewardWeights: Object.fromEntries(REWARD_TERMS.map(({ id }) => [id, weights[id] ?? 0])) }
}

/** The score by which the judge compares a clip: its return in the taste. */
export function judgedScore(clip: Clip, { env, taste }: Pick<JudgeRequest, 'env' | 'taste'>): number {
  return clipReturn(clip, withTaste(env, taste))
}

/** Sum of the unscaled rewards of the clip, without the way to its start. */
function clipReturn(clip: Clip, config: PlatformerConfig): number {
  return countedReturn(recordTrajectory(clip, config))
}

/** Σ mask · reward. */
function countedReturn({ length, mask, rewards }: Trajectory): number {
  let sum = 0
  for (let decision = 0; decision < length; decision++) if (mask[decision] === 1) sum += rewards[decision]
  return sum
}
