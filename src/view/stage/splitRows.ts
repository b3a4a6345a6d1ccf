/** The milestones of a table that has not room for all, by index from left to right, and how many it leaves out. */
interface SplitRows {
  readonly shown: readonly number[]
  readonly left: number
}

/**
 * Those that matter. After the bell, evenly from the first to the last; otherwise the last ones that were passed and the next
 * one, which was missed. `splits`: ticks by milestone, 0: not passed; `room`: for how many rows.
 */
export function splitRows(splits: readonly number[], rang: boolean, room: number): SplitRows {
  const count = splits.length
  if (count <= room) return { shown: splits.map((_, index) => index), left: 0 }
  const kept = Math.max(1, room)
  const missed = Math.min(count - 1, splits.findLastIndex((ticks) => ticks > 0) + 1)
  const first = Math.max(0, missed - kept + 1)
  const shown = Array.from({ length: kept }, (_, row) =>
    rang ? Math.round((row * (count - 1)) / Math.max(1, kept - 1)) : first + row,
  )
  return { shown, left: count - kept }
}
