import { hashSeed } from '../../shared/rng.ts'

/** Workers with equal seeds would explore alike. The first one has the run's seed, so that one worker equals A2C. */
export function workerSeed(seed: number, worker: number): number {
  return worker === 0 ? seed : hashSeed(seed, `worker ${worker}`)
}
