import { hashSeed } from '../../shared/rng.ts'

/** Workers with the same seed would explore alike. The first one has the run's, so that alone it is A2C. */
export function workerSeed(seed: number, worker: number): number {
  return worker === 0 ? seed : hashSeed(seed, `worker ${worker}`)
}
