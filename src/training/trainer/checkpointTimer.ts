import type { Clock } from './clock.ts'

/**
 * Checkpoints every so many updates, or at least so many milliseconds apart and taking at most a share of the time, but
 * never further apart than `atMostMs`.
 */
export type CheckpointSpacing =
  | { readonly everyUpdates: number }
  | { readonly everyMs: number; readonly maxShare: number; readonly atMostMs?: number }

interface CheckpointTimer {
  /** Spaced by time: then a new best policy also asks for a checkpoint. */
  readonly isTimed: boolean
  isDue(updates: number): boolean
  /** Whether there were updates since the last one. */
  isLater(updates: number): boolean
  /** Call it when a checkpoint begins; the returned function when it has been taken. */
  begin(updates: number): () => void
}

/** Says when the next checkpoint is due; never without a spacing. `resumedAt`: updates that a checkpoint already contains. */
export function createCheckpointTimer(
  clock: Pick<Clock, 'now'>,
  spacing: CheckpointSpacing | null,
  resumedAt: number,
): CheckpointTimer {
  let taken = resumedAt // updates in the last one
  let takenAt = Number.NEGATIVE_INFINITY // the first is due after the first update
  let costMs = 0

  return {
    isTimed: spacing !== null && 'everyMs' in spacing,
    isLater: (updates) => updates > taken,
    isDue(updates) {
      if (spacing === null || updates <= taken) return false
      if ('everyUpdates' in spacing) return updates - taken >= spacing.everyUpdates
      const { everyMs, maxShare, atMostMs = Number.POSITIVE_INFINITY } = spacing
      return clock.now() - takenAt >= Math.min(atMostMs, Math.max(everyMs, costMs / maxShare))
    },
    begin(updates) {
      const began = clock.now()
      taken = updates
      return () => {
        takenAt = clock.now()
        costMs = takenAt - began
      }
    },
  }
}
