import type { Rng } from '../shared/rng.ts'

/** Any action with equal probability: what every learner starts from and must beat. */
export function randomAction(actionCount: number, rng: Rng): number {
  return rng.int(actionCount)
}
