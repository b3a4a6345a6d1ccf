import type { PlatformerConfig } from '../../env/config.ts'
import { recordTrajectory } from '../../env/replay.ts'
import { REWARD_TERMS } from '../../env/rewards/index.ts'
import type { Trajectory } from '../../rl/trajectory.ts'
import { createRng } from '../../shared/rng.ts'
import type { Clip } from '../../sim/clip.ts'
import { TASTES, type Taste, type TasteId } from './tastes.ts'
import type { Choice, JudgeRequest } from './workshop.ts'

const SAME = 1e-6 // returns closer than this are equal: sums of floats in another order differ by less

/**
 * What the synthetic judge says of the pairs: the clip with the higher return in its taste, turned round at random with
 * `errorRate`. Equal returns are called equal, always. The same seed errs at the same pairs.
 */
export function judgePairs({ env, pairs, errorRate, taste, seed }: JudgeRequest): Choice[] {
  const rng = createRng(seed, 'judge')
  const config = withTaste(env, taste)
  return pairs.map(({ left, right }) => {
    const errs = rng.float() < errorRate // drawn for equal pairs, too: the rate alone decides where it errs
    const difference = clipReturn(left, config) - clipReturn(right, config)
    if (Math.abs(difference) < SAME) return 'equal'
    return difference > 0 !== errs ? 'left' : 'right'
  })
}

/** The same game with the taste's rewards for its own. */
export function withTaste(env: PlatformerConfig, taste: TasteId): PlatformerConfig {
  const weights: Taste['weights'] = TASTES.find(({ id }) => id === taste)?.weights ?? null
  if (weights === null) return env
  return { ...env, rewardWeights: Object.fromEntries(REWARD_TERMS.map(({ id }) => [id, weights[id] ?? 0])) }
}

/** Unscaled rewards of the clip proper, summed. */
function clipReturn(clip: Clip, config: PlatformerConfig): number {
  return countedReturn(recordTrajectory(clip, config))
}

/** Σ mask · reward. */
export function countedReturn({ length, mask, rewards }: Trajectory): number {
  let sum = 0
  for (let decision = 0; decision < length; decision++) if (mask[decision] === 1) sum += rewards[decision]
  return sum
}
