import { joinedBytes } from '../shared/joinedBytes.ts'
import type { Rng } from '../shared/rng.ts'
import { arrayOf, type PlainStateful, partOf, type Saved } from '../shared/state.ts'
import type { EpisodeStart, VecEnv } from './contracts.ts'

/**
 * The state of an environment's rows. A row is saved as the seed and the executed actions of its episode, which lead to
 * the same state to the bit, and the generator of its later seeds. Sums over the episode that depend on reward weights
 * of the past are saved as they are.
 */
export function rowStates(
  env: Pick<VecEnv, 'count' | 'startOf' | 'startFrom'>,
  {
    seeds,
    sums,
  }: {
    /** Generator of each row's seeds. */
    readonly seeds: () => readonly Rng[]
    /** `[rows × …]` */
    readonly sums: { save(): Float64Array; load(sums: Float64Array): void }
  },
): PlainStateful {
  return {
    save() {
      const starts = Array.from({ length: env.count }, (_, row) => env.startOf(row))
      return {
        seeds: Uint32Array.from(starts, ({ seed }) => seed),
        lengths: Uint32Array.from(starts, (start) => start.actions.length),
        actions: joinedBytes(starts.map(({ actions }) => actions)),
        streams: Uint32Array.from(seeds().flatMap((rng) => [...rng.save()])),
        sums: sums.save(),
      }
    },
    load(saved) {
      env.startFrom(startsOf(saved, env.count))
      const streams = arrayOf(partOf(saved, 'streams'), new Uint32Array(RNG_WORDS * env.count))
      seeds().forEach((rng, row) => {
        rng.load(streams.slice(RNG_WORDS * row, RNG_WORDS * (row + 1)))
      })
      sums.load(arrayOf(partOf(saved, 'sums'), sums.save()))
    },
  }
}

const RNG_WORDS = 4

function startsOf(saved: Saved, count: number): EpisodeStart[] {
  const seeds = arrayOf(partOf(saved, 'seeds'), new Uint32Array(count))
  const lengths = arrayOf(partOf(saved, 'lengths'), new Uint32Array(count))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const actions = arrayOf(partOf(saved, 'actions'), new Uint8Array(0), total)
  let place = 0
  return Array.from(seeds, (seed, row) => {
    place += lengths[row]
    return { seed, actions: actions.slice(place - lengths[row], place) }
  })
}
