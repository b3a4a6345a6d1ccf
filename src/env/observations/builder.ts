import type { Level, World } from '../../sim/world.ts'
import type { ObservationSlice, Picture } from '../contracts.ts'

/** One entry of the list of observations. */
export interface ObservationCard {
  readonly id: string
  readonly label: string
  /** One sentence for a curious player: what the agent observes. */
  readonly help: string
  /** Creates the builder for one level; precomputes what depends only on the level. */
  forLevel(level: Level): ObservationBuilder
}

export interface ObservationBuilder {
  /** Its layout: see `layout.ts`. */
  readonly layout: string
  readonly size: number
  /** Contiguous, in order, covering all of `size`. */
  readonly slices: readonly ObservationSlice[]
  /** If the observation is a picture. */
  readonly picture?: Picture
  /** True if `write` reads `before`; the environment keeps that world only then. */
  readonly looksBack?: true
  /**
   * Writes all `size` entries from `offset` on. Entries lie within about [−1, 1]. `before`: the world at the start of the
   * last decision; without it, nothing has moved, as at the start of an episode.
   */
  write(world: World, out: Float32Array, offset: number, before?: World): void
  /** What the observation currently contains, as rectangles to draw over the game. */
  sight(world: World): Sight[]
}

/** A rectangle that the agent observes, in level px. */
export interface Sight {
  readonly kind: SightKind
  readonly x: number // left edge
  readonly y: number // top edge
  readonly width: number
  readonly height: number
}

export type SightKind =
  | 'window'
  | 'ground'
  | 'gap'
  | 'ceiling'
  | 'hazard'
  | 'crate'
  | 'regret'
  | 'coin'
  | 'mechanic'
  | 'bell'

/** Lays out named parts, in order, as contiguous slices; `size` is their total length. */
export function layOutSlices(parts: readonly (readonly [name: string, length: number])[]): {
  readonly size: number
  readonly slices: readonly ObservationSlice[]
} {
  let start = 0
  const slices = parts.map(([name, length]) => {
    const slice = { name, start, length }
    start += length
    return slice
  })
  return { size: start, slices }
}
