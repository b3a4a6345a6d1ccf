import { hashSeed } from '../../shared/rng.ts'
import { THING_KINDS, type ThingKindName } from '../../sim/things.ts'
import { TILE_KINDS } from '../../sim/tiles.ts'
import type { Level } from '../../sim/world.ts'
import type { ObservationSlice } from '../contracts.ts'
import { THING_SIGNALS, type ThingSignal } from './thingSignals.ts'

// The layout of an observation grows with the game: version n contains every mechanic up to version n (`since` in the
// tables of the simulation), each at the end. A level is observed by the lowest version that contains all of it, so a new
// mechanic changes nothing for the levels without it, nor for policies that were trained there.

const KINDS = Object.keys(THING_KINDS) as ThingKindName[]

/** The level's own version of the observations, or else the lowest that contains everything in it. */
export function layoutVersion(level: Level): number {
  if (level.layoutVersion !== undefined) return level.layoutVersion
  const ofTiles = level.tiles.reduce((version, tile) => Math.max(version, TILE_KINDS[tile].since), 1)
  return KINDS.reduce((version, kind) => Math.max(version, isIn(level, kind) ? THING_KINDS[kind].since : 1), ofTiles)
}

/** True if the level has things of this kind. */
function isIn(level: Level, kind: ThingKindName): boolean {
  return Object.values(THING_KINDS[kind].fields).some((valuesAtStart) => valuesAtStart(level).length > 0)
}

type Part = readonly [name: string, length: number]

/** What a version contains beyond version 1. */
interface Additions {
  /** Names and lengths of its parts, in order. */
  readonly parts: readonly Part[]
  /** Codes of classes of tiles, each with the start of its part. */
  readonly tiles: readonly { readonly code: number; readonly start: number }[]
  /** The kinds of things, each with the start of its first part. */
  readonly signals: readonly { readonly signal: ThingSignal; readonly start: number }[]
}

/**
 * Lays out the additions from `start` on, version by version: first the classes of tiles, each as an observation's
 * `tilePart`, then the kinds of things.
 */
export function layOutAdditions(version: number, start: number, tilePart: (code: number) => Part): Additions {
  const parts: Part[] = []
  const tiles: { code: number; start: number }[] = []
  const signals: { signal: ThingSignal; start: number }[] = []
  let end = start
  const add = (part: Part) => {
    parts.push(part)
    end += part[1]
  }
  for (let added = 2; added <= version; added++) {
    TILE_KINDS.forEach(({ since }, code) => {
      if (since !== added) return
      tiles.push({ code, start: end })
      add(tilePart(code))
    })
    for (const kind of KINDS) {
      const signal = THING_SIGNALS[kind]
      if (THING_KINDS[kind].since !== added || signal === null) continue
      signals.push({ signal, start: end })
      signal.parts.forEach(add)
    }
  }
  return { parts, tiles, signals }
}

/** Hashes of `features` and `tiles` of version 1, whose name contained no hash. */
const FIRST_LAYOUTS = ['b2b3fdf7', '1f460355']

/**
 * The name of a layout, the end of `EnvSpec.id`: `v2.0a1b2c3d`, its version and the hash of its parts. Two observations
 * with equal names have the same meaning, entry by entry. `meaning`: what the names of the parts do not say.
 */
export function layoutName(version: number, slices: readonly ObservationSlice[], meaning?: string): string {
  const parts = slices.map(({ name, length }) => `${name}: ${length}`)
  const hash = hashSeed(0, [...parts, ...(meaning === undefined ? [] : [meaning])].join('\n'))
  const printed = hash.toString(16).padStart(8, '0')
  return FIRST_LAYOUTS.includes(printed) ? 'v1' : `v${version}.${printed}`
}
