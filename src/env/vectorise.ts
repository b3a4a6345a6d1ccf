import { createRng, type Rng } from '../shared/rng.ts'
import type { Env, VecEnv } from './contracts.ts'

/** The seeds of row `row`'s episodes, in order: they depend on `seed` and the row alone. */
export function episodeSeeds(seed: number, row: number): Rng {
  return createRng(seed, 'episodes').split(`row ${row}`)
}

export interface VectorisedEnv<Single extends Env> extends VecEnv {
  /** The single environments, one a row. */
  readonly envs: readonly Single[]
}

/** Steps `count` (at least 1) environments of one kind together, with SAME_STEP autoreset. */
export function vectorise<Single extends Env>(makeEnv: () => Single, count: number): VectorisedEnv<Single> {
  const envs = Array.from({ length: count }, makeEnv)
  const spec = envs[0].spec
  const size = spec.observationSize
  const observations = new Float32Array(count * size)
  const finalObservations = new Float32Array(count * size)
  // Views made once: a step allocates nothing.
  const rows = envs.map((_, row) => observations.subarray(row * size, (row + 1) * size))
  const finalRows = envs.map((_, row) => finalObservations.subarray(row * size, (row + 1) * size))
  const rewards = new Float32Array(count)
  const terminated = new Uint8Array(count)
  const truncated = new Uint8Array(count)
  const success = new Uint8Array(count)
  let seeds = envs.map((_, row) => episodeSeeds(0, row))

  return {
    envs,
    spec,
    count,
    observations,
    finalObservations,
    rewards,
    terminated,
    truncated,
    success,

    reset(seed) {
      seeds = envs.map((_, row) => episodeSeeds(seed, row))
      for (let row = 0; row < count; row++) envs[row].reset(seeds[row].uint32(), rows[row])
      finalObservations.set(observations)
      rewards.fill(0)
      terminated.fill(0)
      truncated.fill(0)
      success.fill(0)
    },

    step(actions) {
      for (let row = 0; row < count; row++) {
        const result = envs[row].step(actions[row], finalRows[row])
        rewards[row] = result.reward
        terminated[row] = result.terminated ? 1 : 0
        truncated[row] = result.truncated ? 1 : 0
        success[row] = result.success ? 1 : 0
      }
      observations.set(finalObservations)
      for (let row = 0; row < count; row++) {
        if (terminated[row] === 1 || truncated[row] === 1) envs[row].reset(seeds[row].uint32(), rows[row])
      }
    },
  }
}
