import type { EpisodeStart } from '../../env/contracts.ts'
import type { Rng } from '../../shared/rng.ts'
import { arrayOf, listOf, numberOf, type PlainStateful, partOf } from '../../shared/state.ts'
import type { PlayedClip } from './clips.ts'

const CAPACITY = 256 // states; the newest replace the oldest, so that they stem from recent policies

/** Start states of groups: an episode's beginning, or a state that the policy has reached before. */
interface StartPool {
  /** Draws `groups` starts; each is a reached state with probability `reachedShare`, once there are any. */
  draw(groups: number, options: { readonly reachedShare: number }): EpisodeStart[]
  /** Adds one reached state of each clip. */
  remember(clips: readonly PlayedClip[]): void
  readonly state: PlainStateful
}

export function createStartPool(rng: Rng): StartPool {
  const reached: EpisodeStart[] = []
  let oldest = 0

  return {
    draw(groups, { reachedShare }) {
      return Array.from({ length: groups }, () => {
        // The seed is drawn in either case, so that the share changes only the kind of the starts.
        const fresh = { seed: rng.uint32(), actions: new Uint8Array(0) }
        const isReached = rng.float() < reachedShare && reached.length > 0
        return isReached ? reached[rng.int(reached.length)] : fresh
      })
    },
    remember(clips) {
      for (const { passed } of clips) {
        if (passed === null) continue
        if (reached.length < CAPACITY) reached.push(passed)
        else reached[oldest++ % CAPACITY] = passed
      }
    },
    state: {
      save: () => ({ rng: rng.save(), oldest, reached: reached.map(({ seed, actions }) => ({ seed, actions })) }),
      load(saved) {
        rng.load(partOf(saved, 'rng'))
        oldest = numberOf(partOf(saved, 'oldest'))
        const starts = listOf(partOf(saved, 'reached')).map((start) => ({
          seed: numberOf(partOf(start, 'seed')),
          actions: arrayOf(partOf(start, 'actions'), new Uint8Array(0), null),
        }))
        reached.splice(0, reached.length, ...starts)
      },
    },
  }
}
