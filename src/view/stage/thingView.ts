import type { World } from '../../sim/world.ts'

/** Draws the things of one kind. */
export interface ThingView {
  /** Draws them between two ticks. */
  draw(previous: World, world: World, alpha: number, timeMs: number): void
  hide(): void
}
