import type { Level, World } from './world.ts'

/** The tick at which each milestone of a level was first passed, by index of `level.milestones`; 0: not passed. */
export type Splits = number[]

export function createSplits({ milestones }: Level): Splits {
  return new Array<number>(milestones.length).fill(0)
}

/**
 * Notes the milestones that were passed in this tick. Call after each tick. Unlike `milestonesReached`, one without an
 * area counts in the air, too: a hero who jumps over it has passed it.
 */
export function noteSplits(splits: Splits, { milestonesReached, tick, x, level }: World): void {
  for (let index = 0; index < splits.length; index++) {
    if (splits[index] !== 0) continue
    const milestone = level.milestones[index]
    const isPassed = ((milestonesReached >> index) & 1) === 1 || (milestone.area === undefined && x >= milestone.x)
    if (isPassed) splits[index] = tick
  }
}
