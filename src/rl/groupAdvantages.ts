import { isConstant, mean, standardDeviation } from '../shared/statistics.ts'

/** Divisor of the differences within a group: the group's standard deviation, that of all scores, or 1. */
export const SCORE_SCALES = ['group', 'batch', 'none'] as const
export type ScoreScale = (typeof SCORE_SCALES)[number]

const SPREAD_EPSILON = 1e-4

interface GroupOptions {
  readonly groupSize: number // G
  readonly scale: ScoreScale
}

/**
 * Group-relative advantages `[groups × G]`: A = (R − mean R) / (s + 1e-4) over the clips from one start, with sample
 * standard deviation s (Shao et al. 2024, section 4.1.2). The group mean replaces a critic. `scores` `[groups × G]`
 * holds the groups one after the other. `batch` takes s over all scores; `none` does not divide, so that groups with
 * small differences weigh little (Dr. GRPO: Liu et al. 2025). A is exactly 0 where all scores of a group are equal.
 * `divisors` `[groups]`: those of `scoreDivisors`, where the caller has them already.
 */
export function groupAdvantages(
  scores: Float32Array,
  options: GroupOptions,
  divisors = scoreDivisors(scores, options),
): Float32Array {
  const { groupSize } = options
  const advantages = new Float32Array(scores.length)
  for (let start = 0; start < scores.length; start += groupSize) {
    const group = scores.subarray(start, start + groupSize)
    if (isConstant(group)) continue // the rounded mean of equal numbers may differ from them
    const centre = mean(group)
    const divisor = divisors[start / groupSize]
    for (let index = 0; index < group.length; index++) advantages[start + index] = (group[index] - centre) / divisor
  }
  return advantages
}

/** What the differences from each group's mean are divided by, `[groups]`. */
export function scoreDivisors(scores: Float32Array, { groupSize, scale }: GroupOptions): Float64Array {
  const batchSpread = scale === 'batch' ? standardDeviation(scores) : 0
  return Float64Array.from({ length: scores.length / groupSize }, (_, index) => {
    return spreadOf(scores.subarray(index * groupSize, (index + 1) * groupSize), scale, batchSpread)
  })
}

function spreadOf(group: Float32Array, scale: ScoreScale, batchSpread: number): number {
  switch (scale) {
    case 'group':
      return standardDeviation(group) + SPREAD_EPSILON
    case 'batch':
      return batchSpread + SPREAD_EPSILON
    case 'none':
      return 1
    default:
      return scale satisfies never
  }
}

interface OverlongOptions {
  readonly limit: number // L_max, decisions
  readonly buffer: number // L_cache: number of decisions before the limit over which the penalty grows
}

/**
 * DAPO's soft overlong punishment (Yu et al. 2025, equation 13): 0 up to L_max − L_cache decisions, then linear to −1
 * at L_max. Without a buffer, −1 at the limit and 0 below it.
 */
export function overlongPunishment(length: number, { limit, buffer }: OverlongOptions): number {
  if (buffer <= 0) return length >= limit ? -1 : 0
  return Math.max(-1, Math.min(0, (limit - buffer - length) / buffer))
}
