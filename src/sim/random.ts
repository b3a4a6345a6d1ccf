import { mix32 } from '../shared/rng.ts'
import type { World } from './world.ts'

/**
 * Uniform integer in [0, n) from the world's own stream: a Weyl sequence through the murmur3 finaliser, so that the
 * stream's state is one 32-bit field of the world.
 */
export function randomBelow(world: World, n: number): number {
  world.random = (world.random + 0x9e3779b9) | 0
  return Math.floor((mix32(world.random) / 4294967296) * n)
}
