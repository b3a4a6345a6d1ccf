import { isConstant, mean, standardDeviation } from '../shared/statistics.ts'

/** What differences within a group are divided by: the group's own spread, that of all scores, or nothing. */
export const SCORE_SCALES = ['group', 'batch', 'none'] as const
export type ScoreScale = (typeof SCORE_SCALES)[number]

const SPREAD_EPSILON = 1e-4

export interface GroupOptions {
  readonly groupSize: number // G
  readonly scale: ScoreScale
}

/**
 * How much better each clip did than the others from the same start, A = (R − mean R) / (s + 1e-4), with the sample
 * standard deviation s (Shao et al. 2024, section 4.1.2): the group stands in for a critic. `scores` `[groups × G]` has the
 * groups one after the other. `batch` takes s over all scores; `none` divides by nothing, so that groups that disagree
 * little also count little (Dr. GRPO: Liu et al. 2025). Where all scores of a group are equal, A is exactly 0.
 */
export function groupAdvantages(scores: Float32Array, { groupSize, scale }: GroupOptions): Float32Array {
  const advantages = new Float32Array(scores.length)
  const batchSpread = scale === 'batch' ? standardDeviation(scores) : 0
  for (let start = 0; start < scores.length; start += groupSize) {
    const group = scores.subarray(start, start + groupSize)
    if (isConstant(group)) continue // also by rounding: the mean of equal numbers need not be that number
    const centre = mean(group)
    const divisor = spreadOf(group, scale, batchSpread)
    for (let index = 0; index < group.length; index++) advantages[start + index] = (group[index] - centre) / divisor
  }
  return advantages
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

export interface OverlongOptions {
  readonly limit: number // L_max, decisions
  readonly buffer: number // L_cache: the punishment grows over so many decisions before the limit
}

/**
 * DAPO's soft overlong punishment (Yu et al. 2025, equation 13): 0 up to L_max − L_cache decisions, then falling in a
 * straight line to −1 at L_max. Without a buffer only what reaches the limit is punished.
 */
export function overlongPunishment(length: number, { limit, buffer }: OverlongOptions): number {
  if (buffer <= 0) return length >= limit ? -1 : 0
  return Math.max(-1, Math.min(0, (limit - buffer - length) / buffer))
}
