import { mix32 } from '../../shared/rng.ts'
import { findSolution } from '../search.ts'
import { createWorld, hashWorld, resetWorld } from '../state.ts'
import type { Level } from '../world.ts'
import type { EndlessPlace } from './ids.ts'

const DIFFICULTIES = 101 // 0, .01 … 1
const STRIDE = 37 // has no divisor in common with the number of difficulties, so that all of them come up

/** The place that stands for a seed in proofs: neighbouring seeds differ much in difficulty. */
export function provingPlace(seed: number): EndlessPlace {
  return { seed, difficulty: ((seed * STRIDE) % DIFFICULTIES) / (DIFFICULTIES - 1) }
}

const GREED = 4 // visits a fifth of the states that the shortest solution needs, for solutions a sixth longer

/** The seeds of the worlds in which a piece is proved: with wind, when gusts come differs. */
export function worldSeedsOf({ winds }: Level): readonly number[] {
  return winds.length === 0 ? [0] : [0, 1, 2, 3, 4, 5, 6, 7]
}

/** A solution of an endless level, not the shortest one. `seed`: of the world, which decides when gusts come. */
export function solveQuickly(level: Level, seed = 0): ReturnType<typeof findSolution> {
  return findSolution(level, {
    ticksPerAction: 4,
    maxDecisions: level.timeLimitDecisions,
    greed: GREED,
    prepare: (world) => resetWorld(world, seed, { randomRegrets: false }),
  })
}

/** The hash of several levels, one after the other: of their worlds at the start, and of their bells. */
export function joinHash(hash: number, level: Level): number {
  return mix32(Math.imul(hash, 31) ^ hashWorld(createWorld(level)) ^ mix32(level.bellX ^ level.bellY))
}
