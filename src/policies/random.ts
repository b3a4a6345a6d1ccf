import type { Rng } from '../shared/rng.ts'

/** Samples an action uniformly: the baseline that every learner must beat. */
export function randomAction(actionCount: number, rng: Rng): number {
  return rng.int(actionCount)
}
