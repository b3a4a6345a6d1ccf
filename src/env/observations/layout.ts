import { hashSeed } from '../../shared/rng.ts'
import { TILE_KINDS } from '../../sim/tiles.ts'
import type { Level } from '../../sim/world.ts'
import type { ObservationSlice } from '../contracts.ts'

// The layout of an observation grows with the game: version n contains every mechanic up to version n (`since` in the
// tables of the simulation), each at the end. A level is observed by the lowest version that contains all of it, so a new
// mechanic changes nothing for the levels without it, nor for policies that were trained there.

/** The lowest version of the observations that contains everything in this level. */
export function layoutVersion({ tiles }: Level): number {
  return tiles.reduce((version, tile) => Math.max(version, TILE_KINDS[tile].since), 1)
}

/** Codes of the classes of tiles that this version contains beyond version 1. */
export function addedTiles(version: number): number[] {
  return [...TILE_KINDS.keys()].filter((code) => TILE_KINDS[code].since > 1 && TILE_KINDS[code].since <= version)
}

/** Hashes of `features` and `tiles` of version 1, whose name contained no hash. */
const FIRST_LAYOUTS = ['b2b3fdf7', '1f460355']

/**
 * The name of a layout, the end of `EnvSpec.id`: `v2.0a1b2c3d`, its version and the hash of its parts. Two observations
 * with equal names have the same meaning, entry by entry.
 */
export function layoutName(version: number, slices: readonly ObservationSlice[]): string {
  const hash = hashSeed(0, slices.map(({ name, length }) => `${name}: ${length}`).join('\n'))
  const printed = hash.toString(16).padStart(8, '0')
  return FIRST_LAYOUTS.includes(printed) ? 'v1' : `v${version}.${printed}`
}
