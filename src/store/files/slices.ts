import type { Clock } from '../../training/trainer/clock.ts'

const SLICE_MS = 5 // less than a third of a frame

/**
 * Runs long work a few milliseconds at a time, so that the page stays responsive. Null if it is no longer wanted; that is asked
 * between two slices.
 */
export async function inSlices<Result>(
  work: Generator<unknown, Result, undefined>,
  clock: Pick<Clock, 'now' | 'breathe'>,
  isWanted: () => boolean,
): Promise<Result | null> {
  for (;;) {
    const sliceEnd = clock.now() + SLICE_MS
    while (clock.now() < sliceEnd) {
      const step = work.next()
      if (step.done === true) return step.value
    }
    await clock.breathe()
    if (!isWanted()) return null
  }
}
