import type { Level, World } from '../../sim/world.ts'
import type { ObservationSlice } from '../contracts.ts'

/** A way of seeing the world, in the list of choices. */
export interface ObservationCard {
  readonly id: string
  readonly label: string
  /** One sentence for a curious player: what does the agent get to see? */
  readonly help: string
  /** Prepares it for one level: sizes and places that never change are worked out once. */
  forLevel(level: Level): ObservationBuilder
}

export interface ObservationBuilder {
  readonly size: number
  /** Contiguous, in order, covering all of `size`. */
  readonly slices: readonly ObservationSlice[]
  /** Writes all `size` entries from `offset` on. Entries lie within about [−1, 1]. */
  write(world: World, out: Float32Array, offset: number): void
  /** What is looked at just now, to be drawn over the game. */
  sight(world: World): Sight[]
}

/** A place that the agent sees, in px of the level. */
export interface Sight {
  readonly kind: SightKind
  readonly x: number // left edge
  readonly y: number // top edge
  readonly width: number
  readonly height: number
}

export type SightKind = 'window' | 'ground' | 'gap' | 'ceiling' | 'hazard' | 'crate' | 'regret' | 'coin' | 'bell'

/** Turns names and lengths, in order, into slices without gaps. */
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
