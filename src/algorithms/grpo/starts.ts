import type { EpisodeStart } from '../../env/contracts.ts'
import type { Rng } from '../../shared/rng.ts'
import type { PlayedClip } from './clips.ts'

const CAPACITY = 256 // states; the newest replace the oldest, so that they are of policies not long gone

/** Where groups begin: at an episode's beginning, or in a state that the policy has come to before. */
interface StartPool {
  /** `groups` starts; each comes from the states passed with the probability `reachedShare`, once there are any. */
  draw(groups: number, options: { readonly reachedShare: number }): EpisodeStart[]
  /** Keeps a state that each clip passed through. */
  remember(clips: readonly PlayedClip[]): void
}

export function createStartPool(rng: Rng): StartPool {
  const reached: EpisodeStart[] = []
  let oldest = 0

  return {
    draw(groups, { reachedShare }) {
      return Array.from({ length: groups }, () => {
        // The seed is drawn either way, so that sliding the share changes the kind of the starts and nothing else.
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
  }
}
